/** A workbench server over a temporary folder, and requests to it as anyone on the machine could send them. */

import { request, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { onTestFinished } from "vitest";
import { WorkbenchServer } from "../../scripts/workbench/server/server";
import { temporaryFolder } from "../host/vault/temporary";

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

export interface Ask {
	method?: string;
	headers?: Record<string, string>;
	body?: string;
}

export class Served {
	private constructor(
		readonly server: WorkbenchServer,
		readonly folder: string,
	) {}

	static async open(): Promise<Served> {
		const folder = await temporaryFolder();
		const server = await WorkbenchServer.open({
			root: process.cwd(),
			vault: { folder, name: "Notes", isDemo: false, id: "id", remove: () => undefined },
			page: { script: "page", style: "style" },
			today: null,
			port: 0,
		});
		onTestFinished(() => server.close());
		return new Served(server, folder);
	}

	get origin(): string {
		return this.server.guard.origin;
	}

	/** What the browser sends with every request of the page. */
	get own(): Record<string, string> {
		const { cookie, token } = this.server.guard;
		return { Cookie: `${cookie}=${token}`, Origin: this.origin, "Sec-Fetch-Site": "same-origin" };
	}

	/** Exactly this request, with no header but those given and the right Host. */
	ask(path: string, { method = "GET", headers = {}, body }: Ask = {}): Promise<Answer> {
		const { port } = this.server.guard;
		return new Promise((resolve, reject) => {
			const sent = request({ host: "127.0.0.1", port, path, method, headers: { Host: `127.0.0.1:${port}`, ...headers } }, (response) => {
				const parts: Buffer[] = [];
				response.on("data", (part: Buffer) => parts.push(part));
				response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }));
			});
			sent.on("error", reject);
			sent.end(body);
		});
	}

	async disk(...calls: unknown[]): Promise<unknown[]> {
		const headers = { ...this.own, "Content-Type": "application/json" };
		const { status, body } = await this.ask("/disk", { method: "POST", headers, body: JSON.stringify(calls) });
		if (status !== 200) throw new Error(`${status} ${body}`);
		return JSON.parse(body) as unknown[];
	}

	/** Bytes that need be no request at all; what comes back until the connection ends. */
	raw(bytes: string): Promise<string> {
		return new Promise((resolve) => {
			let answer = "";
			const socket = connect(this.server.guard.port, "127.0.0.1", () => socket.end(bytes));
			socket.on("data", (part) => (answer += String(part)));
			socket.on("error", () => undefined);
			socket.on("close", () => resolve(answer));
		});
	}

	/** Paths that the page is told of, as they come. */
	listen(): { paths: string[] } {
		const told: { paths: string[] } = { paths: [] };
		const { port } = this.server.guard;
		const sent = request({ host: "127.0.0.1", port, path: "/events", headers: { Host: `127.0.0.1:${port}`, ...this.own } }, (response) => {
			response.on("data", (part: Buffer) => {
				for (const [, list = "[]"] of String(part).matchAll(/^data: (.*)$/gm)) told.paths.push(...(JSON.parse(list) as string[]));
			});
			response.on("error", () => undefined);
		});
		sent.on("error", () => undefined);
		sent.end();
		onTestFinished(() => void sent.destroy());
		return told;
	}
}
