/** What is said about Bases, in German. */

import type { Words } from "../english";
import { many } from "../plural";

export const bases: Words["bases"] = {
	view: "Project pulse",
	listed: "Auflisten",
	lists: {
		projects: "Projekte",
		blockers: "Blocker",
		nextSteps: "Nächste Schritte",
		decisions: "Entscheidungen",
	},
	sortBy: "Reihenfolge",
	sorts: { attention: "Nach Dringlichkeit", base: "Wie in der Base" },
	showDone: "Erledigtes zeigen",
	showMonths: "Kontakte aus zwölf Monaten zeigen",
	others: (count) => `${many(count, "Ergebnis", "Ergebnisse")} ${count === 1 ? "ist kein Projekt und steht" : "sind keine Projekte und stehen"} nicht in dieser Liste.`,
	create: {
		name: "Projekte",
		table: "Tabelle",
		created: (path) => `Base angelegt: ${path}`,
		off: (path) => `Base angelegt: ${path}. Um sie zu sehen, schalte Bases unter den Core-Plugins ein.`,
		failed: (path, reason) => `Die Base ${path} konnte nicht angelegt werden: ${reason}`,
	},
};
