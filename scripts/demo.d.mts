/** The types of demo.mjs, for the workbench. */

export const DEMO_TODAY: string;
export function copyDemoVault(root: string): Promise<{ outer: string; folder: string; settingsFile: string }>;
