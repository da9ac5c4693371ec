/** The rows one only reads or opens: headings, facts, people, problems, older entries, and that there is nothing. */

import type { JSX } from "preact";
import type { EmptyRow, FactRow, HeadingRow, MoreRow, PersonRow, ProblemRow } from "../../panel/row";
import { problemSentence } from "../../words/code";
import { words } from "../../words/words";
import { useDesk } from "./desk";
import { Icon } from "./icon";
import { Markdown } from "./markdown";
import { TreeRow, type RowState } from "./row";

type Props = RowState & { row: EmptyRow | FactRow | HeadingRow | MoreRow | PersonRow | ProblemRow };

export function OtherRow(props: Props): JSX.Element {
	const { path } = useDesk().model;
	const { row } = props;
	switch (row.is) {
		case "heading":
			return (
				<div class="project-pulse-heading" dir="auto" role="presentation">
					{row.text}
				</div>
			);
		case "empty":
			return (
				<div class="project-pulse-nothing" role="presentation">
					{words.panel.nothing[row.why]}
				</div>
			);
		case "more":
			return (
				<TreeRow {...props} class="is-clickable is-more-entries">
					{row.hidden > 0 ? words.panel.older(row.hidden) : words.panel.newestOnly}
				</TreeRow>
			);
		case "fact":
			return (
				<TreeRow {...props} class="is-clickable is-fact">
					<Markdown markdown={row.markdown} path={path} />
				</TreeRow>
			);
		case "person": {
			const { person, role, company } = row.person;
			const about = [role, company].filter((text) => text !== null).join(", ");
			return (
				<TreeRow {...props} label={[person, about].filter(Boolean).join(", ")} class="is-clickable is-person">
					<span class="project-pulse-main">
						<span class="project-pulse-text" dir="auto">
							{person}
						</span>
						{about !== "" && (
							<span class="project-pulse-details" dir="auto">
								{about}
							</span>
						)}
					</span>
				</TreeRow>
			);
		}
		case "problem":
			return (
				<TreeRow {...props} class="is-clickable is-problem">
					<Icon name="triangle-alert" class="project-pulse-mark" />
					<span class="project-pulse-text">{problemSentence(row.problem)}</span>
				</TreeRow>
			);
	}
}
