/** The page on the headings that open a section, and on what marks an item. */

import type { SettingDefinitionItem, SettingDefinitionPage } from "obsidian";
import { SECTION_KINDS, type SectionKind } from "../../settings/schema";
import { words } from "../../words/words";
import type { Desk } from "./desk";
import { texts } from "./list";
import { heading } from "./names";
import { text, toggle } from "./rows";

export function sectionPage(desk: Desk): SettingDefinitionPage {
	const { name, about } = words.settings.sections;
	return {
		type: "page",
		name,
		desc: about,
		items: [
			{ type: "group", heading: words.settings.headings, items: SECTION_KINDS.map((kind) => kindPage(desk, kind)) },
			{ type: "group", heading: words.settings.markers, items: [...markers(desk)] },
			...texts(desk, "markers.blockerAliases", words.settings.blockerAliases),
			...texts(desk, "listedUnder", words.settings.listedUnder),
			{ type: "group", items: [toggle("items.stampDone", words.settings.stampDone)] },
		],
	};
}

function kindPage(desk: Desk, kind: SectionKind): SettingDefinitionPage {
	const key = `sections.${kind}`;
	const rules = heading(() => desk.settings, kind);
	const items: SettingDefinitionItem[] = [
		{ type: "group", items: [text(desk, `${key}.name`, words.settings.heading, rules)] },
		...texts(desk, `${key}.aliases`, words.settings.otherHeadings, rules),
		...texts(desk, `${key}.dated`, words.settings.datedHeadings, rules),
	];
	return { type: "page", name: words.settings.kinds[kind], displayValue: () => desk.text(`${key}.name`), items };
}

function markers(desk: Desk): ReturnType<typeof text>[] {
	const { blocker, resolved, decision } = words.settings;
	/** A blocker that begins as a resolved one does would be resolved as soon as it is written. */
	const unlike = (key: string) => ({
		fault: (value: string): string | null => (value === desk.text(key) ? words.settings.must.unlike : null),
	});
	return [
		text(desk, "markers.blocker", blocker, unlike("markers.resolved")),
		text(desk, "markers.resolved", resolved, unlike("markers.blocker")),
		text(desk, "markers.decision", decision),
	];
}
