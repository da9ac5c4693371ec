/** The settings: what counts as what, and which rules apply. Stored as the plugin's `data.json`. */

/** Of the stored form; `migration.ts` knows the older ones. */
export const VERSION = 2;

/** In the order in which a project note has its sections. */
export const SECTION_KINDS = [
	"recentContext",
	"keyFacts",
	"topics",
	"overview",
	"status",
	"blockers",
	"nextSteps",
	"decisions",
	"collaborators",
	"relatedPeople",
	"relatedCustomers",
	"relatedProjects",
	"related",
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export interface SectionNames {
	/** The canonical name: what a new section is called, and where writing goes first. */
	name: string;
	/** Further headings, in the order in which writing prefers them. */
	aliases: string[];
	/** Headings that count only where a linked dated entry already stands below them. */
	dated: string[];
}

/** Notes that are tracked: by one of these `type` values, tags or folders. */
export interface TrackedType {
	/** Name of the type, as `--type` and reports call it. */
	name: string;
	/** Further spellings of the `type` property. */
	aliases: string[];
	tags: string[];
	/** Every undated note in these folders is one, whatever its properties. */
	folders: string[];
}

/** What the panel may show, in its order. */
export const PANEL_PARTS = ["blockers", "nextSteps", "decisions", "recentContext", "keyFacts", "people", "problems"] as const;
export type PanelPart = (typeof PANEL_PARTS)[number];

/** How many days without contact are too many for projects of one status. */
export interface StatusDays {
	status: string;
	/** 0 for "never too many". */
	days: number;
}

/** Of entries in a section that does not tell. */
export const ORDERS = ["newest", "oldest"] as const;
/** Where a new section goes: below the title, or to the end. */
export const POSITIONS = ["top", "end"] as const;

/** How an item that was collected says where it comes from. */
export const COLLECT_LINKS = ["trailing", "block", "none"] as const;
export type CollectLink = (typeof COLLECT_LINKS)[number];

/** Languages whose small words and endings are known when items are compared. */
export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Settings {
	version: typeof VERSION;
	types: TrackedType[];
	folders: {
		/** Paths from the vault's root; nothing in them is read as a project or a source. */
		excluded: string[];
		/** Folder names anywhere, or paths with a `/`; any case. */
		archive: string[];
		templates: string[];
	};
	/** Limits what is a source. Empty lists limit nothing. */
	sources: {
		includedFolders: string[];
		excludedFolders: string[];
		includedTypes: string[];
		excludedTypes: string[];
		includedTags: string[];
		excludedTags: string[];
	};
	sections: Record<SectionKind, SectionNames>;
	/** A list below one of these headings is the weakest reason to reach a note; "Related" also stands for "Related …". */
	listedUnder: string[];
	markers: {
		/** What a new blocker begins with, and what else marks one. */
		blocker: string;
		blockerAliases: string[];
		/** What a resolved blocker begins with. */
		resolved: string;
		decision: string;
	};
	properties: {
		/** Known spellings; a new one is written as the first. */
		lastContact: string[];
		status: string;
		owner: string;
		date: string;
		/** Together with `date`, one of these makes a note a source. */
		sourceMarks: string[];
		sourceRef: string;
		/** A source with this property set to `false` is kept out of everything. */
		include: string;
		/** Links in this property of a project are never entered. */
		skip: string;
		/** Items in this property of a project are not offered when items are collected. */
		collectSkip: string;
		/** Days between contacts, for one project. */
		contactEvery: string;
		/** Until this day a project asks for no attention. */
		snooze: string;
		summary: string[];
		/** Properties of a source that name the note it is filed under, in order. */
		home: string[];
		/** Properties of a source whose values are names. */
		names: string[];
	};
	/** `**Key:** value` fields in a source's text. */
	fields: {
		date: string;
		home: string;
		names: string[];
	};
	/** Notes of these types are nobody's home. */
	homelessTypes: string[];
	rules: {
		listed: boolean;
		related: { people: boolean; customers: boolean; projects: boolean; collaborators: boolean };
		titled: boolean;
	};
	/** Names that only notes filed under them reach, usually the vault's owner. */
	ignore: string[];
	entries: {
		/** Characters of a summary before it is cut. */
		summaryLength: number;
		/** How many of a note's newest sources may have an entry. */
		limit: number;
		/** Of a section whose entries do not tell: one or none. */
		order: (typeof ORDERS)[number];
		/** Of a new section of entries. */
		position: (typeof POSITIONS)[number];
	};
	items: {
		/** A step that is completed says when, also where no other one does. */
		stampDone: boolean;
	};
	staleness: {
		/** Days without contact after which a project needs attention; 0 for "never". */
		days: number;
		perStatus: StatusDays[];
		/** Projects of these statuses need none. */
		closed: string[];
	};
	/** What a project asks for attention by, besides `staleness`. */
	attention: {
		/** It has no open step. */
		noNextStep: boolean;
		/** An open step is overdue. */
		overdue: boolean;
		/** Days a blocker may stay open; 0 for "any number". */
		blockedDays: number;
		/** Days before a contact that is dated ahead; 0 for "never". */
		nextContactDays: number;
	};
	collect: {
		/** A link behind the item, one to the very line of the source, or none: then it is known again by its words alone. */
		link: CollectLink;
		/** Items of sources older than this many days are not ticked at first; 0 for "any age". */
		oldDays: number;
		/** Customers and projects that so many of a project's sources mention are offered for its lists. */
		relatedSources: number;
	};
	doubles: {
		/** How much alike two items must be to be called doubles, from 0 to 100. */
		threshold: number;
		/** Their small words and endings are left out; none compares words as they stand. */
		languages: Language[];
	};
	tidy: {
		/** Below which closed steps go where they are not moved to the end. */
		doneHeading: string;
	};
	statusUpdate: {
		/** Of today's daily note: a status update goes below it. */
		heading: string;
	};
	panel: {
		shows: Record<PanelPart, boolean>;
		/** How many entries are shown before one asks for more. */
		entries: number;
		/** A source note shows the project it is filed under. */
		followSources: boolean;
	};
	statusBar: {
		shown: boolean;
		blockers: boolean;
		nextSteps: boolean;
		decisions: boolean;
		/** The dot when an update would bring something. */
		waiting: boolean;
	};
	newProject: {
		/** Path of the note a new project is made from; empty for the built-in one. */
		template: string;
		/** Where it goes; empty for the app's own default. */
		folder: string;
	};
	/** Updates without being asked, for sources typed into on this device. */
	automatic: {
		lastContact: boolean;
		recentContext: boolean;
		/** Seconds without a keystroke before anything is written. */
		quietSeconds: number;
	};
}

function section(name: string, aliases: string[] = [], dated: string[] = []): SectionNames {
	return { name, aliases, dated };
}

function tracked(name: string, aliases: string[]): TrackedType {
	return { name, aliases, tags: [name, ...aliases].map((type) => `type/${type}`), folders: [] };
}

/** A fresh copy of the defaults, as `reference` notes have them. */
export function defaultSettings(): Settings {
	return {
		version: VERSION,
		types: [
			tracked("projects", ["project"]),
			tracked("people", ["person", "persons", "contact", "contacts"]),
			tracked("customers", ["customer", "account", "accounts", "company", "companies", "partner", "partners"]),
		],
		folders: { excluded: [], archive: ["archive", "archives", "_archive"], templates: ["Templates"] },
		sources: {
			includedFolders: [],
			excludedFolders: [],
			includedTypes: [],
			excludedTypes: [],
			includedTags: [],
			excludedTags: [],
		},
		sections: {
			recentContext: section(
				"Recent Context",
				["Recent Activity", "Interactions", "Interaction Log"],
				["Timeline", "Activity", "Log", "History"],
			),
			keyFacts: section("Key Facts", ["Facts", "Key facts learned"]),
			topics: section("Topics", ["Themes"]),
			overview: section("Overview", ["Summary", "About", "Description", "Purpose"]),
			status: section("Status", ["Current Status"]),
			blockers: section("Blockers", [
				"Blocked",
				"Impediments",
				"Waiting",
				"Waiting For",
				"Waiting On",
				"Risks & Blockers",
				"Risks",
				"Issues",
				"Open Questions",
			]),
			nextSteps: section("Next Steps", [
				"Next Actions",
				"Next Step",
				"Action Items",
				"Actions",
				"Follow-ups",
				"Follow-up",
				"To Do",
				"Todo",
				"Tasks",
				"Open Tasks",
			]),
			decisions: section("Key Decisions", ["Decisions", "Decision", "Decision Log", "Decisions Made"]),
			collaborators: section("Collaborators", ["Team", "Attendees", "Participants", "Stakeholders", "Key People"]),
			relatedPeople: section("Related People"),
			relatedCustomers: section("Related Customers"),
			relatedProjects: section("Related Projects"),
			related: section("Related", ["Related Notes"]),
		},
		listedUnder: ["Related", "See also", "Links"],
		markers: { blocker: "❌", blockerAliases: ["⛔", "🚫", "🔴", "⚠️", "🛑"], resolved: "✅", decision: "✅" },
		properties: {
			lastContact: [
				"last_contact",
				"last-contact",
				"lastContact",
				"last contacted",
				"last_contacted",
				"last_interaction",
			],
			status: "status",
			owner: "owner",
			date: "date",
			sourceMarks: ["source", "source_ref", "participants", "attendees", "transcript_path"],
			sourceRef: "source_ref",
			include: "project_pulse",
			skip: "context_skip",
			collectSkip: "collect_skip",
			contactEvery: "contact_every",
			snooze: "snooze_until",
			summary: ["summary", "description", "tldr"],
			home: ["project", "account", "customer", "person"],
			names: [
				"project",
				"projects",
				"account",
				"customer",
				"customers",
				"person",
				"people",
				"participants",
				"attendees",
			],
		},
		fields: {
			date: "Date",
			home: "Project",
			names: ["Project", "Account", "Customer", "Person", "With", "Participants", "Attendees"],
		},
		homelessTypes: ["index", "moc", "home", "dashboard"],
		rules: {
			listed: true,
			related: { people: false, customers: false, projects: false, collaborators: false },
			titled: false,
		},
		ignore: [],
		entries: { summaryLength: 100, limit: 25, order: "newest", position: "top" },
		items: { stampDone: false },
		staleness: {
			days: 21,
			perStatus: [],
			closed: ["done", "completed", "closed", "archived", "cancelled", "canceled"],
		},
		attention: { noNextStep: true, overdue: true, blockedDays: 14, nextContactDays: 3 },
		collect: { link: "trailing", oldDays: 90, relatedSources: 3 },
		doubles: { threshold: 70, languages: [...LANGUAGES] },
		tidy: { doneHeading: "Done" },
		statusUpdate: { heading: "Status update" },
		panel: {
			shows: {
				blockers: true,
				nextSteps: true,
				decisions: true,
				recentContext: true,
				keyFacts: true,
				people: true,
				problems: true,
			},
			entries: 5,
			followSources: true,
		},
		statusBar: { shown: true, blockers: true, nextSteps: true, decisions: true, waiting: true },
		newProject: { template: "", folder: "" },
		automatic: { lastContact: false, recentContext: false, quietSeconds: 20 },
	};
}

/** What is no part of how notes are read and rolled up: when, and what is shown. */
const NO_RULES: ReadonlySet<string> = new Set(["automatic", "items", "staleness", "attention", "collect", "doubles", "tidy", "statusUpdate", "panel", "statusBar", "newProject"]);

/** All that notes are read and rolled up by, as a text that differs when it does. */
export function rulesIn(settings: Settings): string {
	return JSON.stringify(Object.entries(settings).filter(([key]) => !NO_RULES.has(key)));
}
