/** The topmost dialog of a host, looked at and worked as a person would. */

import type { Host } from "../host/host";

type Pressed = HTMLButtonElement | HTMLInputElement;

export class Dialog {
	constructor(private readonly host: Host) {}

	get isOpen(): boolean {
		return this.host.modals.length > 0;
	}

	get element(): HTMLElement {
		const modal = this.host.modals.at(-1);
		if (!modal) throw new Error("No dialog is open");
		return modal.modalEl;
	}

	/** What a screen reader is told. */
	get status(): string {
		return this.all("[role=status]").map(textOf).join(" ");
	}

	get buttons(): string[] {
		return this.all(".modal-content button").map(textOf);
	}

	button(name: string): HTMLButtonElement {
		return only(this.all<HTMLButtonElement>("button").filter((button) => textOf(button) === name), name);
	}

	/** The button that writes. */
	get apply(): HTMLButtonElement {
		return only(this.all<HTMLButtonElement>("button.mod-cta"), "button to go on");
	}

	/** The rows in the document, which need not be all there are. */
	get rows(): HTMLElement[] {
		return this.all("[role=listitem]");
	}

	/** The row of a note. */
	row(title: string): HTMLElement {
		return only(this.rows.filter((row) => row.querySelector("h4")?.textContent === title), title);
	}

	/** The checkbox of a note as a whole. */
	noteBox(title: string): HTMLInputElement {
		return only([...this.row(title).querySelectorAll<HTMLInputElement>("h4 input")], title);
	}

	/** The checkboxes of a note's parts, by their labels. */
	parts(title: string): Map<string, HTMLInputElement> {
		const labels = [...this.row(title).querySelectorAll<HTMLLabelElement>("li label")];
		return new Map(labels.map((label) => [textOf(label), label.control as HTMLInputElement]));
	}

	part(title: string, words: string): HTMLInputElement {
		return only([...this.parts(title)].filter(([label]) => label.includes(words)).map(([, box]) => box), words);
	}

	/** Each line of a note's difference with its sign; what is marked in it stands in `<>`. */
	lines(title: string): string[] {
		return [...this.row(title).querySelectorAll(".project-pulse-line")].map((line) => {
			const sign = line.querySelector(".project-pulse-line-sign")?.textContent ?? "";
			const pieces = [...(line.querySelector("code")?.childNodes ?? [])];
			const marked = pieces.map((piece) => (piece.nodeName === "MARK" ? `<${textOf(piece)}>` : textOf(piece)));
			return `${sign || " "} ${marked.join("")}`;
		});
	}

	/** The lines of a note that are new or gone. */
	changed(title: string): string[] {
		return this.lines(title).filter((line) => !line.startsWith(" "));
	}

	/** Clicks, and lets the page be drawn again. */
	async click(target: Pressed | HTMLElement): Promise<void> {
		target.click();
		await this.host.settled();
	}

	all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
		return this.isOpen ? [...this.element.querySelectorAll<E>(selector)] : [];
	}
}

export function textOf(node: Node): string {
	return node.textContent ?? "";
}

function only<T>(found: readonly T[], what: string): T {
	const [first] = found;
	if (first === undefined || found.length > 1) throw new Error(`${found.length} of "${what}" instead of one`);
	return first;
}
