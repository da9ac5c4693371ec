/** The foot of a group, where one adds to it: a line an item, typed or pasted. */

import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { AddRow as Model } from "../../panel/row";
import { wordsOfLines } from "../../plans/snippet";
import { words } from "../../words/words";
import { useDesk } from "./desk";
import { Field } from "./field";
import { Icon } from "./icon";
import { TreeRow, type RowState } from "./row";

export function AddRow(props: RowState & { row: Model }): JSX.Element {
	const { kind, id } = props.row;
	const desk = useDesk();
	const element = useRef<HTMLTextAreaElement>(null);
	const [version, setVersion] = useState(0);
	const isAsked = desk.adding === kind;
	useLayoutEffect(() => {
		if (!isAsked) return;
		element.current?.focus();
		desk.add(null);
	}, [isAsked]);
	const put = (text: string): void => {
		desk.drafts.set(kind, text);
		setVersion((before) => before + 1);
	};
	const save = async (text: string): Promise<void> => {
		const texts = wordsOfLines(text.split("\n"));
		if (texts.length === 0) return;
		put("");
		const isAdded = await desk.deeds.add(kind, texts);
		if (!isAdded && (desk.drafts.get(kind) ?? "") === "") put(text);
	};
	return (
		<TreeRow {...props} label={words.panel.add[kind]} class="is-add">
			<Icon name="plus" class="project-pulse-mark" />
			<Field
				text={desk.drafts.get(kind) ?? ""}
				version={version}
				element={element}
				label={words.panel.add[kind]}
				placeholder={words.panel.addPlaceholder[kind]}
				onText={(text) => desk.drafts.set(kind, text)}
				onSave={(text) => void save(text)}
				onCancel={() => {
					put("");
					desk.focus(id);
				}}
			/>
		</TreeRow>
	);
}
