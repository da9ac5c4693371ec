import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyPatch, parsePatch } from "diff";
import { describe, expect, it } from "vitest";
import { cli, contentsOf, demo, DEMO_DAY, json, put, run, temporaryFolder, textAt, vaultWith } from "./run";

const TODAY = ["--today", "2026-07-01"];
const harbor = "---\ntype: projects\ntitle: Harbor Migration\nlast_contact: '2025-12-19'\n---\n# Harbor\n\n## Recent Context\n\n- 2025-12-19: [[old]]\n";
const files = {
	"Projects/Harbor/README.md": harbor,
	"Projects/Harbor/2026-01-07 - Plan.md": "The plan.\n",
	"Projects/Quay.md": "---\ntype: projects\nlast_contact: soon\n---\n# Quay\n",
	"Projects/Alone.md": "---\ntype: projects\n---\n# Alone\n",
	"People/Mira/README.md": "---\ntype: people\ntitle: Mira Okafor\n---\n",
	"People/Mira/2026-01-05 - 1-1.md": "# 1-1\n\nOn [[Harbor Migration]] we agreed.\n\n## Related\n- [[Quay]]\n",
	"Raw/2026-01-05 - 1-1.md": "x\n",
	"2026-08-01.md": "[[Harbor Migration]]\n",
	"Customers/Acme.md": "---\ntype: customers\n---\n",
	"2026-01-06.md": "Saw [[Quay]].\n\n## Related\n- [[Acme]]\n",
};
const after = harbor
	.replace("2025-12-19'", "2026-01-07'")
	.replace(
		"- 2025-12-19: [[old]]",
		"- 2026-01-07: [[2026-01-07 - Plan]] - The plan.\n- 2026-01-05: [[Mira/2026-01-05 - 1-1]] - On Harbor Migration we agreed. (via Mira Okafor)\n- 2025-12-19: [[old]]",
	);

interface Report {
	today: string;
	notes: { path: string; entries: object[]; skipped: object[]; refusals: object[]; lastContact: object | null }[];
	problems: object[];
}
const paths = ({ notes }: Report): string[] => notes.map(({ path }) => path);

describe("rollup --json", () => {
	it("prints every note with a change, a skip or a refusal, by path", () => {
		const vault = vaultWith(files);
		const before = contentsOf(vault);
		const report = json(1, "rollup", vault, ...TODAY) as Report;
		expect(contentsOf(vault)).toEqual(before);
		expect(report).toEqual({
			today: "2026-07-01",
			notes: [
				{
					path: "Projects/Harbor/README.md",
					lastContact: { from: "2025-12-19", to: "2026-01-07" },
					entries: [
						{
							date: "2026-01-07",
							source: "Projects/Harbor/2026-01-07 - Plan.md",
							also: [],
							link: "2026-01-07 - Plan",
							summary: "The plan.",
							via: null,
							rule: "filed",
							line: null,
						},
						{
							date: "2026-01-05",
							source: "People/Mira/2026-01-05 - 1-1.md",
							also: ["Raw/2026-01-05 - 1-1.md"],
							link: "Mira/2026-01-05 - 1-1",
							summary: "On Harbor Migration we agreed.",
							via: "Mira Okafor",
							rule: "mentioned",
							line: 3,
						},
					],
					skipped: [{ source: "2026-08-01.md", reason: "future" }],
					refusals: [],
				},
				{
					path: "Projects/Quay.md",
					lastContact: null,
					entries: [
						{ date: "2026-01-06", source: "2026-01-06.md", also: [], link: "2026-01-06", summary: "Saw Quay.", via: null, rule: "mentioned", line: 1 },
						{
							date: "2026-01-05",
							source: "People/Mira/2026-01-05 - 1-1.md",
							also: ["Raw/2026-01-05 - 1-1.md"],
							link: "Mira/2026-01-05 - 1-1",
							summary: "On Harbor Migration we agreed.",
							via: "Mira Okafor",
							rule: "listed",
							line: 6,
						},
					],
					skipped: [],
					refusals: [{ code: "value-not-a-date", message: 'The last contact "soon" is no date and is not replaced; empty it or write a date.', line: 3 }],
				},
			],
			problems: [{ path: "Projects/Quay.md", line: 3, code: "last-contact-invalid", message: 'The last contact "soon" is no date; write it as YYYY-MM-DD.' }],
		});
		expect(Object.keys(report)).toEqual(["today", "notes", "problems"]);
		expect(Object.keys(report.notes[0] ?? {})).toEqual(["path", "lastContact", "entries", "skipped", "refusals"]);
		expect(Object.keys(report.notes[0]?.entries[0] ?? {})).toEqual("date source also link summary via rule line".split(" "));
		expect(Object.keys(report.notes[1]?.refusals[0] ?? {})).toEqual(["code", "message", "line"]);
	});

	it("prints the same in every time zone", () => {
		const vault = vaultWith(files);
		const outputs = ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"].map(
			(TZ) => spawnSync(process.execPath, [cli, "rollup", vault, "--json", ...TODAY], { encoding: "utf8", env: { ...process.env, TZ } }).stdout,
		);
		expect(new Set(outputs).size).toBe(1);
	});

	it("takes the day of the machine where none is given", () => {
		const { today } = json(1, "rollup", vaultWith(files)) as Report;
		expect(Math.abs(Date.parse(today) - Date.now())).toBeLessThan(2 * 86_400_000);
	});
});

describe("the notes that are rolled up", () => {
	const vault = vaultWith(files);

	it("are the projects unless another type is asked for", () => {
		expect(paths(json(1, "rollup", vault, ...TODAY) as Report)).toEqual(["Projects/Harbor/README.md", "Projects/Quay.md"]);
		expect(paths(json(0, "rollup", vault, ...TODAY, "--type", "people") as Report)).toEqual(["People/Mira/README.md"]);
		expect(json(0, "rollup", vault, ...TODAY, "--type", "customer")).toMatchObject({
			notes: [{ path: "Customers/Acme.md", entries: [], skipped: [{ source: "2026-01-06.md", reason: "only-listed" }] }],
		});
		expect(paths(json(1, "rollup", vault, ...TODAY, "--type", "all") as Report)).toHaveLength(4);
	});

	it("are those named, of whatever type", () => {
		const named = (...notes: string[]): string[] => {
			const words = notes.flatMap((note) => ["--note", note]);
			return paths(JSON.parse(run("rollup", vault, ...TODAY, "--type", "customers", ...words, "--json").stdout) as Report);
		};
		expect(named("Harbor Migration")).toEqual(["Projects/Harbor/README.md"]);
		expect(named("./People/Mira/README.md")).toEqual(["People/Mira/README.md"]);
		expect(named("Projects\\Quay.md", "mira okafor", "Quay")).toEqual(["People/Mira/README.md", "Projects/Quay.md"]);
	});
});

describe("rollup", () => {
	it("prints a unified diff of what it would write, and writes nothing", () => {
		const vault = vaultWith({ ...files, "Projects/Cr.md": "---\r\ntype: projects\r\n---\r\n# Cr\r\n\r\n## Recent Context\r\n- 2025-01-01: x", "2026-01-09.md": "[[Cr]]\n" });
		const before = contentsOf(vault);
		const { status, stdout, stderr } = run("rollup", vault, ...TODAY);
		expect(status).toBe(1);
		expect(contentsOf(vault)).toEqual(before);
		expect(stderr).toMatch(/nothing was written/);
		const patches = parsePatch(stdout);
		expect(patches.map(({ oldFileName }) => oldFileName)).toEqual(["Projects/Cr.md", "Projects/Harbor/README.md", "Projects/Quay.md"]);
		run("rollup", vault, ...TODAY, "--write");
		for (const patch of patches) {
			const path = patch.newFileName ?? "";
			const old = Buffer.from(before[path] ?? "", "base64").toString();
			expect(applyPatch(old, patch, { autoConvertLineEndings: false })).toBe(textAt(vault, path));
		}
		expect(textAt(vault, "Projects/Harbor/README.md")).toBe(after);
	});

	it.skipIf(spawnSync("patch", ["--version"]).status !== 0)("prints a diff that patch understands", () => {
		const vault = vaultWith(files);
		const diff = join(temporaryFolder(), "diff");
		writeFileSync(diff, run("rollup", vault, ...TODAY).stdout);
		expect(spawnSync("patch", ["-p0", "--binary", "-i", diff], { cwd: vault }).status).toBe(0);
		const written = vaultWith(files);
		run("rollup", written, ...TODAY, "--write");
		expect(contentsOf(vault)).toEqual(contentsOf(written));
	});

	it("tells people why each entry is there and what was left out", () => {
		const { stderr } = run("rollup", vaultWith(files), ...TODAY);
		expect(stderr).toContain("  + 2026-01-07 Projects/Harbor/2026-01-07 - Plan.md: filed under it\n");
		expect(stderr).toContain("  + 2026-01-05 People/Mira/2026-01-05 - 1-1.md: names it, line 3 (one meeting with Raw/2026-01-05 - 1-1.md)\n");
		expect(stderr).toContain("  - 2026-08-01.md: Dated after today");
		expect(stderr).toContain('  ! line 3: The last contact "soon"');
		for (const sign of ["\r", "\u001b", "█", "░"]) expect(stderr).not.toContain(sign);
	});

	it("--write writes, and a second time changes nothing", () => {
		const vault = vaultWith(files);
		const first = run("rollup", vault, ...TODAY, "--write");
		expect(first.status).toBe(1);
		expect(first.stderr).toMatch(/4 entries and 1 last contact written\. 1 source skipped, 1 refusal\./);
		expect(textAt(vault, "Projects/Harbor/README.md")).toBe(after);
		const before = contentsOf(vault);
		const second = run("rollup", vault, ...TODAY, "--write");
		expect([second.status, second.stdout]).toEqual([1, ""]);
		expect(contentsOf(vault)).toEqual(before);
		expect(json(1, "rollup", vault, ...TODAY, "--write")).toMatchObject({
			notes: [
				{ path: "Projects/Harbor/README.md", lastContact: null, entries: [], skipped: [{ reason: "future" }] },
				{ path: "Projects/Quay.md", entries: [], refusals: [{ code: "value-not-a-date" }] },
			],
		});
	});

	it("ends with 0 when nothing is refused, whatever is skipped or found wrong elsewhere", () => {
		const { "Projects/Quay.md": _, ...rest } = files;
		const vault = vaultWith({ ...rest, "Broken.md": "---\na: b: c\n---\n" });
		expect(run("rollup", vault, ...TODAY).status).toBe(0);
		expect((json(0, "rollup", vault, ...TODAY, "--write") as Report).problems).toHaveLength(1);
	});

	it("--all-entries lifts the limit", () => {
		const days = Object.fromEntries(
			Array.from({ length: 28 }, (_, index) => [`S/2026-02-${String(index + 1).padStart(2, "0")}.md`, "[[Harbor Migration]]\n"]),
		);
		const vault = vaultWith({ "Harbor.md": harbor, ...days });
		const counts = (...words: string[]): number[] => {
			const [note] = (json(0, "rollup", vault, ...TODAY, ...words) as Report).notes;
			return [note?.entries.length ?? 0, note?.skipped.length ?? 0];
		};
		expect(counts()).toEqual([25, 3]);
		expect(counts("--all-entries")).toEqual([28, 0]);
		expect(counts("--write")).toEqual([25, 3]);
		expect(counts("--all-entries", "--write")).toEqual([3, 0]);
		expect(counts()).toEqual([0, 0]);
	});
});

describe("--config", () => {
	const config = (content: unknown): string => {
		const folder = temporaryFolder();
		put(folder, "data.json", typeof content === "string" ? content : JSON.stringify(content));
		return join(folder, "data.json");
	};

	it("takes the settings of the plugin's own file", () => {
		const vault = vaultWith({
			"Deals/Big.md": "# Big\n",
			"2026-01-05.md": "[[Big]] is on.\n",
			"2026-01-06.md": "[[Big]]\n",
			"Private/2026-01-07.md": "[[Big]]\n",
		});
		const file = config({
			version: 1,
			types: [{ name: "Deals", aliases: ["deal"], tags: [], folders: ["Deals"] }],
			folders: { excluded: ["Private"] },
			sections: { recentContext: { name: "Verlauf" } },
			limit: 1,
			somethingElse: { of: "the plugin" },
		});
		expect(run("rollup", vault, ...TODAY, "--config", file, "--type", "Deals", "--write")).toMatchObject({ status: 0 });
		expect(textAt(vault, "Deals/Big.md")).toBe("---\nlast_contact: 2026-01-06\n---\n# Big\n\n## Verlauf\n\n- 2026-01-06: [[2026-01-06]]\n");
		expect(json(0, "list", vault, "--config", file, "--type", "deal")).toMatchObject([{ path: "Deals/Big.md", type: "Deals" }]);
	});

	it("names bad values on standard error, takes the defaults for them and goes on", () => {
		const vault = vaultWith(files);
		const file = config({ limit: "many", ignore: ["Quay", 1], rules: { titled: "yes" }, summaryLength: 10 });
		const { status, stdout, stderr } = run("rollup", vault, ...TODAY, "--config", file, "--json");
		expect(status).toBe(1);
		expect(stderr.trimEnd().split("\n")).toHaveLength(3);
		for (const name of ["entries.limit", "ignore", "rules.titled"]) expect(stderr).toContain(`"${name}" must be`);
		expect(JSON.parse(stdout)).toMatchObject({ notes: [{ entries: [{ summary: "The plan." }, { summary: "On Harbor..." }] }, {}] });
	});

	it("takes a file of an older version for what it said, and one of this version alike", () => {
		const vault = vaultWith(files);
		const settings = [{ limit: 1, summaryLength: 10 }, { version: 1, limit: 1, summaryLength: 10 }, { version: 2, entries: { limit: 1, summaryLength: 10 } }];
		const runs = settings.map((content) => run("rollup", vault, ...TODAY, "--config", config(content), "--json"));
		for (const { stdout, stderr } of runs) {
			expect(stderr).not.toContain("must be");
			expect(JSON.parse(stdout)).toMatchObject({ notes: [{ entries: { length: 1 } }, {}] });
			expect(stdout).toBe(runs[0]?.stdout);
		}
	});

	it("says so of a file of a later version, and takes what it knows of it", () => {
		const { stdout, stderr } = run("rollup", vaultWith(files), ...TODAY, "--config", config({ version: 9, entries: { limit: 1 } }), "--json");
		expect(stderr).toContain('"version" must be a version up to 2');
		expect(JSON.parse(stdout)).toMatchObject({ notes: [{ entries: { length: 1 } }, {}] });
	});

	it("takes nothing at all for the defaults", () => {
		for (const content of ["null", "{}"]) {
			expect(json(1, "rollup", vaultWith(files), ...TODAY, "--config", config(content))).toMatchObject({ notes: [{}, {}] });
		}
	});
});

describe("the demo vault", () => {
	it("gets the entries its README promises", () => {
		const { notes } = JSON.parse(run("rollup", demo, "--today", DEMO_DAY, "--json").stdout) as Report;
		const counts = notes.filter(({ path }) => path.startsWith("Projects/")).map(({ path, entries }) => [path.split("/")[1]?.replace(".md", ""), entries.length]);
		expect(counts).toEqual([
			["Agatha at Sixty-Five", 13],
			["Great Hob Jetty", 11],
			["Hospital Run", 17],
			["Lost Property Amnesty", 5],
			["Odile Goes Electric", 17],
			["Ship's Cat Policy", 8],
			["Summer Timetable 2026", 5],
			["Three New Skippers", 10],
			["Ticketing That Works", 12],
			["Wet Lantern Film Shoot", 2],
		]);
		const odile = notes.find(({ path }) => path.includes("Odile"));
		expect(odile?.skipped.length).toBeGreaterThan(0);
	});
});
