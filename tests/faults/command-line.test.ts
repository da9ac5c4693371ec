/** The command line ends, fails or is overtaken at each call that changes a file: every note is the old or the new one, whole. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { cli, contentsOf, put, run, textAt, vaultWith } from "../cli/run";
import { isLong } from "../laws/runs";
import { runWith } from "./run";

const project = (title: string): string =>
	`---\ntype: projects\nlast_contact: 2026-01-01\n---\n# ${title}\n\n## Recent Context\n\n- 2026-01-01: By hand, 🛟 and é\n\n## Next Steps\n\n- [x] Paint the pier\n- [ ] Order the lamps\n`;
const meeting = (title: string): string => `# Talk\n\n**Project:** [[${title}]]\n\nAbout lamps.\n\n## Tasks\n\n- [ ] Measure the quay\n`;
const FILES = {
	"Projects/Harbor.md": project("Harbor").replaceAll("\n", "\r\n"),
	"Projects/Pier.md": `\ufeff${project("Pier")}`,
	"Projects/Mole.md": project("Mole").trimEnd(),
	"Sources/2026-05-12 - Talk.md": meeting("Harbor"),
	"Sources/2026-05-13 - Walk.md": meeting("Pier"),
	"Sources/2026-05-14 - Call.md": meeting("Mole"),
	"Plain.md": "x\n",
};
const HARBOR = "Projects/Harbor.md";
const DAY = ["--today", "2026-06-01"];

/** Each command that writes, and its words behind the vault. */
const WRITING = new Map([
	["rollup", ["--write"]],
	["add", ["Harbor", "--kind", "next-step", "--text", "Call the pilot", "--write"]],
	["collect", ["--note", "Harbor", "--write"]],
	["tidy", ["--done", "end", "--write"]],
]);

/** Every note of the vault, without what a crash left beside them; and that the vault holds nothing else. */
function notesOf(vault: string): Record<string, string> {
	const all = Object.entries(contentsOf(vault));
	const notes = all.filter(([path]) => !/(?:^|\/)\.project-pulse-[0-9a-f]+\.tmp$/.test(path));
	expect(notes.map(([path]) => path).sort()).toEqual(Object.keys(FILES).sort());
	return Object.fromEntries(notes);
}

function words(command: string, vault: string): string[] {
	return [command, vault, ...(WRITING.get(command) ?? []), ...DAY];
}

/** All of them in the long form, else the first ones, the last and some between. */
function sample(count: number): number[] {
	const all = Array.from({ length: count }, (_, index) => index + 1);
	return isLong ? all : all.filter((at) => at <= 4 || at === count || at % 5 === 0);
}

describe.each([...WRITING.keys()])("%s", (command) => {
	const whole = vaultWith(FILES);
	const before = notesOf(whole);
	const { status, calls, stderr } = runWith(null, ...words(command, whole));
	const after = notesOf(whole);

	it("changes notes, and every change is watched", () => {
		expect({ status, stderr: stderr.includes("unwatched") }).toEqual({ status: 0, stderr: false });
		expect(after).not.toEqual(before);
		expect(calls.filter((name) => name === "renameSync").length).toBeGreaterThan(0);
	});

	it("leaves each note old or new when it is killed, and the next run does the rest", () => {
		for (const how of ["before", "half", "after"] as const) {
			for (const at of sample(calls.length)) {
				const vault = vaultWith(FILES);
				expect(runWith({ at, how }, ...words(command, vault)).signal).toBe("SIGKILL");
				for (const [path, bytes] of Object.entries(notesOf(vault))) expect([before[path], after[path]]).toContain(bytes);
				if (command === "add") continue;
				expect(run(...words(command, vault)).status).toBe(0);
				expect(notesOf(vault)).toEqual(after);
			}
		}
	}, 900_000);

	it.each([
		["openSync", "EROFS"],
		["openSync", "EACCES"],
		["openSync", "EMFILE"],
		["writeFileSync", "ENOSPC"],
		["writeFileSync", "EDQUOT"],
		["fchmodSync", "EPERM"],
		["fsyncSync", "EIO"],
		["renameSync", "EBUSY"],
		["renameSync", "EPERM"],
	])("says which note it could not write and leaves all as it was where %s fails with %s", (call, code) => {
		const vault = vaultWith(FILES);
		const failed = runWith({ call, how: "fail", code }, ...words(command, vault));
		expect(failed.status).toBe(1);
		expect(failed.stderr).toContain(HARBOR);
		expect(failed.stderr).not.toMatch(/\n {4}at /);
		// Nothing is left beside the notes either, but for what could not be made in the first place.
		expect(contentsOf(vault)).toEqual(before);
	});
});

describe("a note that another program has at the same time", () => {
	it.each(["openSync", "writeFileSync", "fsyncSync"])("keeps what sync wrote just before %s", (call) => {
		const vault = vaultWith(FILES);
		const synced = `${project("Harbor")}- [ ] From the other device\n`;
		const { status, stderr } = runWith({ call, how: "overtaken", then: { [`${vault}/${HARBOR}`]: synced } }, ...words("rollup", vault));
		expect(textAt(vault, HARBOR)).toBe(synced);
		expect(status).toBe(1);
		expect(stderr).toContain(HARBOR);
		// The next run takes up what came.
		expect(run(...words("rollup", vault)).status).toBe(0);
		expect(textAt(vault, HARBOR)).toContain("From the other device");
		expect(textAt(vault, HARBOR)).toContain("2026-05-12 - Talk");
	});

	it.each(["openSync", "writeFileSync", "fsyncSync"])("is not made again where it is deleted just before %s", (call) => {
		const vault = vaultWith(FILES);
		const { status, stderr } = runWith({ call, how: "overtaken", then: { [`${vault}/${HARBOR}`]: null } }, ...words("rollup", vault));
		expect(Object.keys(contentsOf(vault)).filter((path) => path !== HARBOR).sort()).toEqual(Object.keys(FILES).filter((path) => path !== HARBOR).sort());
		expect(Object.keys(contentsOf(vault))).not.toContain(HARBOR);
		expect(status).toBe(1);
		expect(stderr).toContain(HARBOR);
	});

	it("is written once by two command lines at once, whole", async () => {
		for (let round = 0; round < (isLong ? 40 : 3); round++) {
			const vault = vaultWith(FILES);
			const alone = vaultWith(FILES);
			run(...words("rollup", alone));
			const both = [0, 1].map(() => spawn(process.execPath, [cli, ...words("rollup", vault)], { stdio: "ignore" }));
			await Promise.all(both.map((child) => once(child, "exit")));
			expect(contentsOf(vault)).toEqual(contentsOf(alone));
		}
	}, 300_000);

	it("keeps every line of somebody who writes it all the time", async () => {
		const vault = vaultWith(FILES);
		const child = spawn(process.execPath, [cli, ...words("rollup", vault)], { stdio: "ignore" });
		const ended = once(child, "exit");
		const synced: string[] = [];
		while (child.exitCode === null && child.signalCode === null) {
			synced.push(`- [ ] Step ${synced.length} of the other device`);
			// As sync does it: what is there, and one more line.
			put(vault, "Projects/Mole.md", `${textAt(vault, "Projects/Mole.md").trimEnd()}\n${synced[synced.length - 1] ?? ""}\n`);
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		await ended;
		const text = textAt(vault, "Projects/Mole.md");
		for (const line of synced) expect(text).toContain(line);
		expect(text).toContain("By hand, 🛟 and é");
	});
});

describe("what a crash left beside the notes", () => {
	it("is no note: hidden, not read, and not in the way", () => {
		const vault = vaultWith({ ...FILES, "Projects/.project-pulse-0123456789ab.tmp": project("Ghost") });
		expect(run("list", vault).stdout).not.toContain("Ghost");
		expect(run(...words("rollup", vault)).status).toBe(0);
	});
});

describe("time that goes backwards", () => {
	it("makes no note older, and takes no entry back", () => {
		const vault = vaultWith(FILES);
		run(...words("rollup", vault));
		const written = contentsOf(vault);
		expect(run("rollup", vault, "--write", "--today", "2025-01-01").status).toBe(0);
		expect(contentsOf(vault)).toEqual(written);
	});
});
