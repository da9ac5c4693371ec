/** A vault of ten thousand made-up notes, the same each time: what a few years of work leave behind. */

export const PROJECTS = 300;
export const SOURCES = 7_500;
const PEOPLE = 1_500;
const CUSTOMERS = 400;
const NOTES = 10_000;
/** Sources in one folder. */
export const IN_FOLDER = 500;
/** Sources that name the person everybody talks to. */
export const BUSY = 2_000;

export const ADA = "People/Ada Quill.md";
export const LONE = "Ideas/Idea 0.md";

/** The same numbers from the same start: a linear congruence is all that is wanted here. */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const WORDS = "harbour lamp rope sail crane pier anchor tide cargo ledger bridge mill wheel grain barge lock canal market bell clock tower garden".split(" ");

function sentence(next: (below: number) => number): string {
	const words = Array.from({ length: 8 + next(8) }, () => WORDS[next(WORDS.length)] ?? "lamp");
	return `We spoke about the ${words.join(" ")}.`;
}

export function projectPath(at: number): string {
	return at % 2 === 0 ? `Projects/Work ${at}/README.md` : `Projects/Work ${at}.md`;
}

export function sourcePath(at: number): string {
	return `Talks/Box ${Math.floor(at / IN_FOLDER)}/${dayOf(at)} Talk ${at}.md`;
}

function dayOf(at: number): string {
	return new Date(Date.UTC(2024, 0, 1 + (at % 900))).toISOString().slice(0, 10);
}

function person(at: number): string {
	return at === 0 ? "Ada Quill" : `Person Nr${at}`;
}

function front(...lines: string[]): string {
	return `---\n${lines.join("\n")}\n---\n`;
}

function body(next: (below: number) => number, most: number): string {
	const parts: string[] = [];
	for (let length = 0; length < most; ) {
		const text = next(4) === 0 ? `\n${sentence(next)} ${sentence(next)}\n` : `- ${sentence(next)}`;
		parts.push(text);
		length += text.length;
	}
	return `${parts.join("\n")}\n`;
}

function projectText(at: number): string {
	const next = numbers(at);
	const tasks = Array.from({ length: 6 }, () => `- [ ] ${sentence(next)} [[${person(next(PEOPLE))}]]`);
	const entries = Array.from({ length: 5 }, (_, nr) => `- 2023-0${nr + 1}-11: [[Old talk ${at} ${nr}]] - ${sentence(next)}`).reverse();
	return [
		front("type: projects", `title: Work ${at}`, "last_contact: 2024-01-05", "tags: [work]"),
		`# Work ${at}\n\n## Recent Context\n\n${entries.join("\n")}\n`,
		`## Overview\n\n${body(next, 600)}\n## Next Steps\n\n${tasks.join("\n")}\n\n## Key Decisions\n\n- ✅ ${sentence(next)}\n`,
	].join("\n");
}

/** @param more further projects that it names */
export function sourceText(at: number, more: readonly string[] = []): string {
	const next = numbers(100_000 + at);
	const people = [...(at % 3 === 0 && at / 3 < BUSY ? [0] : []), 1 + next(PEOPLE - 1), 1 + next(PEOPLE - 1)];
	const projects = [`Work ${next(PROJECTS)}`, ...more];
	return [
		front("type: meeting", `date: ${dayOf(at)}`, `participants: [${people.map(person).join(", ")}]`),
		`# Talk ${at}\n\n**Project:** ${projects.map((name) => `[[${name}]]`).join(", ")}\n`,
		`## Summary\n\n${sentence(next)} See [[Customer Nr${next(CUSTOMERS)}]].\n`,
		`## Action Items\n\n- [ ] [[${person(people[0] ?? 1)}]] looks into it 📅 2026-02-01\n\n## Notes\n`,
		body(next, 300 + next(2_000)),
	].join("\n");
}

export function personText(at: number, aliases = "[]"): string {
	const next = numbers(200_000 + at);
	return `${front("type: people", `title: ${person(at)}`, `aliases: ${aliases}`, "last_contact: 2024-01-01")}# ${person(at)}\n\n## Recent Context\n\n## Notes\n\n${body(next, 400)}\n## Related Projects\n\n- [[Work ${next(PROJECTS)}]]\n`;
}

/** Everything, by path. */
export function largeVault(): Map<string, string> {
	const notes = new Map<string, string>();
	for (let at = 0; at < PROJECTS; at++) notes.set(projectPath(at), projectText(at));
	for (let at = 0; at < SOURCES; at++) notes.set(sourcePath(at), sourceText(at));
	for (let at = 0; at < PEOPLE; at++) notes.set(`People/${person(at)}.md`, personText(at));
	for (let at = 0; at < CUSTOMERS; at++) {
		notes.set(`Customers/Customer Nr${at}.md`, `${front("type: customers", `title: Customer Nr${at}`)}# Customer Nr${at}\n\n${body(numbers(300_000 + at), 500)}`);
	}
	for (let at = 0; notes.size < NOTES; at++) notes.set(`Ideas/Idea ${at}.md`, `# Idea ${at}\n\n${body(numbers(400_000 + at), 700)}`);
	return notes;
}
