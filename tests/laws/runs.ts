/** How often a law is tried: a few times with every `npm test`, often in the long form (`npm run test:laws` and its like). */

export const isLong = process.env["PROJECT_PULSE_LONG"] === "1";

export function runs(short: number, long: number): number {
	return isLong ? long : short;
}
