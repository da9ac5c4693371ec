/** What is shown where there is no project: why, which notes are projects, and how to come to one. */

import type { JSX } from "preact";
import type { TrackedType } from "../../settings/schema";
import { words } from "../../words/words";
import { Icon } from "./icon";
import type { Absence, PanelPort } from "./port";

export function Empty({ port }: { port: PanelPort }): JSX.Element {
	const { absence } = port;
	if (absence.why === "reading") {
		return (
			<p class="project-pulse-absence" role="status">
				{words.panel.absent.reading}
			</p>
		);
	}
	return (
		<div class="project-pulse-absence">
			<Icon name="activity" class="project-pulse-large" />
			<p dir="auto">{sentenceOf(absence)}</p>
			<p>{words.panel.absent.projectsAre}</p>
			<ul>
				{port.types.map((type) => (
					<li key={type.name} dir="auto">
						{marksOf(type)}
					</li>
				))}
			</ul>
			<div class="project-pulse-choices">
				<button type="button" class="mod-cta" onClick={() => port.run("create-project")}>
					{words.panel.absent.create}
				</button>
				<button type="button" onClick={() => port.run("switch-project")}>
					{words.panel.switchProject}
				</button>
				<button type="button" onClick={() => port.run("open-settings")}>
					{words.panel.absent.settings}
				</button>
			</div>
		</div>
	);
}

function sentenceOf(absence: Absence): string {
	return absence.why === "source" ? words.panel.absent.source(absence.title, absence.type) : words.panel.absent.none;
}

function marksOf({ name, tags, folders }: TrackedType): string {
	return words.panel.absent.marks(
		name,
		tags.map((tag) => `#${tag}`),
		folders,
	);
}
