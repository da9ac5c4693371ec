/** What is said about tidying a note. */

import type { ItemKind } from "../../notes/item";
import type { PairDeed } from "../../tidy/pair";
import { many } from "../plural";

export const tidy = {
	/** Dialogs that show what would change. */
	contextTitle: "Tidy recent context",
	contextLabel: (notes: number): string => `Tidy recent context of ${many(notes, "note")}`,
	contextEmpty: "Recent context is in order everywhere.",
	contextEmptyOne: (title: string): string => `The recent context of ${title} is in order.`,
	contextPart: {
		merge: (count: number, name: string): string => `Merge ${count === 2 ? "two entries" : many(count, "entry", "entries")} of ${name}`,
		summary: (name: string): string => `Give ${name} a real summary`,
		via: (name: string, via: string): string => `Add (via ${via}) to ${name}`,
		order: (count: number): string => `Put ${many(count, "entry", "entries")} in order`,
	},
	contextReason: {
		merge: "what goes says nothing that the one that stays does not say",
		summary: "its summary is only a line of fields",
	},
	peopleTitle: "Add people from source notes",
	peopleLabel: (notes: number): string => `Add people to ${many(notes, "note")}`,
	peopleEmpty: (title: string): string => `Nobody is missing: ${title} lists everybody who attended its meetings.`,
	relatedTitle: "Add related customers and projects",
	relatedLabel: (notes: number): string => `Add related notes to ${many(notes, "note")}`,
	relatedEmpty: (title: string, sources: number): string =>
		`Nothing is missing: ${title} lists every customer and project that at least ${many(sources, "source")} mention.`,
	relatedPart: {
		relatedCustomers: (title: string): string => `Customer: ${title}`,
		relatedProjects: (title: string): string => `Project: ${title}`,
	},
	missingIn: {
		collaborators: "not among the collaborators",
		relatedPeople: "not among the related people",
		both: "neither among the collaborators nor the related people",
	},
	/** @param last a day, of the newest meeting */
	atMeetings: (count: number, last: string | null): string =>
		last === null ? `in ${many(count, "meeting")}` : count === 1 ? `in one meeting, on ${last}` : `in ${count} meetings, last on ${last}`,

	/** Items that look alike. */
	pairs: {
		title: (title: string): string => `Doubles in ${title}`,
		looking: "Looking for items that look alike…",
		found: (pairs: number, chosen: number): string =>
			`${pairs === 1 ? "Two items look" : `${pairs} pairs of items look`} alike; ${chosen === 0 ? "nothing is to be changed yet" : chosen === 1 ? "one pair is to be changed" : `${chosen} pairs are to be changed`}.`,
		none: "No two blockers, next steps or decisions look alike.",
		unread: "The note cannot be read right now.",
		list: "Items that look alike",
		alike: (percent: number): string => `${percent} % alike`,
		kind: {
			blockers: "Blockers",
			nextSteps: "Next steps",
			decisions: "Decisions",
		} satisfies Record<ItemKind, string>,
		first: "First",
		second: "Second",
		/** Behind one of the two. */
		inLine: (side: string, line: number): string => `${side}, line ${line}`,
		closedInLine: (side: string, line: number): string => `${side}, line ${line}, closed`,
		ask: "What becomes of them?",
		deeds: {
			keep: "Keep both",
			merge: "Merge",
			first: "Only the first",
			second: "Only the second",
		} satisfies Record<PairDeed, string>,
		merged: "Merged, it says:",
		nested: (count: number): string => `${many(count, "nested item")} of the other one ${count === 1 ? "stays" : "stay"}, too.`,
		write: (pairs: number): string => (pairs === 1 ? "Change one pair" : `Change ${pairs} pairs`),
		cancel: "Cancel",
		close: "Close",
		label: (pairs: number, title: string): string => `Tidy ${pairs === 1 ? "one pair" : `${pairs} pairs`} of items in ${title}`,
		written: (title: string, pairs: number): string => `${title}: ${pairs === 1 ? "one pair" : `${pairs} pairs`} of items tidied.`,
		unchanged: "These items are no longer there as they were shown; look again.",
	},

	/** Closed steps. */
	done: {
		end: {
			label: (title: string): string => `Move done steps of ${title} to the end`,
			written: (title: string): string => `${title}: done steps stand at the end now.`,
		},
		heading: {
			label: (title: string): string => `Move done steps of ${title} below a heading`,
			written: (title: string): string => `${title}: done steps stand below a heading of their own now.`,
		},
		nothing: "All done steps stand there already.",
	},
};
