/** What is understood of a name as people type it, and what is wrong with it. */

import { headingKey } from "../../notes/heading";
import type { SectionKind, Settings } from "../../settings/schema";
import { words } from "../../words/words";
import { withoutEnd } from "../../text/ends";

export const tag = {
	clean: (text: string): string => text.trim().replace(/^#+/, ""),
	fault: (text: string): string | null => (/\s/.test(text) ? words.settings.must.tag : null),
};

export const folder = {
	clean: (text: string): string => withoutEnd(text.trim().replace(/^\/+/, ""), /\//),
	ofFolders: true,
};

export const property = {
	fault: (text: string): string | null => (/[:#[\]{}",]/.test(text) ? words.settings.must.property : null),
};

/** A heading that is no section's own. */
export const title = {
	clean: (text: string): string => text.trim().replace(/^#+\s+/, ""),
	fault: (text: string): string | null => (headingKey(text) === "" ? words.settings.must.heading : null),
};

export function heading(settings: () => Settings, kind: SectionKind): { clean: (text: string) => string; fault: (text: string) => string | null } {
	return {
		clean: (text) => text.trim().replace(/^#+\s+/, ""),
		fault: (text) => {
			const key = headingKey(text);
			if (key === "") return words.settings.must.heading;
			const other = Object.entries(settings().sections).find(
				([another, { name, aliases, dated }]) => another !== kind && [name, ...aliases, ...dated].some((title) => headingKey(title) === key),
			);
			return other ? words.settings.must.ownHeading(other[1].name) : null;
		},
	};
}
