/** As much of the app as the plugin touches, over a map of notes: enough to start `main.js` and use it. */

import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { parse } from "yaml";

type Listener = (...data: unknown[]) => void;

export class Events {
	private readonly listeners = new Map<string, Listener[]>();

	on(name: string, listener: Listener): object {
		this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
		return {};
	}

	trigger(name: string, ...data: unknown[]): void {
		for (const listener of this.listeners.get(name) ?? []) listener(...data);
	}
}

class Component {
	onload(): void {
		// For children to override.
	}

	addChild<T extends Component>(child: T): T {
		child.onload();
		return child;
	}

	registerEvent(): void {
		// Nothing here is ever unloaded.
	}

	registerDomEvent(element: Element, name: string, listener: Listener): void {
		element.listeners.set(name, listener);
	}
}

interface ElementInfo {
	cls?: string | string[];
	text?: string;
	attr?: Record<string, unknown>;
}

export class Element {
	children: Element[] = [];
	classes: string[] = [];
	own = "";
	scrollTop = 0;
	hidden = false;
	tooltip = "";
	readonly listeners = new Map<string, Listener>();

	constructor(readonly tag: string) {}

	createEl(tag: string, info: ElementInfo = {}): Element {
		const child = new Element(tag);
		child.own = info.text ?? "";
		child.classes = [info.cls ?? []].flat();
		this.children.push(child);
		return child;
	}

	createSpan(info?: ElementInfo): Element {
		return this.createEl("span", info);
	}

	empty(): void {
		this.children = [];
	}

	addClass(...classes: string[]): void {
		this.classes.push(...classes);
	}

	toggle(shown: boolean): void {
		this.hidden = !shown;
	}

	get text(): string {
		return [this.own, ...this.children.map(({ text }) => text)].filter(Boolean).join(" ");
	}

	all(cls: string): Element[] {
		return this.children.flatMap((child) => [...(child.classes.includes(cls) ? [child] : []), ...child.all(cls)]);
	}

	click(): void {
		this.listeners.get("click")?.();
	}
}

interface FakeFile {
	path: string;
	extension: string;
}

interface CommandLike {
	id: string;
	name: string;
	callback?: () => void;
	checkCallback?: (checking: boolean) => boolean;
}

interface View {
	contentEl: Element;
	onOpen(): Promise<void>;
}

/** The running app. `texts` is the vault; what the plugin writes is found there. */
export class TestApp {
	readonly commands = new Map<string, CommandLike>();
	readonly notices: string[] = [];
	readonly opened: unknown[][] = [];
	readonly statusBar = new Element("div");
	modal: { title: string; content: string; confirm: () => Promise<unknown> } | null = null;
	view: View | null = null;
	writes = 0;
	active: FakeFile | null = null;
	private readonly workspaceEvents = new Events();
	private readonly cacheEvents = new Events();
	private readonly vaultEvents = new Events();
	private readonly files = new Map<string, FakeFile>();
	createView: ((leaf: object) => View) | null = null;

	constructor(readonly texts: Map<string, string>) {
		for (const path of texts.keys()) this.files.set(path, { path, extension: path.split(".").pop() ?? "" });
	}

	/** Evaluates the built plugin in a context with nothing but the language itself, and starts it. */
	async start(stored: unknown = null): Promise<void> {
		const context = createContext({ fakeRequire: (name: string) => moduleOf(this, name, stored) });
		const code = readFileSync(new URL("../../main.js", import.meta.url), "utf8");
		const run = `(() => { const module = { exports: {} }; ((module, exports, require) => {${code}\n})(module, module.exports, fakeRequire); return module.exports.default; })()`;
		const PluginClass = runInContext(run, context) as new (app: object) => { onload(): Promise<void> };
		await new PluginClass(this.app()).onload();
	}

	async open(path: string): Promise<void> {
		this.active = this.files.get(path) ?? null;
		this.workspaceEvents.trigger("file-open", this.active);
		await this.settle();
	}

	async openPanel(): Promise<Element> {
		this.run("open-panel");
		await this.settle();
		if (!this.view) throw new Error("no panel");
		return this.view.contentEl;
	}

	has(id: string): boolean {
		return this.commands.get(id)?.checkCallback?.(true) ?? true;
	}

	run(id: string): void {
		const command = this.commands.get(id);
		if (command?.checkCallback) command.checkCallback(false);
		else command?.callback?.();
	}

	/** Lets everything that is under way end. */
	async settle(): Promise<void> {
		for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve));
	}

	/** Someone else changes a note. */
	async edit(path: string, text: string): Promise<void> {
		this.texts.set(path, text);
		this.cacheEvents.trigger("changed", this.files.get(path));
		await this.settle();
	}

	async rename(path: string, before: string): Promise<void> {
		this.texts.set(path, this.texts.get(before) ?? "");
		this.texts.delete(before);
		const file = this.files.get(before);
		if (!file) throw new Error(before);
		this.files.delete(before);
		file.path = path;
		this.files.set(path, file);
		this.vaultEvents.trigger("rename", file, before);
		await this.settle();
	}

	app(): object {
		const read = (file: FakeFile): Promise<string> => Promise.resolve(this.texts.get(file.path) ?? "");
		return {
			vault: {
				on: (name: string, listener: Listener) => this.vaultEvents.on(name, listener),
				getFiles: () => [...this.files.values()],
				getFileByPath: (path: string) => this.files.get(path) ?? null,
				getFolderByPath: (path: string) => ([...this.files.keys()].some((file) => file.startsWith(path + "/")) ? {} : null),
				read,
				cachedRead: read,
				process: async (file: FakeFile, change: (text: string) => string) => {
					const text = change(await read(file));
					if (text !== this.texts.get(file.path)) this.writes++;
					this.texts.set(file.path, text);
				},
			},
			metadataCache: { on: (name: string, listener: Listener) => this.cacheEvents.on(name, listener) },
			fileManager: {
				generateMarkdownLink: ({ path }: FakeFile) => `[[${(path.split("/").pop() ?? "").replace(/\.md$/, "")}]]`,
			},
			workspace: {
				on: (name: string, listener: Listener) => this.workspaceEvents.on(name, listener),
				getActiveFile: () => this.active,
				onLayoutReady: (ready: () => void) => ready(),
				ensureSideLeaf: async () => {
					this.view ??= this.createView?.({}) ?? null;
					await this.view?.onOpen();
				},
				getLeavesOfType: () => [],
				getLeaf: () => ({
					openFile: (...call: unknown[]) => {
						this.opened.push(call);
						return Promise.resolve();
					},
				}),
			},
		};
	}
}

/** The module `obsidian`, whose classes act on this app. */
function moduleOf(host: TestApp, name: string, stored: unknown): object {
	if (name !== "obsidian") throw new Error(`main.js asks for ${name}`);
	return {
		Component,
		Events,
		MarkdownView: Component,
		Platform: { isPhone: false },
		parseYaml: parse,
		setIcon: () => undefined,
		setTooltip: (element: Element, text: string) => {
			element.tooltip = text;
		},
		Notice: function (text: string) {
			host.notices.push(text);
		},
		Plugin: class extends Component {
			constructor(readonly app: object) {
				super();
			}

			loadData = (): Promise<unknown> => Promise.resolve(stored);
			registerView = (_type: string, create: (leaf: object) => View): void => {
				host.createView = create;
			};
			addCommand = (command: CommandLike): void => {
				host.commands.set(command.id, command);
			};
			addStatusBarItem = (): Element => host.statusBar;
		},
		ItemView: class extends Component {
			readonly contentEl = new Element("div");
			readonly app = host.app();

			onOpen(): Promise<void> {
				return Promise.resolve();
			}
		},
		ConfirmationModal: class {
			setTitle(title: string): this {
				host.modal = { title, content: "", confirm: () => Promise.resolve() };
				return this;
			}

			setContent(content: string): this {
				if (host.modal) host.modal.content = content;
				return this;
			}

			addButton(build: (button: object) => void): this {
				const button = {
					setButtonText: () => button,
					setCta: () => button,
					onClick: (confirm: () => Promise<unknown>) => {
						if (host.modal) host.modal.confirm = confirm;
						return button;
					},
				};
				build(button);
				return this;
			}

			addCancelButton(): this {
				return this;
			}

			open(): void {
				// Tests look at `modal`.
			}
		},
	};
}
