import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { decode, replaceFile } from "../../src/cli/folder.mjs";
import { Progress } from "../../src/cli/progress.mjs";
import { runRollup, type RollupRun } from "../../src/cli/rollup.mjs";
import { openVault } from "../../src/cli/vault.mjs";
import { parseYaml } from "../../src/cli/yaml";
import { createReader } from "../../src/notes/reading";
import { defaultSettings } from "../../src/settings/schema";
import type { IsoDate } from "../../src/text/date";
import { cli, contentsOf, json, put, run, type Run, temporaryFolder, textAt, vaultWith } from "./run";

const project = "---\ntype: projects\n---\n# Harbor\n\n## Recent Context\n";
const source = { "2026-01-05.md": "About [[Harbor]].\n" };
const updated = "---\ntype: projects\nlast_contact: 2026-01-05\n---\n# Harbor\n\n## Recent Context\n\n- 2026-01-05: [[2026-01-05]] - About Harbor.\n";
const write = (vault: string): Run => run("rollup", vault, "--write", "--today", "2026-07-01");
const paths = (vault: string): unknown => (json(0, "list", vault, "--type", "all") as { path: string }[]).map(({ path }) => path);
const problems = (vault: string): unknown => (json(1, "check", vault) as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`);
const posix = process.platform !== "win32";

describe("reading a vault", () => {
	it("leaves hidden folders and files alone", () => {
		const files = [".obsidian/x.md", ".git/x.md", ".trash/x.md", "a/.hidden/x.md", ".x.md", "a/.y.md"];
		const vault = vaultWith(Object.fromEntries([...files, "a/b.md"].map((path) => [path, project])));
		const before = contentsOf(vault);
		expect(paths(vault)).toEqual(["a/b.md"]);
		expect(write(vault).status).toBe(0);
		expect(contentsOf(vault)).toEqual(before);
	});

	it.skipIf(!posix)("does not follow links to files and folders", () => {
		const outside = temporaryFolder();
		put(outside, "Secret.md", project.replace("Harbor", "Secret"));
		const vault = vaultWith({ ...source, "Harbor.md": project });
		symlinkSync(outside, join(vault, "Outside"));
		symlinkSync(join(outside, "Secret.md"), join(vault, "Secret.md"));
		symlinkSync(join(vault, "Harbor.md"), join(vault, "Again.md"));
		symlinkSync(".", join(vault, "Loop"));
		expect(paths(vault)).toEqual(["Harbor.md"]);
		expect(write(vault).status).toBe(0);
		expect(textAt(vault, "Harbor.md")).toBe(updated);
		expect(lstatSync(join(vault, "Again.md")).isSymbolicLink()).toBe(true);
		expect(textAt(outside, "Secret.md")).toBe(project.replace("Harbor", "Secret"));
	});

	it.skipIf(!posix)("may begin at a link", () => {
		const vault = vaultWith({ ...source, "Harbor.md": project });
		const link = join(temporaryFolder(), "link");
		symlinkSync(vault, link);
		expect(paths(link)).toEqual(["Harbor.md"]);
	});

	it("lists files that are not UTF-8 and never writes them", () => {
		const vault = vaultWith({
			...source,
			"Latin.md": Buffer.from(project.replace("Harbor", "Hörbar"), "latin1"),
			"Sixteen.md": Buffer.from(`\ufeff${project}`, "utf16le"),
			"Nul.md": `${project}\0`,
			"Broken.md": Buffer.concat([Buffer.from(project), Buffer.from([0xe2, 0x82])]),
			"Surrogate.md": Buffer.concat([Buffer.from(project), Buffer.from([0xed, 0xa0, 0x80])]),
			"Mark.md": `\ufeff${project}`,
			"picture.png": Buffer.from([0x89, 0x50, 0, 0xff]),
		});
		const before = contentsOf(vault);
		const codes = ["Broken.md", "Latin.md", "Nul.md", "Sixteen.md", "Surrogate.md"].map((path) => `${path} not-utf8`);
		expect(problems(vault)).toEqual(codes);
		expect(paths(vault)).toEqual(["Mark.md"]);
		write(vault);
		expect(contentsOf(vault)).toEqual(before);
	});

	it("takes notes of any case of .md, and paths with blanks, umlauts and quotes", () => {
		const vault = vaultWith({ "Größe & \"Maß\"/Ein Plan's.MD": project, "a b.md": project });
		expect(paths(vault)).toEqual(["Größe & \"Maß\"/Ein Plan's.MD", "a b.md"]);
	});

	it.each(["---js", "--- js", "---javascript", "---coffee", "---json"])("runs nothing in a note that opens with %s", (fence) => {
		const trap = join(temporaryFolder(), "ran");
		const code = `require("fs").writeFileSync(${JSON.stringify(trap)}, "x")`;
		const vault = vaultWith({ ...source, "Harbor.md": `${fence}\n{ "title": ${code}, "type": "projects" }\n---\n# Harbor #type/project\n\n${code}\n` });
		for (const words of [["check", vault], ["show", vault, "Harbor"]]) run(...words);
		const { status } = write(vault);
		expect(existsSync(trap)).toBe(false);
		expect([0, 1]).toContain(status);
		expect(textAt(vault, "Harbor.md")).toContain(`${fence}\n{ "title": ${code}`);
	});

	const unprivileged = posix && (process.getuid?.() !== 0 || spawnSync("true", [], { uid: 65534 }).status === 0);

	/** As somebody who may not do everything. */
	function runAsNobody(...words: string[]): Run {
		const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
		const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], { encoding: "utf8", cwd: "/", ...nobody });
		return { status, stdout, stderr };
	}

	it.skipIf(!unprivileged)("names what may not be read, and goes on", () => {
		const vault = vaultWith({ "Closed/x.md": project, "Locked.md": project, "Harbor.md": project });
		chmodSync(dirname(vault), 0o755);
		chmodSync(join(vault, "Closed"), 0);
		chmodSync(join(vault, "Locked.md"), 0);
		const { status, stdout, stderr } = runAsNobody("check", vault, "--json");
		chmodSync(join(vault, "Closed"), 0o755);
		expect(stderr).toBe("");
		expect(status).toBe(1);
		expect((JSON.parse(stdout) as { path: string; code: string }[]).map(({ path, code }) => [path, code])).toEqual([
			["Closed", "unreadable"],
			["Locked.md", "unreadable"],
		]);
	});

	it.skipIf(!unprivileged)("says what may not be written", () => {
		const vault = vaultWith({ ...source, "Harbor.md": project });
		chmodSync(dirname(vault), 0o755);
		chmodSync(join(vault, "Harbor.md"), 0o666);
		chmodSync(vault, 0o555);
		const { status, stdout } = runAsNobody("rollup", vault, "--write", "--json");
		chmodSync(vault, 0o755);
		expect(status).toBe(1);
		expect(JSON.parse(stdout)).toMatchObject({ notes: [{ entries: [], refusals: [{ code: "write-failed" }] }] });
		expect(textAt(vault, "Harbor.md")).toBe(project);
	});
});

describe("writing a note", () => {
	it.skipIf(!posix)("keeps the file's mode", () => {
		for (const mode of [0o600, 0o664, 0o755]) {
			const vault = vaultWith({ ...source, "Harbor.md": project });
			chmodSync(join(vault, "Harbor.md"), mode);
			expect(write(vault).status).toBe(0);
			expect(textAt(vault, "Harbor.md")).toBe(updated);
			expect(statSync(join(vault, "Harbor.md")).mode & 0o7777).toBe(mode);
		}
	});

	it("leaves no other file behind", () => {
		const vault = vaultWith({ ...source, "Harbor.md": project });
		write(vault);
		expect(readdirSync(vault).sort()).toEqual(["2026-01-05.md", "Harbor.md"]);
	});

	it("is refused for a read-only file, which ends with 1", () => {
		const vault = vaultWith({ ...source, "Harbor.md": project, "Other/Harbor2.md": project.replace("# Harbor", "# x") });
		chmodSync(join(vault, "Harbor.md"), 0o444);
		const { status, stderr, stdout } = run("rollup", vault, "--write", "--json");
		chmodSync(join(vault, "Harbor.md"), 0o644);
		expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
		expect(JSON.parse(stdout)).toMatchObject({
			notes: [{ path: "Harbor.md", lastContact: null, entries: [], refusals: [{ code: "write-failed", line: null }] }],
		});
		expect(textAt(vault, "Harbor.md")).toBe(project);
		expect(readdirSync(vault).sort()).toEqual(["2026-01-05.md", "Harbor.md", "Other"]);
	});

	it("works for a name as long as names can be", () => {
		const name = `${"x".repeat(252)}.md`;
		const vault = vaultWith({ "2026-01-05.md": `[[${name.slice(0, -3)}]]\n`, [name]: project });
		expect(write(vault).status).toBe(0);
		expect(textAt(vault, name)).toContain("- 2026-01-05: [[2026-01-05]]");
	});

	it("does not touch a file that says the same already", () => {
		const vault = vaultWith({ ...source, "Harbor.md": updated });
		const before = statSync(join(vault, "Harbor.md"), { bigint: true });
		expect(write(vault).status).toBe(0);
		const after = statSync(join(vault, "Harbor.md"), { bigint: true });
		expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
	});
});

describe("replacing a file", () => {
	const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

	it("does nothing when the file has changed since it was read", () => {
		const folder = temporaryFolder();
		put(folder, "a.md", "newer");
		expect(() => replaceFile(folder, "a.md", bytes("older"), "plan")).toThrow(/changed/);
		expect(contentsOf(folder)).toEqual({ "a.md": Buffer.from("newer").toString("base64") });
	});

	it("does nothing when the file is gone", () => {
		const folder = temporaryFolder();
		expect(() => replaceFile(folder, "a.md", bytes("older"), "plan")).toThrow(/ENOENT/);
		expect(readdirSync(folder)).toEqual([]);
	});

	it("leaves no temporary file when the disk refuses", () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, "a.md"));
		expect(() => replaceFile(folder, "a.md", bytes(""), "plan")).toThrow();
		expect(readdirSync(folder)).toEqual(["a.md"]);
	});

	it.skipIf(!posix)("puts a new file in its place, whole, for whoever holds the old one open", () => {
		const folder = temporaryFolder();
		put(folder, "a.md", "older");
		const { ino } = statSync(join(folder, "a.md"));
		replaceFile(folder, "a.md", bytes("older"), "nüwer");
		expect(textAt(folder, "a.md")).toBe("nüwer");
		expect(statSync(join(folder, "a.md")).ino).not.toBe(ino);
	});
});

describe("bytes as text", () => {
	it("keep a byte order mark and give the same bytes back", () => {
		for (const text of ["\ufeffx", "", "ä\r\n\u2028🚀", "\ufeff\ufeff"]) {
			const bytes = new TextEncoder().encode(text);
			const read = decode(bytes);
			expect(read).toBe(text);
			expect(new TextEncoder().encode(read ?? "")).toEqual(bytes);
		}
	});
});

describe("a note that changes after the vault was read", () => {
	const opened = (vault: string): RollupRun => {
		const progress = new Progress(process.stderr);
		const open = openVault(vault, createReader(defaultSettings(), parseYaml), progress);
		return { root: vault, vault: open, paths: ["Harbor.md"], today: "2026-07-01" as IsoDate, allEntries: false, write: true, progress };
	};

	it("is planned on the text that is there when it is written", () => {
		const vault = vaultWith({ ...source, "Harbor.md": project });
		const run = opened(vault);
		put(vault, "Harbor.md", `${updated}- 2026-01-01: [[older]]\n\nWords of another program.\n`);
		const { report, diffs } = runRollup(run);
		expect([report.notes, [...diffs]]).toEqual([[], []]);
		expect(textAt(vault, "Harbor.md")).toContain("Words of another program.");
		put(vault, "Harbor.md", `${project}\nWords of another program.\n`);
		expect(runRollup(run).report.notes).toHaveLength(1);
		expect(textAt(vault, "Harbor.md")).toBe(updated.replace("- 2026", "Words of another program.\n\n- 2026"));
	});

	it("is refused when it is gone, or no text any more", () => {
		const vault = vaultWith({ ...source, "Harbor.md": project });
		const run = opened(vault);
		unlinkSync(join(vault, "Harbor.md"));
		const [gone] = runRollup(run).report.notes;
		expect(gone?.refusals.map(({ code }) => code)).toEqual(["write-failed"]);
		expect(gone?.refusals[0]?.message).toContain("ENOENT");
		put(vault, "Harbor.md", new Uint8Array([0xff, 0xfe, 0]));
		expect(runRollup(run).report.notes[0]?.refusals.map(({ code }) => code)).toEqual(["write-failed"]);
		expect(readFileSync(join(vault, "Harbor.md"))).toEqual(Buffer.from([0xff, 0xfe, 0]));
	});
});
