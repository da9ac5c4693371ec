/** The heading of status updates in the settings: stored as it is called, and refused where it would call nothing. */

import { beforeEach, expect, it } from "vitest";
import { words } from "../../../src/words/words";
import { newDevice, stage } from "../../vault/stage";
import { SettingsOnScreen, stored } from "../settings/window";

beforeEach(() => {
	newDevice();
});

it("is stored without the signs that make a heading of it, and must hold words", async () => {
	const made = await stage({}, { settings: { version: 2 } });
	const screen = new SettingsOnScreen(made);
	const { name } = words.status.setting.heading;
	screen.go(words.settings.shown.name);
	await screen.fill(screen.input(name), "## News of the day ");
	expect(await stored(made)).toEqual({ version: 2, statusUpdate: { heading: "News of the day" } });
	await screen.fill(screen.input(name), "—");
	expect([screen.error(name), await stored(made)]).toEqual([words.settings.must.heading, { version: 2, statusUpdate: { heading: "News of the day" } }]);
});
