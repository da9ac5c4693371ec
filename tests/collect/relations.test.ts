import { describe, expect, it } from "vitest";
import { planRelated, relatedOffers } from "../../src/collect/relations";
import type { RelatedOffer } from "../../src/collect/related";
import { linkWriter } from "../../src/rollup/link";
import { applyEdits } from "../../src/text/edit";
import { customer, MemoryVault, person, project, TODAY, type Change } from "../rollup/memory-vault";

const P = "Projects/Harbor.md";
const others = {
	"Customers/Northwind/README.md": customer("Northwind"),
	"Customers/README.md": "",
	"Projects/Pier.md": project("Pier"),
	"Projects/Quay.md": project("Quay"),
	"People/Mira Okafor.md": person("Mira Okafor"),
};

/** Sources of Harbor, one a day, each with these words. */
function sources(...texts: string[]): Record<string, string> {
	return Object.fromEntries(texts.map((text, at) => [`2026-01-0${at + 1}.md`, `About [[Harbor]].\n\n${text}\n`]));
}

function vaultOf(body: string, files: Readonly<Record<string, string>>, change?: Change): MemoryVault {
	return new MemoryVault({ [P]: project("Harbor", body), ...others, ...files }, change);
}

function offersIn(vault: MemoryVault): RelatedOffer[] {
	return relatedOffers(vault.graph, vault.note(P), vault.arrivals(P), TODAY);
}

function added(vault: MemoryVault): string {
	const plan = (): ReturnType<typeof planRelated> => planRelated(vault.note(P), vault.graph.reader, offers, linkWriter(vault.graph.files));
	const offers = offersIn(vault);
	const { edits, refusals } = plan();
	expect(refusals).toEqual([]);
	vault.set(P, applyEdits(vault.text(P), edits));
	expect(plan()).toEqual({ edits: [], refusals: [] });
	expect(offersIn(vault)).toEqual([]);
	return vault.text(P);
}

describe("related notes offered", () => {
	it("are customers and projects that three sources name or are filed under", () => {
		const files = {
			...sources("[[Northwind]] and [[Pier]]", "[[Northwind]], [[Quay]], [[Mira Okafor]]", "[[Pier]], [[Mira Okafor]]", "[[Pier]] [[Mira Okafor]]"),
			"Customers/Northwind/2026-01-09 - Visit.md": "About [[Harbor]].\n",
		};
		expect(offersIn(vaultOf("", files))).toEqual([
			{ path: "Customers/Northwind/README.md", title: "Northwind", list: "relatedCustomers", sources: ["Customers/Northwind/2026-01-09 - Visit.md", "2026-01-02.md", "2026-01-01.md"] },
			{ path: "Projects/Pier.md", title: "Pier", list: "relatedProjects", sources: ["2026-01-04.md", "2026-01-03.md", "2026-01-01.md"] },
		]);
	});

	it("need as many sources as the settings say, a meeting counted once", () => {
		const ref = "---\nsource_ref: raw.txt\n---\nAbout [[Harbor]] and [[Pier]].\n";
		const files = { "raw.txt": "", "2026-01-05 A.md": ref, "2026-01-05 B.md": ref, ...sources("[[Pier]]") };
		const asking = (count: number): RelatedOffer[] => offersIn(vaultOf("", files, (settings) => (settings.collect.relatedSources = count)));
		expect(asking(2)).toHaveLength(1);
		expect(asking(3)).toEqual([]);
	});

	it.each(["## Related Projects\n\n- [[Pier]]\n", "## Related\n\n- [the pier](Pier.md)\n", "## Related Customers\n\n- Pier\n"])("are none that stand in a list: %j", (list) => {
		expect(offersIn(vaultOf(`\n${list}`, sources("[[Pier]]", "[[Pier]]", "[[Pier]]")))).toEqual([]);
	});

	it("are neither the project itself, nor ignored, nor named in lists of related notes alone, nor ahead", () => {
		const three = sources("[[Pier]]", "[[Pier]]", "[[Pier]]");
		expect(offersIn(vaultOf("", three))).toHaveLength(1);
		expect(offersIn(vaultOf("", three, (settings) => settings.ignore.push("Pier")))).toEqual([]);
		const list = "## Related\n- [[Pier]]";
		expect(offersIn(vaultOf("", sources(list, list, list)))).toEqual([]);
		expect(offersIn(vaultOf("", Object.fromEntries(Object.entries(three).map(([path, text]) => [path.replace("2026", "2027"), text]))))).toEqual([]);
	});
});

describe("related notes added", () => {
	const three = sources("[[Pier]], [[Northwind]]", "[[Pier]], [[Northwind]]", "[[Pier]], [[Northwind]]");

	it("go behind the last of their list, and a list that is missing is made", () => {
		expect(added(vaultOf("\n## Related Customers\n\n* [[Bell]]\n\n## Related\n\n<!-- links -->\n", three))).toBe(
			project("Harbor", "\n## Related Customers\n\n* [[Bell]]\n* [[Northwind/README|Northwind]]\n\n## Related Projects\n\n- [[Pier]]\n\n## Related\n\n<!-- links -->\n"),
		);
	});

	it("take the place of nothing, and stay behind comments", () => {
		expect(added(vaultOf("\n## Related Customers\n\nNone.\n\n## Related Projects\n\n<!-- links -->", three))).toBe(
			project("Harbor", "\n## Related Customers\n\n- [[Northwind/README|Northwind]]\n\n## Related Projects\n\n<!-- links -->\n\n- [[Pier]]"),
		);
	});
});
