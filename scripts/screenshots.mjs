// `npm run screenshots`: starts the workbench over the demo vault and takes the pictures of the README and of docs/.

import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LAUNCH, NO_BROWSER, provideBrowser } from "./browser.mjs";
import { install, root } from "./install.mjs";

/** What a page of the docs can carry, in bytes. */
const LARGEST = 150_000;
const BESIDE = { width: 740, height: 620 };
const PANEL = "[data-type=project-pulse-panel]";
const RIGHT_TO_LEFT = `---
type: projects
status: نشط
owner: ليلى
last_contact: 2026-06-24
---
# نقل الميناء القديم

## Blockers

- ❌ الحبال الجديدة لم تصل بعد، والمورّد لا يجيب

## Next Steps

- [ ] طلب مصابيح جديدة للرصيف @سامي 📅 2026-06-26
- [ ] الاتفاق مع [[Hob Island Council]] على موعد الافتتاح 📅 2026-07-20
- [x] قياس عمق الماء ✅ 2026-06-20

## Decisions

- يبقى الجرس القديم في مكانه

## Recent Context

- 2026-06-24: [[2026-06-24 - Agatha certificate inspection]] - زيارة الموقع مع الفريق كله
`;

/** Each begins with a page of its own, so that nothing of the one before is left. */
const PICTURES = {
	"panel-light": { viewport: BESIDE, take: (page) => besideNote(page) },
	"panel-dark": { choices: "&theme=dark", viewport: BESIDE, take: (page) => besideNote(page) },
	phone: {
		choices: "&phone=true",
		viewport: { width: 390, height: 760 },
		scale: 1.5,
		take: async (page) => {
			await page.getByRole("button", { name: "Right sidebar" }).click();
			return null;
		},
	},
	"right-to-left": {
		choices: "&rtl=true",
		scale: 1.5,
		take: async (page) => {
			await show(page, "Projects/نقل الميناء القديم.md");
			return boxOf(page, ".workspace-split.mod-right-split");
		},
	},
	"all-projects": {
		scale: 1.5,
		take: async (page) => {
			await run(page, "project-pulse:show-all-projects");
			// What the rest of the vault says comes last, and rows are measured once it is there.
			await page.locator(`${PANEL} .project-pulse-waits`).first().waitFor();
			await page.waitForTimeout(500);
			await page.evaluate(() => document.activeElement.blur());
			return boxOf(page, ".workspace-split.mod-right-split");
		},
	},
	review: {
		take: async (page) => {
			await run(page, "project-pulse:update-projects");
			await page.locator(".project-pulse-review-note").first().waitFor();
			return boxOf(page, ".modal", 16);
		},
	},
	settings: {
		take: async (page) => {
			await run(page, "project-pulse:open-settings");
			await page.locator(".modal .setting-item-name", { hasText: "Projects and sources" }).click();
			await page.locator(".modal .setting-page-title").waitFor();
			return boxOf(page, ".modal", 16);
		},
	},
	commands: {
		take: async (page) => {
			await run(page, "command-palette:open");
			await page.locator(".prompt .suggestion-item").first().waitFor();
			return boxOf(page, ".prompt", 16);
		},
	},
	empty: {
		scale: 1.5,
		take: async (page) => {
			// What was shown stays until the app is opened again.
			await show(page, "README.md");
			await page.reload();
			await page.locator(`${PANEL} .project-pulse-absence button`).first().waitFor();
			return boxOf(page, ".workspace-split.mod-right-split");
		},
	},
};

process.exitCode = await main(process.argv.slice(2));

async function main(wanted) {
	if (!install()) return 1;
	const executablePath = await provideBrowser();
	if (!executablePath) {
		process.stderr.write(`${NO_BROWSER}\n`);
		return 1;
	}
	const { chromium } = await import("playwright");
	const folder = join(root, "docs", "pictures");
	await mkdir(folder, { recursive: true });
	const workbench = await started();
	const browser = await chromium.launch({ ...LAUNCH, executablePath });
	let isFine = true;
	try {
		await writeFile(join(workbench.folder, "Projects", "نقل الميناء القديم.md"), RIGHT_TO_LEFT);
		for (const [name, picture] of Object.entries(PICTURES)) {
			if (wanted.length > 0 && !wanted.includes(name)) continue;
			const bytes = await taken(browser, workbench.address, picture, join(folder, `${name}.png`));
			if (bytes > LARGEST) isFine = false;
			process.stdout.write(`${name}.png  ${Math.ceil(bytes / 1000)} kB${bytes > LARGEST ? ", too large" : ""}\n`);
		}
	} finally {
		await browser.close();
		workbench.end();
	}
	return isFine ? 0 : 1;
}

async function taken(browser, address, { choices = "", viewport = { width: 1000, height: 700 }, scale = 1.25, take }, path) {
	// The page lets no foreign style in; Playwright needs one to hide the cursor.
	const context = await browser.newContext({ viewport, deviceScaleFactor: scale, reducedMotion: "reduce", locale: "en", timezoneId: "UTC", bypassCSP: true });
	const page = await context.newPage();
	await page.goto(address + choices);
	await page.evaluate(() => window.workbench.ready.then(() => null));
	await page.locator(`${PANEL} h2`).waitFor({ state: "attached" });
	const clip = await take(page);
	await page.mouse.move(0, 0);
	await page.evaluate(() => window.workbench.ready.then((host) => host.settled()).then(() => null));
	const { length } = await page.screenshot({ path, animations: "disabled", caret: "hide", ...(clip && { clip }) });
	await context.close();
	return length;
}

/** The note as it is read, and the panel; the files are folded away. */
async function besideNote(page) {
	await run(page, "app:toggle-left-sidebar");
	await run(page, "markdown:toggle-preview");
	await page.locator(".mod-root .markdown-rendered").first().waitFor();
	const { width } = await boxOf(page, ".workspace-ribbon:not(.mod-right)");
	const { height, ...all } = page.viewportSize();
	return { x: width, y: 0, width: all.width - width, height };
}

/** Where the element is, with some of what lies around it. */
async function boxOf(page, selector, around = 0) {
	const { x, y, width, height } = await page.locator(selector).last().boundingBox();
	return { x: x - around, y: y - around, width: width + 2 * around, height: height + 2 * around };
}

function run(page, id) {
	return page.evaluate((command) => window.workbench.ready.then((host) => void host.ui.commands.executeCommandById(command)), id);
}

function show(page, path) {
	return page.evaluate((note) => window.workbench.ready.then((host) => host.open(note)).then(() => null), path);
}

/** `npm start` as anyone runs it. */
async function started() {
	const child = spawn(process.execPath, ["scripts/start.mjs", "--no-open", "--port", "0"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
	let printed = "";
	await new Promise((resolve, reject) => {
		child.stdout.on("data", (part) => {
			printed += part;
			if (printed.includes("Ctrl+C")) resolve();
		});
		child.on("exit", (code) => reject(new Error(`The workbench ended with ${code}.`)));
	});
	return {
		address: /^Open (\S+)$/m.exec(printed)[1],
		folder: /^The copy: (.+)$/m.exec(printed)[1],
		end: () => child.kill("SIGINT"),
	};
}
