import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { contentsOf, json, put, run, textAt, vaultWith } from "./run";

// The sample holds real names, so it stays outside, and nothing of it is written here.
const folder = fileURLToPath(new URL("../../../shared/sample/", import.meta.url));
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith(".md")) : undefined;
const sample = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
const title = (file ?? "").replace(/\.md$/, "");
const TODAY = ["--today", "2026-02-01"];

interface Shown {
	status: string | null;
	owner: string | null;
	lastContact: string | null;
	blockers: { state: string }[];
	nextSteps: { state: string }[];
	decisions: { state: string }[];
	recentContext: { date: string; link: string; source: string | null }[];
	collaborators: object[];
	related: { people: string[]; customers: string[] };
	problems: object[];
}

/** The sample as a folder note, among the sources its entries link to. */
function vaultOf(text: string, more: Record<string, string> = {}): { vault: string; path: string } {
	const path = `Projects/${title}/README.md`;
	const vault = vaultWith({ [path]: text, ...more });
	const { recentContext } = json(0, "show", vault, path) as Shown;
	for (const { link } of recentContext) {
		const source = link.includes("/") ? link : `Sources/${link}.md`;
		put(vault, source.endsWith(".md") ? source : `${source}.md`, `# Talk\n\nWords about [[${title}]].\n`);
	}
	// The same meeting is linked by path and by name; the name alone would be a second file.
	for (const { link } of recentContext.filter((entry) => entry.link.includes("/"))) {
		const name = link.split("/").at(-1) ?? "";
		put(vault, `Sources/${name}`, readFileSync(join(vault, link), "utf8"));
	}
	return { vault, path };
}

/** Newer, older, of a date that stands there, one meeting in two notes, and a daily note. */
const fresh = {
	"Sources/2026-01-05 - Newest talk of all.md": `# T\n\nNewest words about [[${title}]].\n`,
	"Sources/2025-11-10 - Between two others.md": `---\nproject: ${title}\n---\nBetween.\n`,
	"Sources/2025-11-07 - Zebra.md": `**With:** x · **Project:** ${title}\n\nOf a date that stands there.\n`,
	"A/2025-10-01 - Oldest talk.md": `Oldest [[${title}#Blockers|words]].\n`,
	"B/2025-10-01 - Oldest talk.md": "The same meeting.\n",
	"Daily/2026-01-02.md": `Tea.\n\n- [ ] not [[${title}]]\n- [x] Told them about [[${title}]] ✅ 2026-01-02\n`,
};

const disguises: [string, (note: string) => string][] = [
	["as it is", (note) => note],
	["as CRLF", (note) => note.replaceAll("\n", "\r\n")],
	["with a byte order mark", (note) => `\ufeff${note}`],
	["without a final newline", (note) => note.replace(/\n+$/, "")],
	["with a decoy in a fence", (note) => note.replace("## Recent Context", "```\n## Recent Context\n\n- 2026-01-30: [[decoy]]\n```\n\n## Recent Context")],
	["with --- under the section", (note) => note.replace(/\n\n(?=## Key Facts)/, "\n\n---\n\n")],
	["with --- right under the last entry", (note) => note.replace(/\n\n(?=## Key Facts)/, "\n---\n\n")],
];

describe.skipIf(file === undefined)("the sample note (skipped where ../shared is not there)", () => {
	it("is shown with all its parts", () => {
		const { vault, path } = vaultOf(sample);
		const shown = json(0, "show", vault, path) as Shown;
		const states = (items: { state: string }[]): string[] => items.map(({ state }) => state);
		expect(states(shown.blockers)).toEqual(Array<string>(5).fill("open"));
		expect(states(shown.nextSteps)).toEqual(Array<string>(10).fill("open"));
		expect(states(shown.decisions)).toEqual(Array<string>(10).fill("standing"));
		expect(shown.recentContext).toHaveLength(9);
		expect(new Set(shown.recentContext.map(({ link }) => link.split("/").at(-1)?.replace(/\.md$/, ""))).size).toBe(8);
		expect(shown.recentContext.every(({ source }) => source !== null)).toBe(true);
		expect([shown.collaborators.length, shown.related.people.length, shown.related.customers.length]).toEqual([6, 6, 3]);
		expect([shown.status, shown.lastContact, shown.problems]).toEqual(["active", "2025-12-19", []]);
		expect(shown.owner).toMatch(/^\S+ \S+$/);
		expect(sample).toContain(`| **Owner** | ${shown.owner ?? "?"} |`);
	});

	it.each(disguises)("is left alone when all its sources are entered, %s", (_, disguise) => {
		const { vault, path } = vaultOf(disguise(sample));
		const before = contentsOf(vault);
		expect(json(0, "rollup", vault, "--note", path, "--write", ...TODAY)).toMatchObject({ notes: [], problems: [] });
		expect(contentsOf(vault)).toEqual(before);
	});

	it.each(disguises)("gets its new entries and its new date, and nothing else changes: %s", (_, disguise) => {
		const { vault, path } = vaultOf(disguise(sample), fresh);
		const before = contentsOf(vault);
		const old = textAt(vault, path);
		expect(run("rollup", vault, "--note", path, "--write", ...TODAY).status).toBe(0);
		const written = textAt(vault, path);

		const added = written.split(/\r?\n/).filter((line) => !old.split(/\r?\n/).includes(line) && !line.startsWith("last_contact"));
		expect(added).toEqual([
			"- 2026-01-05: [[2026-01-05 - Newest talk of all]] - Newest words about " + `${title}.`,
			`- 2026-01-02: [[2026-01-02]] - Told them about ${title}`,
			"- 2025-11-10: [[2025-11-10 - Between two others]] - Between.",
			"- 2025-11-07: [[2025-11-07 - Zebra]] - Of a date that stands there.",
			"- 2025-10-01: [[A/2025-10-01 - Oldest talk]] - Oldest words.",
		]);

		// Without those lines and with the old date, it is the old text byte for byte.
		const end = old.includes("\r\n") ? "\r\n" : "\n";
		let rest = written.replace("last_contact: '2026-01-05'", "last_contact: '2025-12-19'");
		for (const line of added) rest = rest.replace(line + end, "");
		// A rule right below the last entry is kept away from the new one.
		if (old.includes("\n---\n\n## Key Facts") && !old.includes("\n\n---\n\n## Key Facts")) rest = rest.replace("\n\n---\n\n## Key", "\n---\n\n## Key");
		expect(rest).toBe(old);

		const lines = written.split(/\r?\n/);
		const heading = lines.lastIndexOf("## Recent Context");
		const next = lines.indexOf("## Key Facts");
		for (const line of added) expect(lines.indexOf(line) > heading && lines.indexOf(line) < next).toBe(true);
		const dates = lines.slice(heading, next).flatMap((line) => /^- (\d{4}-\d{2}-\d{2}):/.exec(line)?.[1] ?? []).slice(1);
		expect(dates).toEqual([...dates].sort().reverse());

		const { [path]: _note, ...others } = contentsOf(vault);
		const { [path]: _before, ...othersBefore } = before;
		expect(others).toEqual(othersBefore);

		expect(json(0, "rollup", vault, "--note", path, "--write", ...TODAY)).toMatchObject({ notes: [] });
		expect(run("rollup", vault, "--write", ...TODAY).stdout).toBe("");
		expect(textAt(vault, path)).toBe(written);
	});
});
