/** What a base keeps of the view: only what is another than by default, and nothing that breaks it when it makes no sense. */

import { describe, expect, it } from "vitest";
import { defaultOverviewState, readOverviewState, storedOverviewState, withCollapsed, withListed, withShowDone } from "../../../src/overview/state";
import { basesOptions, lookIn, optionsIn, storeLook } from "../../../src/ui/bases/options";

class Config {
	readonly set = (key: string, value: unknown): void => {
		this.written.push(key);
		this.stored[key] = JSON.parse(JSON.stringify(value)) as unknown;
	};
	readonly written: string[] = [];

	constructor(readonly stored: Record<string, unknown> = {}) {}

	get(key: string): unknown {
		return this.stored[key];
	}
}

describe("the options of the view", () => {
	it("are as their menu says where nothing is stored", () => {
		const options = optionsIn(new Config());
		expect(options).toEqual({ listed: "projects", showDone: false, showMonths: true, sortBy: "attention" });
		const defaults = Object.fromEntries(basesOptions().map((option): [string, unknown] => [String(Reflect.get(option, "key")), Reflect.get(option, "default")]));
		expect(optionsIn(new Config(defaults))).toEqual(options);
	});

	it("are what is stored, and as by default where that makes no sense", () => {
		expect(optionsIn(new Config({ lists: "decisions", showDone: true, showMonths: false, sortBy: "base" }))).toEqual({ listed: "decisions", showDone: true, showMonths: false, sortBy: "base" });
		expect(optionsIn(new Config({ lists: 7, showDone: "yes", showMonths: null, sortBy: {} }))).toEqual({ listed: "projects", showDone: false, showMonths: true, sortBy: "attention" });
	});
});

describe("how the list is set up", () => {
	it("comes back as it was stored, with the options that the list can change", () => {
		const config = new Config();
		const state = withCollapsed(withShowDone(withListed(defaultOverviewState(), "blockers"), true), "owner ada");
		storeLook(config, storedOverviewState(state));
		expect(optionsIn(config)).toMatchObject({ listed: "blockers", showDone: true });
		expect(readOverviewState(lookIn(config))).toEqual(state);
	});

	it("yields to an option that is changed in the menu", () => {
		const config = new Config();
		storeLook(config, storedOverviewState(withListed(defaultOverviewState(), "blockers")));
		config.set("lists", "nextSteps");
		expect(readOverviewState(lookIn(config)).listed).toBe("nextSteps");
	});

	it("is written only when it is another: writing has the base ask again", () => {
		const config = new Config();
		const stored = storedOverviewState(withListed(defaultOverviewState(), "blockers"));
		storeLook(config, stored);
		expect(config.written).toEqual(["lists", "look"]);
		storeLook(config, stored);
		storeLook(config, null);
		expect(config.written).toEqual(["lists", "look"]);
	});

	it.each([[null], ["x"], [[1]], [{ collapsed: 7 }]])("is as by default where a base holds nonsense (%j)", (look) => {
		expect(readOverviewState(lookIn(new Config({ look })))).toEqual(defaultOverviewState());
	});
});
