/** A blocker, next step or decision. */

import type { JSX } from "preact";
import type { ItemRow as Model } from "../../panel/row";
import { words } from "../../words/words";
import { itemName } from "./name";
import { useDesk, type Desk } from "./desk";
import { Day } from "./day";
import { Field } from "./field";
import { Icon, IconButton } from "./icon";
import { Markdown } from "./markdown";
import { openMenu } from "./menu";
import { More } from "./more";
import { keepFocus, TreeRow, type RowState } from "./row";

export function ItemRow(props: RowState & { row: Model }): JSX.Element {
	const { row, project } = props;
	const desk = useDesk();
	const { item, depth, isOverdue, isAround } = row;
	const { state, mark, owner, due, date, isPending } = item;
	const isEditing = desk.editing?.id === row.id;
	const classes = [
		"is-clickable",
		`is-${state ?? "detail"}`,
		isPending && "is-pending",
		isAround && "is-around",
		isEditing && "is-editing",
	];
	return (
		<TreeRow
			{...props}
			label={[itemName(row, desk.today), project].filter(Boolean).join(", ")}
			class={classes.filter(Boolean).join(" ")}
			task={mark}
			attributes={{
				style: { "--project-pulse-depth": depth },
				"aria-checked": state === null ? undefined : !item.isOpen ? "true" : state === "in-progress" ? "mixed" : "false",
				"aria-busy": isPending || undefined,
			}}
		>
			<Mark row={row} desk={desk} />
			<div class="project-pulse-main">
				{isEditing ? <Edit row={row} desk={desk} /> : <Markdown markdown={item.markdown} path={desk.model.path} />}
				{!isEditing && (project !== undefined || owner !== null || due !== null || date !== null) && (
					<div class="project-pulse-details">
						{project !== undefined && (
							<span class="project-pulse-detail">
								<Icon name="folder-kanban" />
								<bdi>{project}</bdi>
							</span>
						)}
						{owner !== null && (
							<span class="project-pulse-detail">
								<Icon name="user" />
								<bdi>{owner}</bdi>
							</span>
						)}
						{due !== null && <Day day={due} icon={isOverdue ? "alarm-clock" : "calendar"} isOverdue={isOverdue} />}
						{date !== null && date !== due && <Day day={date} icon={item.isOpen ? "clock" : "calendar-check"} />}
					</div>
				)}
			</div>
			{!isEditing && <More open={(event) => openMenu(row, desk, event)} />}
		</TreeRow>
	);
}

interface PartProps {
	row: Model;
	desk: Desk;
}

/** A real checkbox where the note has one, else a button that does the same. */
function Mark({ row: { item }, desk }: PartProps): JSX.Element {
	const { kind, state, mark, isOpen } = item;
	if (state === null && mark === null) return <span class="project-pulse-mark is-bullet" aria-hidden="true" />;
	const label = isOpen ? words.panel.close[kind] : words.panel.reopen;
	if (mark !== null) {
		return (
			<label class="project-pulse-mark" onMouseDown={keepFocus}>
				<input
					type="checkbox"
					class="task-list-item-checkbox"
					data-task={mark}
					tabIndex={-1}
					aria-label={label}
					checked={mark !== " "}
					disabled={state === null}
					onChange={() => void desk.deeds.toggle(item)}
				/>
			</label>
		);
	}
	return (
		<span class="project-pulse-mark" onMouseDown={keepFocus}>
			<IconButton icon={MARKS[state ?? "open"]} label={label} tabIndex={-1} onClick={() => void desk.deeds.toggle(item)} />
		</span>
	);
}

const MARKS: Record<NonNullable<Model["item"]["state"]>, string> = {
	open: "octagon-alert",
	"in-progress": "circle-dot",
	done: "circle-check",
	cancelled: "circle-slash",
	resolved: "circle-check",
	standing: "gavel",
	superseded: "circle-slash",
};

function Edit({ row, desk }: PartProps): JSX.Element {
	const { item, id } = row;
	const { path } = desk.model;
	const begun = desk.editing?.text ?? item.editable;
	const save = async (text: string): Promise<void> => {
		// Another project may be shown by now, which has no such item or, worse, one of these very words.
		if (text.trim() === "" || text.trim() === item.editable || desk.port.model?.path !== path) return;
		// What was typed is worth more than the row: refused, it is there again.
		if (!(await desk.deeds.edit(item, text.trim()))) desk.edit({ id, text });
	};
	const end = (): void => {
		desk.edit(null);
		desk.focus(id);
	};
	return (
		<Field
			text={begun}
			label={words.panel.editLabel}
			isOneLine
			takesFocus
			// Typed over, the words are others; owner and dates behind them stay.
			{...(begun.startsWith(item.markdown) && { selected: item.markdown.length })}
			onSave={(text) => {
				end();
				void save(text);
			}}
			onCancel={end}
			onLeave={(text) => {
				desk.edit(null);
				void save(text);
			}}
		/>
	);
}
