import { beforeEach, describe, expect, it, vi } from "vitest";
import type { NoteRollup } from "../../src/rollup/rollup";
import { deviceName } from "../../src/vault/device";
import { indexed, Reads, type IndexedVault } from "./indexed";
import { manifest, meeting, newDevice, project, stage } from "./stage";

const HARBOUR = "Projects/Harbour.md";
const MILL = "Projects/Mill.md";
const LAMPS = "Talks/2026-06-20 Lamps.md";
const WHEEL = "Talks/2026-06-21 Wheel.md";
const VAULT = {
	[HARBOUR]: project("Harbour"),
	[MILL]: project("Mill"),
	[LAMPS]: meeting("The lamps are late", "Harbour"),
	[WHEEL]: meeting("The wheel turns", "Mill"),
};

function sources(rollup: NoteRollup | null): string[] {
	return rollup?.entries.map(({ source }) => source) ?? [];
}

async function told(vault: IndexedVault, path: string): Promise<string[]> {
	return sources(await vault.indexed.rollups.of(path));
}

beforeEach(() => {
	newDevice();
});

describe("the rollup of a note", () => {
	it("is worked out once, until something it hangs on changes", async () => {
		const vault = await indexed(VAULT);
		const first = vault.indexed.rollups.of(HARBOUR);
		expect(vault.indexed.rollups.of(HARBOUR)).toBe(first);
		expect(sources(await first)).toEqual([LAMPS]);
		await vault.after(() => vault.write(WHEEL, meeting("The wheel stands", "Mill")));
		expect(vault.indexed.rollups.of(HARBOUR)).toBe(first);
		await vault.after(() => vault.write(WHEEL, meeting("The wheel stands", "Harbour")));
		expect(await told(vault, HARBOUR)).toEqual([WHEEL, LAMPS]);
		expect(await told(vault, MILL)).toEqual([]);
	});

	it("is null for a note that is not tracked, and no longer when it is", async () => {
		const vault = await indexed({ ...VAULT, "Ideas/Pier.md": "# Pier\n" });
		expect(await vault.indexed.rollups.of("Ideas/Pier.md")).toBe(null);
		expect(await vault.indexed.rollups.of("Nowhere.md")).toBe(null);
		await vault.after(() => vault.write("Ideas/Pier.md", project("Pier")));
		expect(await told(vault, "Ideas/Pier.md")).toEqual([]);
		expect((await vault.indexed.rollups.of("Ideas/Pier.md"))?.path).toBe("Ideas/Pier.md");
	});

	it("is worked out again by itself when the note could not be read", async () => {
		const reads = new Reads();
		const vault = await indexed(VAULT, { as: reads.of });
		reads.refuse(HARBOUR);
		expect(await vault.indexed.rollups.of(HARBOUR)).toBe(null);
		reads.allow();
		expect(await told(vault, HARBOUR)).toEqual([LAMPS]);
	});

	it("waits with a source that cannot be read, goes on with the others, and is worked out again", async () => {
		const reads = new Reads();
		const vault = await indexed({ ...VAULT, [WHEEL]: meeting("The wheel turns", "Harbour") }, { as: reads.of });
		reads.refuse(LAMPS);
		expect(await told(vault, HARBOUR)).toEqual([WHEEL]);
		const prepared = await vault.indexed.rollups.prepared(HARBOUR);
		expect(sources(prepared?.rollup ?? null)).toEqual([WHEEL]);
		reads.allow();
		const whole = await vault.indexed.rollups.of(HARBOUR);
		expect(whole?.entries.map(({ source, summary }) => [source, summary])).toEqual([
			[WHEEL, "Talked about Harbour: The wheel turns."],
			[LAMPS, "Talked about Harbour: The lamps are late."],
		]);
	});

	it("never stays as it was when the vault changes while it is worked out", async () => {
		const reads = new Reads();
		const vault = await indexed(VAULT, { as: reads.of });
		reads.hold();
		const under = vault.indexed.rollups.of(HARBOUR);
		await vault.write(WHEEL, meeting("The wheel stands", "Harbour"));
		await vault.host.external.remove(LAMPS);
		await vault.settled();
		reads.go();
		await under;
		expect(await told(vault, HARBOUR)).toEqual([WHEEL]);
	});

	it("plans on any text of the note what was prepared on another", async () => {
		const vault = await indexed(VAULT);
		const prepared = await vault.indexed.rollups.prepared(HARBOUR);
		const text = `${VAULT[HARBOUR]}\nTyped meanwhile.\n`;
		expect(sources(prepared?.plan(HARBOUR, text) ?? null)).toEqual([LAMPS]);
		const entered = text.replace("## Recent Context\n", "## Recent Context\n\n- 2026-06-20: [[2026-06-20 Lamps]]\n");
		expect(sources(prepared?.plan(HARBOUR, entered) ?? null)).toEqual([]);
	});

	it("is not worked out by the views for an edit that reaches no project", async () => {
		const made = await stage({ ...VAULT, "Ideas/Pier.md": "# Pier\n" });
		await made.open(HARBOUR);
		made.host.run(`${manifest.id}:open-panel`);
		await made.host.settled();
		const read = vi.spyOn(made.host.app.vault, "cachedRead");
		await made.host.external.write("Ideas/Pier.md", "# Pier\n\n[[Harbour]] and [[Mill]]\n");
		await made.host.settled();
		expect(read.mock.calls.map(([{ path }]) => path)).toEqual([]);
		await made.host.external.write(LAMPS, meeting("The lamps shine", "Harbour"));
		await made.until("the open project is worked out again", () => read.mock.calls.some(([{ path }]) => path === LAMPS));
	});
});

describe("the name of the device", () => {
	it("is made once, and outlives a restart", async () => {
		const vault = await indexed({});
		const name = deviceName(vault.host.app);
		expect(name).not.toBe("");
		expect(deviceName(vault.host.app)).toBe(name);
	});

	it("is the vault's where the device has no room for one", async () => {
		const { app } = (await indexed({}, { name: "Notes" })).host;
		app.saveLocalStorage = () => {
			throw new DOMException("full", "QuotaExceededError");
		};
		expect(deviceName(app)).toBe("Notes");
	});
});
