/** `npm start` as a user runs it, and a browser that opens the address it prints. */

import { spawn, type ChildProcess } from "node:child_process";
import { chromium, type Browser, type Page } from "playwright";
import { onTestFinished } from "vitest";
import { findBrowser, LAUNCH } from "../../scripts/browser.mjs";

export const browserPath = findBrowser();

export class Started {
	private constructor(
		private readonly child: ChildProcess,
		readonly printed: string,
	) {}

	static async run(...args: string[]): Promise<Started> {
		const child = spawn(process.execPath, ["scripts/start.mjs", "--no-open", "--port", "0", ...args], { stdio: ["ignore", "pipe", "inherit"] });
		onTestFinished(() => void child.kill("SIGKILL"));
		let printed = "";
		await new Promise<void>((resolve, reject) => {
			child.stdout.on("data", (part) => {
				printed += String(part);
				if (printed.includes("Ctrl+C")) resolve();
			});
			child.on("exit", (code) => reject(new Error(`ended with ${String(code)}: ${printed}`)));
		});
		return new Started(child, printed);
	}

	get address(): string {
		return /^Open (\S+)$/m.exec(this.printed)?.[1] ?? "";
	}

	/** The folder that is edited. */
	get folder(): string {
		return /^(?:The copy|Your notes): (.+)$/m.exec(this.printed)?.[1] ?? "";
	}

	/** Ctrl+C; gives the exit code. */
	end(): Promise<number | null> {
		return new Promise((resolve) => {
			this.child.removeAllListeners("exit");
			this.child.on("exit", resolve);
			this.child.kill("SIGINT");
		});
	}

	/** The page when the plugin runs in it; `choices` such as `&theme=dark`. */
	async open(choices = "", viewport = { width: 1280, height: 800 }): Promise<OpenedPage> {
		const browser = await chromium.launch({ ...LAUNCH, ...(browserPath !== null && { executablePath: browserPath }) });
		onTestFinished(() => browser.close());
		const page = await browser.newPage({ viewport });
		const errors: string[] = [];
		page.on("pageerror", (error) => errors.push(String(error)));
		page.on("console", (message) => {
			if (message.type() === "error") errors.push(message.text());
		});
		await page.goto(this.address + choices);
		await ready(page);
		return { browser, page, errors };
	}
}

export interface OpenedPage {
	browser: Browser;
	page: Page;
	/** What the page complained of. */
	errors: string[];
}

export async function ready(page: Page): Promise<void> {
	await page.evaluate(() => window.workbench.ready.then(() => null));
}
