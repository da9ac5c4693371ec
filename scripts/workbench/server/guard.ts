/** Who may ask: the page this server has handed out, by its own address, and nobody else. */

import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

export interface Refusal {
	status: 403 | 421;
	why: string;
}

export class Guard {
	readonly token = fresh();
	/** Good for one visit: it stands in the command line of a browser, where others on the machine can read it. */
	private once: string | null = null;

	constructor(readonly port: number) {}

	get origin(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	/** The address to print. */
	get address(): string {
		return `${this.origin}/?token=${this.token}`;
	}

	/** An address for one visit. */
	addressOnce(): string {
		this.once = fresh();
		return `${this.origin}/?token=${this.once}`;
	}

	/** Cookies know no port, so their name has it: two workbenches do not push each other out. */
	get cookie(): string {
		return `project-pulse-${this.port}`;
	}

	get setCookie(): string {
		return `${this.cookie}=${this.token}; Path=/; HttpOnly; SameSite=Strict`;
	}

	/** Null when the request may be answered. */
	refusal(request: IncomingMessage, url: URL): Refusal | null {
		const { host, origin } = request.headers;
		// A name that leads here was looked up by someone else's page.
		if (host !== `127.0.0.1:${this.port}`) return { status: 421, why: "This server answers by its own address only." };
		const isVisit = request.method === "GET" && url.pathname === "/";
		const site = request.headers["sec-fetch-site"];
		const isForeign = site !== undefined && site !== "same-origin" && !isVisit;
		const isOther = origin !== undefined ? origin !== this.origin : request.method !== "GET" && request.method !== "HEAD";
		if (isForeign || isOther) return { status: 403, why: "Only the workbench's own page may ask for this." };
		const isKnown = same(cookieOf(request, this.cookie), this.token) || (isVisit && this.invites(url.searchParams.get("token")));
		return isKnown ? null : { status: 403, why: "Open the address that npm start has printed: it has the key." };
	}

	private invites(given: string | null): boolean {
		if (same(given, this.token)) return true;
		if (this.once === null || !same(given, this.once)) return false;
		this.once = null;
		return true;
	}
}

function fresh(): string {
	return randomBytes(24).toString("base64url");
}

function same(given: string | null, wanted: string): boolean {
	if (given === null) return false;
	const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
	return a.length === b.length && timingSafeEqual(a, b);
}

function cookieOf(request: IncomingMessage, name: string): string | null {
	for (const pair of (request.headers.cookie ?? "").split("; ")) {
		if (pair.startsWith(`${name}=`)) return pair.slice(name.length + 1);
	}
	return null;
}
