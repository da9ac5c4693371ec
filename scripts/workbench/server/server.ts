/** Serves the page, and the folder behind it, on the loopback address. */

import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { answer, callOf } from "../../../tests/host/vault/disk-answer";
import type { DiskReply } from "../../../tests/host/vault/disk-call";
import type { PageFiles } from "./bundle";
import { html, policy, wrapped } from "./document";
import { Guard } from "./guard";
import type { OpenedVault } from "./vault";
import { Watcher } from "./watcher";

/** What the page has to know before it starts. */
export interface PageConfig {
	vault: { id: string; name: string; folder: string; isDemo: boolean };
	manifest: unknown;
	/** Null for the real day. */
	today: string | null;
}

export interface ServerOptions {
	/** The folder of the project. */
	root: string;
	vault: OpenedVault;
	page: PageFiles;
	today: string | null;
	/** 0 for a free one. */
	port: number;
}

/** Texts, all of them: a note of more than this is none. */
const LARGEST_REQUEST = 128 * 1024 * 1024;

export class WorkbenchServer {
	private readonly listeners = new Set<ServerResponse>();
	private readonly watcher: Watcher;

	private constructor(
		private readonly server: Server,
		readonly guard: Guard,
		private readonly options: ServerOptions,
	) {
		this.watcher = new Watcher(options.vault.folder, (paths) => this.tell(paths));
		server.on("request", (request, response) => void this.respond(request, response));
		server.on("clientError", (_, socket) => {
			if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
		});
	}

	static async open(options: ServerOptions): Promise<WorkbenchServer> {
		const server = createServer();
		await new Promise<void>((resolve, reject) => {
			server.once("error", reject);
			server.listen(options.port, "127.0.0.1", resolve);
		});
		const { port } = server.address() as AddressInfo;
		const workbench = new WorkbenchServer(server, new Guard(port), options);
		await workbench.watcher.start();
		return workbench;
	}

	async close(): Promise<void> {
		this.watcher.close();
		for (const listener of this.listeners) listener.end();
		const closed = new Promise((resolve) => this.server.close(resolve));
		this.server.closeAllConnections();
		await closed;
	}

	private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
		try {
			const url = new URL(request.url ?? "", this.guard.origin);
			const refusal = this.guard.refusal(request, url);
			if (refusal) send(response, refusal.status, "text/plain", refusal.why);
			else if (request.method === "POST" && url.pathname === "/disk") await this.disk(request, response);
			else if (request.method === "GET") await this.get(url.pathname, response);
			else send(response, 405, "text/plain", "Not a request this server knows.");
		} catch (error) {
			if (!response.headersSent) send(response, 400, "text/plain", error instanceof Error ? error.message : "Bad request");
			else response.end();
		}
	}

	private async get(path: string, response: ServerResponse): Promise<void> {
		const { root, page } = this.options;
		switch (path) {
			case "/":
				this.page(response);
				break;
			case "/page.js":
				send(response, 200, "text/javascript", page.script);
				break;
			case "/app.css":
				send(response, 200, "text/css", page.style);
				break;
			case "/styles.css":
				send(response, 200, "text/css", await readFile(join(root, "styles.css"), "utf8"));
				break;
			case "/plugin.js":
				send(response, 200, "text/javascript", wrapped(await readFile(join(root, "main.js"), "utf8")));
				break;
			case "/config":
				send(response, 200, "application/json", JSON.stringify(await this.config()));
				break;
			case "/events":
				this.listen(response);
				break;
			default:
				send(response, 404, "text/plain", "Nothing is here.");
		}
	}

	private page(response: ServerResponse): void {
		const nonce = randomBytes(16).toString("base64");
		response.setHeader("Set-Cookie", this.guard.setCookie);
		response.setHeader("Content-Security-Policy", policy(nonce));
		send(response, 200, "text/html", html(nonce));
	}

	private async config(): Promise<PageConfig> {
		const { root, today, vault } = this.options;
		const { id, name, folder, isDemo } = vault;
		const manifest: unknown = JSON.parse(await readFile(join(root, "manifest.json"), "utf8"));
		return { vault: { id, name, folder, isDemo }, manifest, today };
	}

	/** A list of calls, answered in its order; they run at the same time, as they were made. */
	private async disk(request: IncomingMessage, response: ServerResponse): Promise<void> {
		if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) throw new Error("Calls come as JSON.");
		const calls: unknown = JSON.parse(await bodyOf(request));
		if (!Array.isArray(calls)) throw new Error("Calls come as a list.");
		const replies = calls.map(async (value): Promise<DiskReply> => {
			const call = callOf(value);
			return call ? answer(this.options.vault.folder, call) : { code: "EINVAL", message: "no call a disk knows" };
		});
		send(response, 200, "application/json", JSON.stringify(await Promise.all(replies)));
	}

	private listen(response: ServerResponse): void {
		response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store", Connection: "keep-alive" });
		response.write("retry: 1000\n\n");
		this.listeners.add(response);
		response.on("close", () => this.listeners.delete(response));
	}

	private tell(paths: readonly string[]): void {
		for (const listener of this.listeners) listener.write(`data: ${JSON.stringify(paths)}\n\n`);
	}
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
	response.writeHead(status, {
		"Content-Type": `${type}; charset=utf-8`,
		"Cache-Control": "no-store",
		"X-Content-Type-Options": "nosniff",
		"Referrer-Policy": "no-referrer",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Cross-Origin-Opener-Policy": "same-origin",
	});
	response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > LARGEST_REQUEST) throw new Error("Too large.");
		parts.push(part);
	}
	return Buffer.concat(parts).toString("utf8");
}
