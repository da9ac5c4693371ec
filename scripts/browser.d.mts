/** The types of browser.mjs, for the test configuration. */

export const NO_BROWSER: string;
export const LAUNCH: { args: string[] };
export function findBrowser(): string | null;
export function provideBrowser(): Promise<string | null>;
