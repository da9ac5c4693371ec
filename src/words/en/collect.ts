/** What is said about collecting items, people and related notes from sources. */

import type { CollectKind } from "../../collect/candidate";
import type { CollectLink } from "../../settings/schema";
import { many } from "../plural";

const kinds: Record<CollectKind, string> = {
	blockers: "Blocker",
	nextSteps: "Next step",
	decisions: "Decision",
	keyFacts: "Key fact",
};

const link: Record<CollectLink, string> = {
	trailing: "Each item ends with a link to its source.",
	block: "Each item ends with a link to its line in the source, which gets a block ID.",
	none: "Items get no link: they are known again by their words alone, so that one you reword later is offered again.",
};

export const collect = {
	title: "Collect from source notes",
	sendTitle: (source: string): string => `Send items of ${source}`,
	/** Of the change, for undo. */
	label: (title: string): string => `Collect items for ${title}`,
	markLabel: (source: string): string => `Block IDs in ${source}`,
	labelOf: (projects: number): string => `Collect items for ${many(projects, "project")}`,
	waits: (count: number): string => (count === 1 ? "1 item waits in source notes" : `${count} items wait in source notes`),
	collectNow: "Collect",
	kinds,
	link,
	looking: "Looking through source notes…",
	lookingAt: (done: number, all: number): string => `Looking at ${done} of ${many(all, "project")}…`,
	found: (items: number, groups: number): string => `${many(items, "item")} of ${many(groups, "meeting")}.`,
	taken: (items: number, dismissed: number): string =>
		`${items} chosen${dismissed === 0 ? "" : `, ${dismissed} not to be offered again`}.`,
	none: {
		noItems: "No source note has an item to collect.",
		noItemsHere: "This note has no item to collect.",
		allKnown: (known: number): string => `Nothing is left to collect: ${known === 1 ? "the only item" : `all ${known} items`} of these notes stood in the project already or ${known === 1 ? "is" : "are"} not to be offered.`,
		since: "No note in this time has an item that is not known already. Choose All notes to see older ones.",
		unfit: "No item has this in its words.",
	},
	unread: (titles: string): string => `Could not be read: ${titles}.`,
	since: "From",
	spans: { all: "All notes", last: "Since last time", date: "Since a date" },
	lastOn: (day: string): string => `Since last time (${day})`,
	noLast: "Since last time (nothing collected yet)",
	day: "Day",
	dayWrong: "Give a day that exists and is not ahead.",
	filter: "Show only items with",
	list: "Items to collect",
	takeAllOf: (title: string): string => `Choose all items of ${title}`,
	take: (text: string): string => `Collect: ${text}`,
	itemText: (text: string): string => `Words of: ${text}`,
	kindOf: (text: string): string => `Kind of: ${text}`,
	kind: "Kind",
	because: (reason: string, via: string | null): string => (via === null ? reason : `${reason.replace(/\.$/, "")}, via ${via}.`),
	sent: "Sent from this note.",
	meetingWith: (names: string): string => `One meeting with ${names}.`,
	openLine: (line: number): string => `Line ${line}`,
	openLineOf: (line: number, title: string): string => `Line ${line} of ${title}`,
	owner: (name: string): string => `Owner: ${name}`,
	due: (day: string): string => `Due: ${day}`,
	doubts: {
		done: "Done in its source",
		old: (days: number): string => `Older than ${many(days, "day")}`,
		double: "Looks like an item of the project",
		doubleOfOffer: "Looks like another item on this list",
	},
	sides: { offered: "Offered", standing: (line: number): string => `In the project, line ${line}`, other: "Also offered" },
	deed: (text: string): string => `What to do with: ${text}`,
	deeds: {
		add: "Keep both",
		merge: "Merge",
		replace: "Replace",
	},
	deedHints: {
		add: "The item is added as a new one.",
		merge: "The project\u2019s item stays and gets the link; owner and due date where it has none.",
		replace: "These words take the place of the project\u2019s.",
	},
	dismiss: "Do not offer again",
	dismissOf: (text: string): string => `Do not offer again: ${text}`,
	dismissAll: "Offer nothing of this note again",
	dismissAllOf: (title: string): string => `Offer nothing of this note again: ${title}`,
	dismissed: "Not to be offered again",
	wordsMissing: "An item needs words to be added.",
	add: (items: number, dismissed: number): string => {
		const taken = `Add ${many(items, "item")}`;
		if (dismissed === 0) return taken;
		return items === 0 ? `Dismiss ${many(dismissed, "item")}` : `${taken}, dismiss ${dismissed}`;
	},
	writing: "Writing notes",
	cancel: "Cancel",
	close: "Close",
	added: (items: number, dismissed: number): string =>
		[...(items > 0 ? [`Added ${many(items, "item")}.`] : []), ...(dismissed > 0 ? [`${many(dismissed, "item")} will not be offered again.`] : [])].join(" "),
	unchanged: "Nothing was added: the project has these items by now.",
	whichProject: "Which project gets the items?",
	send: "Send items to project",
};
