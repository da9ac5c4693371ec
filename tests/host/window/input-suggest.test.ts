/** Suggestions under a field. */

import { describe, expect, it } from "vitest";
import { AbstractInputSuggest } from "../obsidian";
import { opened } from "../opened";

class Fruit extends AbstractInputSuggest<string> {
	protected getSuggestions(query: string): string[] {
		return ["apple", "apricot", "banana"].filter((fruit) => fruit.startsWith(query));
	}

	renderSuggestion(fruit: string, el: HTMLElement): void {
		el.setText(fruit);
	}
}

const shown = (): string[] => [...document.querySelectorAll(".suggestion-item")].map((el) => el.textContent);
const selected = (): string | null | undefined => document.querySelector(".suggestion-item.is-selected")?.textContent;

async function suggesting(): Promise<{ press: (key: string) => void; field: HTMLInputElement; suggest: Fruit; type: (text: string) => Promise<void> }> {
	const { host } = await opened({});
	const field = host.ui.containerEl.createEl("input", { type: "text" });
	const suggest = new Fruit(host.ui, field);
	const type = async (text: string): Promise<void> => {
		field.value = text;
		field.dispatchEvent(new Event("input"));
		await host.settled();
	};
	field.focus();
	await host.settled();
	return { press: (key) => host.press(key), field, suggest, type };
}

describe("suggestions", () => {
	it("come with the focus, follow what is typed, and go with Escape alone", async () => {
		const { press, type, field } = await suggesting();
		expect(shown()).toEqual(["apple", "apricot", "banana"]);
		await type("ap");
		expect(shown()).toEqual(["apple", "apricot"]);
		press("Escape");
		expect([shown(), document.activeElement]).toEqual([[], field]);
		await type("x");
		expect(shown()).toEqual([]);
	});

	it("are taken with the keyboard or by a click; the field changes only when the taker does it", async () => {
		const { press, type, suggest, field } = await suggesting();
		const taken: string[] = [];
		suggest.onSelect((fruit) => {
			taken.push(fruit);
			suggest.setValue(fruit);
			suggest.close();
		});
		await type("a");
		press("ArrowDown");
		expect(selected()).toBe("apricot");
		press("ArrowDown");
		expect(selected()).toBe("apple");
		press("ArrowUp");
		press("Enter");
		expect([taken, field.value, shown()]).toEqual([["apricot"], "apricot", []]);
		await type("b");
		document.querySelector<HTMLElement>(".suggestion-item")?.click();
		expect(taken).toEqual(["apricot", "banana"]);
	});

	it("go when the field loses the focus", async () => {
		const { field, suggest } = await suggesting();
		field.blur();
		expect([shown(), suggest.isOpen]).toEqual([[], false]);
	});
});
