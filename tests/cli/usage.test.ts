import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { cli, demo, put, refuses, run, temporaryFolder, vaultWith } from "./run";

const bell = "---\ntype: projects\n---\n# Bell\n";
const vault = vaultWith({
	"Projects/Harbor Migration.md": "---\ntype: projects\n---\n# Harbor Migration\n",
	"Timber/Bell/README.md": bell,
	"Brass/Bell/README.md": bell,
	"2026-01-05.md": "[[Harbor Migration]]\n",
	"Bytes.md": new Uint8Array([0xff, 0xfe, 0x41, 0x00]),
});

describe("help and version", () => {
	it.each([["--help"], ["-h"], ["help"], ["help", "rollup"], ["show", "--help"], ["list", "-h"], ["rollup", "--help"], ["check", "--help"]])(
		"are printed and end with 0: %s",
		(...words) => {
			const { status, stdout, stderr } = run(...words);
			expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
			expect(stdout).toMatch(/^Usage: project-pulse/);
		},
	);

	it("of every command names the options that all have", () => {
		for (const command of ["show", "list", "rollup", "update", "add", "status", "check"]) {
			expect(run(command, "--help").stdout).toMatch(/--json[^]*--today[^]*--config[^]*--help/);
		}
	});

	it("of rollup names its own", () => {
		expect(run("rollup", "--help").stdout).toMatch(/--note[^]*--type[^]*--all-entries[^]*--write/);
	});

	it.each([["--version"], ["-V"], ["show", "--version"], ["rollup", "--version"]])("are the package's: %s", (...words) => {
		expect(run(...words)).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: "" });
	});
});

describe("wrong use ends with 2 and one clear line", () => {
	const file = join(vault, "2026-01-05.md");
	const configs = temporaryFolder();
	put(configs, "broken.json", "{");

	it.each<[string, string[], RegExp]>([
		["no command", [], /command: show, list, rollup, update, add,.* check/],
		["an unknown command", ["bogus", vault], /bogus/],
		["an unknown option", ["list", vault, "--bogus"], /--bogus/],
		["no vault", ["list"], /vault/],
		["no note", ["show", vault], /note/],
		["a word too many", ["list", vault, "more"], /argument/],
		["a folder that is not there", ["list", join(vault, "Nowhere")], /Nowhere/],
		["a file as folder", ["rollup", file], /2026-01-05/],
		["a path below a file", ["check", join(file, "x")], /2026-01-05/],
		["a path with a NUL", ["check", "a\\0b"], /folder/],
		["an empty path", ["check", ""], /folder/],
		["no such note", ["show", vault, "Quay"], /Quay/],
		["a note that is no text", ["show", vault, "Bytes.md"], /Bytes/],
		["a note of several that fit", ["show", vault, "Bell"], /Bell.*Brass\/Bell\/README.md.*Timber\/Bell\/README.md/],
		["a day that is none", ["list", vault, "--today", "2026-02-30"], /2026-02-30/],
		["a day in another form", ["rollup", vault, "--today", "1.7.2026"], /1\.7\.2026/],
		["a day with a time", ["show", vault, "x", "--today", "2026-07-01T10:00"], /2026-07-01T10:00/],
		["no day", ["check", vault, "--today"], /--today/],
		["a config that is not there", ["list", vault, "--config", join(configs, "none.json")], /none\.json/],
		["a config that is no JSON", ["list", vault, "--config", join(configs, "broken.json")], /broken\.json/],
		["a config that is a folder", ["list", vault, "--config", configs], /pulse-/],
		["an unknown type", ["list", vault, "--type", "nope"], /nope.*projects.*people.*customers/],
		["an unknown type of a rollup", ["rollup", vault, "--type", "nope"], /nope/],
		["a rollup of no such note", ["rollup", vault, "--note", "Quay"], /Quay/],
		["a rollup of a source", ["rollup", vault, "--note", "2026-01-05.md"], /2026-01-05\.md/],
		["a rollup of several that fit", ["rollup", vault, "--note", "Bell", "--write"], /Bell/],
		["an option of another command", ["show", vault, "Harbor Migration", "--write"], /--write/],
	])("%s", (_, words, message) => {
		refuses(words, message);
	});
});

describe("a reader that goes away", () => {
	const items = Array.from({ length: 4000 }, (_, index) => `- ❌ One more thing that is in the way, number ${String(index)}\n`).join("");
	const long = vaultWith({ "Long.md": `---\ntype: projects\n---\n# Long\n\n## Blockers\n\n${items}` });

	it.skipIf(process.platform === "win32").each([
		["show", long, "Long"],
		["show", long, "Long", "--json"],
		["rollup", demo, "--today", "2026-07-01", "--json"],
	])("is no reason for a stack trace: %s %s … | head -1", (...words) => {
		const said = join(temporaryFolder(), "said");
		const command = [process.execPath, cli, ...words].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
		const first = execFileSync("sh", ["-c", `${command} 2>'${said}' | head -1`], { encoding: "utf8" });
		expect(first).toMatch(/^[^\n]+\n$/);
		expect(readFileSync(said, "utf8")).toBe("");
	});
});
