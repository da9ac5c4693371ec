/** A field in a row: as high as its text, saved with Enter, given up with Escape, and never lost by looking elsewhere. */

import type { JSX, RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export interface FieldProps {
	/** What it begins with. */
	text: string;
	label: string;
	placeholder?: string;
	/** Line breaks that are pasted become blanks. */
	isOneLine?: boolean;
	/** Takes the focus when it appears, with its text selected. */
	takesFocus?: boolean;
	/** How much of the text is selected, from its beginning; all of it unless said. */
	selected?: number;
	element?: RefObject<HTMLTextAreaElement | null>;
	/** Its text has to be emptied by whoever saves it, through `version`. */
	version?: number;
	onText?: (text: string) => void;
	onSave: (text: string) => void;
	onCancel: () => void;
	/** The focus has gone elsewhere, or the row has. */
	onLeave?: (text: string) => void;
}

export function Field(props: FieldProps): JSX.Element {
	const { label, placeholder, isOneLine, takesFocus, selected, version = 0, onText, onSave, onCancel, onLeave } = props;
	const [text, setText] = useState(props.text);
	const own = useRef<HTMLTextAreaElement>(null);
	const element = props.element ?? own;
	/** Read when the row goes away, which no drawing follows. */
	const last = useRef({ text, onLeave });
	last.current = { text, onLeave };
	const isOver = useRef(false);
	const leave = (): void => {
		if (!isOver.current) end(() => last.current.onLeave?.(last.current.text));
	};

	useLayoutEffect(() => {
		if (takesFocus) element.current?.focus();
		if (takesFocus) element.current?.setSelectionRange(0, selected ?? text.length);
		return leave;
	}, []);
	useLayoutEffect(() => setText(props.text), [version]);

	const change = (field: HTMLTextAreaElement): void => {
		const value = isOneLine ? field.value.replace(/\s+/g, (blanks) => (blanks.includes("\n") ? " " : blanks)) : field.value;
		if (field.value !== value) field.value = value;
		setText(value);
		onText?.(value);
	};
	/** A field that stays for the next item is left and saved over and over. */
	const end = (then: () => void): void => {
		isOver.current = onLeave !== undefined;
		then();
	};
	return (
		<div class="project-pulse-field" data-text={`${text}\n`}>
			<textarea
				ref={element}
				rows={1}
				{...(text !== "" && { dir: "auto" as const })}
				tabIndex={takesFocus ? 0 : -1}
				aria-label={label}
				enterkeyhint="done"
				{...(placeholder !== undefined && { placeholder })}
				value={text}
				onInput={({ currentTarget }) => change(currentTarget)}
				onKeyDown={(event) => {
					event.stopPropagation();
					// Enter that ends a composition is part of what is typed.
					if (event.isComposing) return;
					if (event.key === "Enter" && (!event.shiftKey || isOneLine)) {
						event.preventDefault();
						end(() => onSave(text));
					} else if (event.key === "Escape") {
						event.preventDefault();
						end(onCancel);
					}
				}}
				onBlur={({ currentTarget }) => {
					// Another window is in front; the field still has the focus in this one.
					if (currentTarget.doc.activeElement !== currentTarget) leave();
				}}
			/>
		</div>
	);
}
