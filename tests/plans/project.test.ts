import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { parseYaml } from "../../src/cli/yaml";
import { readProject } from "../../src/notes/project";
import { createReader, factsOf, readNote } from "../../src/notes/reading";
import { newProject, type NewNote } from "../../src/plans/project";
import { addItem } from "../../src/plans/add";
import { fillIn } from "../../src/plans/template";
import { defaultSettings, type Settings } from "../../src/settings/schema";
import { made, pageFor, readerWith } from "./trial";

const NOW = "2026-01-06T09:05";

function make(title: string, template: string | null = null, settings?: Settings, path = `Projects/${title}.md`): NewNote {
	return newProject({ title, now: NOW, path, template, reader: readerWith(settings) });
}

describe("newProject", () => {
	it("writes every section under its own name, and what a project note begins with", () => {
		const { text, problem } = make("Harbor Migration");
		expect(problem).toBeNull();
		expect(text).toMatch(/^---\ntype: projects\ntitle: Harbor Migration\ncreated: 2026-01-06\nstatus: active\n---\n\n# Harbor Migration\n\n## Recent Context\n\n## Key Facts\n/);
		const titles = Object.values(defaultSettings().sections).map(({ name }) => `## ${name}`);
		expect(text.match(/^## .*$/gm)).toEqual(titles);
		expect(text).toContain("## Status\n\n| Field | Value |\n| --- | --- |\n");
		expect(text).toContain("## Collaborators\n\n| Person | Role | Company |\n| --- | --- | --- |\n");
		expect(text.endsWith("## Related\n")).toBe(true);
	});

	it("reads as a project without items and without problems, whatever its title", () => {
		const titles = fc.oneof(
			fc.constantFrom("A: b", "- a", "#1", "'x", '"quoted"', "[[Link]]", "true", "2026", "C#", "a | b", "Ümläut 🧭", "Overview", "a #b", "*", "null", "a\\b"),
			fc.string({ minLength: 1, unit: "grapheme" }),
		);
		fc.assert(
			fc.property(titles, (title) => {
				const plain = title.replace(/\s+/g, " ").trim();
				const { text, problem } = make(title, null, undefined, "Projects/New.md");
				const note = readNote("Projects/New.md", text, readerWith());
				if (/\{\s?\{|<%/.test(plain) || plain === "") return;
				expect(problem).toBeNull();
				expect(factsOf(note, readerWith()).title).toBe(plain);
				expect(note.frontmatter.values.get("title")).toBe(plain);
				const project = readProject(note, readerWith());
				expect(project).toMatchObject({ status: "active", lastContact: null, overview: null, owner: null, tableSays: { status: null, owner: null } });
				const { problems, blockers, nextSteps, decisions, recentContext, keyFacts, topics, collaborators } = project;
				expect([problems, blockers, nextSteps, decisions, recentContext, keyFacts, topics, collaborators].flat()).toEqual([]);
			}),
			{ numRuns: runs(300, 3000) },
		);
	});

	it("uses the names of the settings", () => {
		const settings = defaultSettings();
		settings.types = [{ name: "Vorhaben: groß", aliases: [], tags: [], folders: [] }];
		settings.properties.status = "Stand";
		settings.sections.blockers.name = "Hindernisse";
		settings.sections.related.name = "";
		const { text, problem } = make("Leuchtturm", null, settings);
		expect(problem).toBeNull();
		expect(text).toContain('---\ntype: "Vorhaben: groß"\ntitle: Leuchtturm\ncreated: 2026-01-06\nStand: active\n---\n');
		expect(text).toContain("\n## Hindernisse\n");
		expect(text).not.toMatch(/^## ?$/m);
	});

	it("takes items at once, each in the section that waits for it", () => {
		const page = pageFor(make("Harbor").text);
		expect(made(page, addItem(page, "blockers", "Wood is late"))).toContain("## Blockers\n\n- ❌ Wood is late\n\n## Next Steps\n");
	});

	it("fills a template in, and leaves every other byte", () => {
		const template = "\ufeff---\r\ntype: project\r\ntitle: {{title}}\r\ncreated: {{ Date }}\r\n---\r\n# {{TITLE}}\r\n{{cursor}} <% tp.x %> {{date:YYYY}}\tx";
		const { text, problem } = make("Harbor $& $1", template);
		expect(problem).toBeNull();
		expect(text).toBe("\ufeff---\r\ntype: project\r\ntitle: Harbor $& $1\r\ncreated: 2026-01-06\r\n---\r\n# Harbor $& $1\r\n{{cursor}} <% tp.x %> 2026\tx");
	});

	it.each([
		["has no type", "# {{title}}\n", "A", "Projects/A.md", "type"],
		["has a type that is not tracked", "---\ntype: recipe\n---\n", "A", "Projects/A.md", "type"],
		["has properties that the title breaks", "---\ntype: projects\ntitle: {{title}}\n---\n", "A: b", "A.md", "properties"],
		["keeps a placeholder where it decides", "---\ntype: projects\ntitle: <% tp.file.title %>\n---\n", "A", "A.md", "type"],
		["is dated", "---\ntype: projects\ndate: {{date}}\nsource: mail\n---\n", "A", "A.md", "date"],
		["names no day, but its title does", "---\ntype: projects\n---\n", "2026-01-06 - A", "2026-01-06 - A.md", "date"],
		["is not at fault, but its folder is left out", "---\ntype: projects\n---\n", "A", "Templates/A.md", "folder"],
	])("says why the note is no project that can be written to: the template %s", (_, template, title, path, what) => {
		expect(make(title, template, undefined, path).problem).toEqual({ code: "template-untracked", line: null, what });
	});

	it("has no problem where the folder says what the note is", () => {
		const settings = defaultSettings();
		settings.types = settings.types.map((type) => ({ ...type, folders: ["Projects"] }));
		const { problem } = newProject({ title: "A", now: NOW, path: "Projects/A.md", template: "# {{title}}", reader: createReader(settings, parseYaml) });
		expect(problem).toBeNull();
	});
});

describe("fillIn", () => {
	it.each([
		["{{date}} {{time}} {{title}}", "2026-01-06 09:05 T"],
		["{{ date : DD.MM.YYYY }}", "06.01.2026"],
		["{{time:HH:mm:ss}} {{time:H:m}} {{time:hh:mm A}} {{time:h a}}", "09:05:00 9:5 09:05 AM 9 am"],
		["{{date:HH-mm}} {{time:YY}}", "09-05 26"],
		["{{date:dddd, MMMM Do}} {{date:ddd MMM D}} {{date:dd M}}", "Tuesday, January 6th Tue Jan 6 Tu 1"],
		["{{date:GGGG-[W]WW}} {{date:[Q]Q}} {{date:Mo}}", "2026-W02 Q1 1st"],
		["{{date:[on] YYYY [YYYY]}}", "on 2026 YYYY"],
		["{{date:ZZ YYYY x}}", "ZZ 2026 x"],
		["{{date:}}", "2026-01-06"],
		["{{dates}} {{title:x}} {{}} {date} {{date", "{{dates}} {{title:x}} {{}} {date} {{date"],
	])("turns %s into %s", (template, text) => {
		expect(fillIn(template, { title: "T", now: NOW })).toBe(text);
	});

	it("does not fill in what a title brings along", () => {
		expect(fillIn("{{title}}", { title: "{{date}}", now: NOW })).toBe("{{date}}");
	});
});
