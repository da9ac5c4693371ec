/** What this browser is taken for, and what it keeps: chosen in the address, or the last time. */

import type { Items } from "../../../tests/host/vault/local-storage";

export interface Device {
	theme: "light" | "dark";
	language: string;
	phone: boolean;
	rtl: boolean;
}

const KEY = "project-pulse-workbench-device";

const CHOICES = { theme: ["light", "dark"], language: ["en", "de"], phone: ["false", "true"], rtl: ["false", "true"] } as const;

/** `?theme=dark&phone=true&rtl=true&language=de` counts for this visit, and is kept as if it had been chosen. */
export function readDevice(): Device {
	const stored = new Map(Object.entries(storedChoices()));
	const asked = new URLSearchParams(location.search);
	const choice = (name: keyof typeof CHOICES): string => {
		const choices: readonly string[] = CHOICES[name];
		return [asked.get(name), stored.get(name)].find((value) => value && choices.includes(value)) ?? choices[0] ?? "";
	};
	const device: Device = {
		theme: choice("theme") === "dark" ? "dark" : "light",
		language: choice("language"),
		phone: choice("phone") === "true",
		rtl: choice("rtl") === "true",
	};
	keepDevice(device);
	return device;
}

export function keepDevice(device: Device): void {
	localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(Object.entries(device).map(([name, value]) => [name, String(value)]))));
}

function storedChoices(): Record<string, string> {
	// Nobody else writes it; what is none of the choices does not count.
	return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Record<string, string>;
}

/** The browser's storage, as the host takes it. */
export const storedItems: Items = {
	get: (key) => localStorage.getItem(key) ?? undefined,
	set: (key, text) => localStorage.setItem(key, text),
	delete: (key) => localStorage.removeItem(key),
	*[Symbol.iterator]() {
		for (let index = 0; index < localStorage.length; index++) {
			const key = localStorage.key(index) ?? "";
			yield [key, localStorage.getItem(key) ?? ""];
		}
	},
};
