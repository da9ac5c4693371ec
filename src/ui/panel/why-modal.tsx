/** Why an entry is there: the note it stands for, the rule that led to it, and the line. */

import { Keymap, Modal, type App } from "obsidian";
import { render } from "preact";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { baseName } from "../../text/path";
import { reasonPhrase } from "../../words/code";
import { words } from "../../words/words";
import { nameDialog } from "../dialog-name";
import type { EntryReason } from "./port";

export interface WhyQuestion {
	/** Of the project. */
	path: string;
	reason: Promise<EntryReason | null>;
}

export class WhyModal extends Modal {
	constructor(
		app: App,
		private readonly question: WhyQuestion,
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle(words.panel.why);
		nameDialog(this);
		const open = (source: string, event: MouseEvent): void => {
			event.preventDefault();
			this.close();
			void this.app.workspace.openLinkText(source, this.question.path, Keymap.isModEvent(event));
		};
		render(<Why reason={this.question.reason} open={open} />, this.contentEl);
	}

	override onClose(): void {
		render(null, this.contentEl);
	}
}

interface WhyProps {
	reason: Promise<EntryReason | null>;
	open: (source: string, event: MouseEvent) => void;
}

function Why({ reason, open }: WhyProps): JSX.Element {
	const [found, setFound] = useState<EntryReason | null | undefined>(undefined);
	useEffect(() => void reason.then(setFound), []);
	if (found === undefined) return <p role="status">{words.panel.looking}</p>;
	if (found === null) return <p role="status">{words.panel.noReason}</p>;
	const { source, rule, line, via, also } = found;
	return (
		<div class="project-pulse-why" role="status">
			<p dir="auto">
				<Source path={source} open={open} />
			</p>
			<p>{words.review.reason(reasonPhrase(rule, line))}</p>
			{via !== null && <p dir="auto">{words.panel.cameVia(via)}</p>}
			{also.length > 0 && (
				<>
					<p>{words.panel.sameMeeting}</p>
					<ul>
						{also.map((path) => (
							<li key={path} dir="auto">
								<Source path={path} open={open} />
							</li>
						))}
					</ul>
				</>
			)}
		</div>
	);
}

function Source({ path, open }: { path: string; open: WhyProps["open"] }): JSX.Element {
	return (
		<a class="internal-link" href={path} onClick={(event) => open(path, event)}>
			{baseName(path)}
		</a>
	);
}
