/** Why a project needs attention: one signal each, and which project comes first. */

import type { IsoDate } from "../text/date";

/** In the order in which they count where they are equally late. */
export const SIGNALS = ["overdue", "blocked", "contact", "noNextStep", "nextContact"] as const;

/** One reason, with what its sentence needs. `late`: days beyond what is allowed; it says what comes first. */
export type Signal = { late: number } & (
	| { is: "overdue"; count: number; /** The first day that was missed. */ since: IsoDate; days: number }
	| { is: "blocked"; count: number; since: IsoDate; days: number }
	/** `days` without contact; null when there was none and nobody knows since when. */
	| { is: "contact"; days: number | null; allowed: number }
	| { is: "noNextStep" }
	| { is: "nextContact"; date: IsoDate; days: number }
);
