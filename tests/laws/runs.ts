/** How often a law is tried: a few times with every `npm test`, often in the long form (`npm run test:laws` and its like). */

declare const PROJECT_PULSE_LONG: boolean;

export const isLong = PROJECT_PULSE_LONG;

export function runs(short: number, long: number): number {
	return isLong ? long : short;
}
