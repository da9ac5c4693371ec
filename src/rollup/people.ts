/** The names of the vault's persons that matter to one text: looking for all of them at every `@` would take long. */

/** Those that stand somewhere behind an `@`, and perhaps a few more: owners are found among them as among all. */
export function namesUsed(text: string, names: readonly string[]): string[] {
	const used = new Set([...text.matchAll(/@([^\s@]+)/g)].map(([, word = ""]) => word.toLowerCase()));
	if (used.size === 0) return [];
	return names.filter((name) => {
		const [first = ""] = name.toLowerCase().split(/[\s@]/);
		for (const word of used) if (word.startsWith(first)) return true;
		return false;
	});
}
