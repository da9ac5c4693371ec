/**
 * What other plugins and scripts may ask of Project Pulse: `app.plugins.plugins["project-pulse"].api`. This file imports
 * nothing, so that it can be copied as it is. All that is handed over is frozen data: a copy, of that moment.
 */

/** Grows only when something that was there is no more, or means something else. */
export type ApiVersion = 1;

/** A day as `YYYY-MM-DD`. */
export type Day = string;

/** Where a new item goes, by either of two spellings. */
export type ApiKind = "blocker" | "next-step" | "decision" | "blockers" | "nextSteps" | "decisions";

export interface ProjectInfo {
	readonly path: string;
	readonly title: string;
	readonly type: string | null;
	readonly status: string | null;
	readonly owner: string | null;
	readonly lastContact: Day | null;
	readonly counts: {
		/** Open ones, nested ones included. */
		readonly blockers: number;
		readonly nextSteps: number;
		readonly decisions: number;
		/** Done steps. */
		readonly done: number;
	};
	/** Why it needs attention, as a sentence; null when it needs none. */
	readonly attention: string | null;
}

export interface ItemInfo {
	readonly text: string;
	/** Null for a nested bullet that is only a detail. */
	readonly state: "open" | "in-progress" | "done" | "cancelled" | "resolved" | "standing" | "superseded" | null;
	/** Counted from 1. */
	readonly line: number;
	readonly heading: string;
	readonly owner: string | null;
	readonly due: Day | null;
	readonly date: Day | null;
	readonly children: readonly ItemInfo[];
}

/** A problem or a refusal; the sentences of all codes stand in `docs/codes.md`. */
export interface Remark {
	readonly code: string;
	readonly message: string;
	/** Counted from 1; null when no single line is to blame. */
	readonly line: number | null;
}

export interface ProjectDetails {
	readonly path: string;
	readonly title: string;
	readonly type: string | null;
	readonly names: readonly string[];
	readonly frontmatter: Readonly<Record<string, unknown>>;
	readonly status: string | null;
	readonly owner: string | null;
	readonly lastContact: Day | null;
	readonly nextContact: Day | null;
	readonly blockers: readonly ItemInfo[];
	readonly nextSteps: readonly ItemInfo[];
	readonly decisions: readonly ItemInfo[];
	readonly recentContext: readonly {
		readonly date: Day;
		/** The link's target as written. */
		readonly link: string | null;
		/** The path it leads to. */
		readonly source: string | null;
		readonly summary: string | null;
		readonly via: string | null;
		readonly line: number;
	}[];
	readonly keyFacts: readonly string[];
	readonly topics: readonly string[];
	readonly overview: string | null;
	readonly collaborators: readonly { readonly person: string; readonly role: string | null; readonly company: string | null }[];
	readonly related: Readonly<Record<"people" | "customers" | "projects" | "other", readonly string[]>>;
	readonly problems: readonly Remark[];
}

export interface RollupInfo {
	readonly path: string;
	readonly lastContact: { readonly from: Day | null; readonly to: Day } | null;
	/** Newest first. */
	readonly entries: readonly {
		readonly date: Day;
		readonly source: string;
		/** The other notes of the same meeting. */
		readonly also: readonly string[];
		readonly link: string;
		readonly summary: string | null;
		readonly via: string | null;
		readonly rule: string;
		readonly line: number | null;
	}[];
	readonly skipped: readonly { readonly source: string; readonly reason: string }[];
	readonly refusals: readonly Remark[];
}

export interface AddResult {
	readonly path: string;
	readonly kind: "blockers" | "nextSteps" | "decisions";
	/** What was added; empty when that was refused. */
	readonly items: readonly string[];
	readonly refusals: readonly Remark[];
}

/** Paths of the tracked notes that may say or need something else now; null for all of them. */
export type ChangeListener = (paths: readonly string[] | null) => void;

/** Nothing here throws at once: a promise is rejected with an error whose message begins with `project-pulse: `. */
export interface ProjectPulseApi {
	readonly version: ApiVersion;
	/** Whether all notes are read. Every method waits for that by itself. */
	readonly isReady: boolean;
	/** Resolves when all notes are read. */
	readonly ready: Promise<void>;
	/** All projects, by path. */
	readonly projects: () => Promise<readonly ProjectInfo[]>;
	/** @returns null where no tracked note has this path */
	readonly project: (path: string) => Promise<ProjectDetails | null>;
	/** What an update would bring. Nothing is written. @returns null where no tracked note has this path */
	readonly rollup: (path: string) => Promise<RollupInfo | null>;
	/** Writes what is missing, which can be undone in the app. @returns what was written, null where no tracked note has this path */
	readonly update: (path: string) => Promise<RollupInfo | null>;
	/** Adds an item, which can be undone in the app; several lines are several items. */
	readonly add: (path: string, kind: ApiKind, text: string) => Promise<AddResult>;
	/** @returns a function that ends it; the app's own `register` takes it as it is */
	readonly on: (event: "changed", listener: ChangeListener) => () => void;
	readonly off: (event: "changed", listener: ChangeListener) => void;
}
