/** The workbench's server: who is answered, what is served, and what it never touches. */

import { readFileSync } from "node:fs";
import { mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../host/vault/temporary";
import { Served } from "./served";

const read = { method: "POST", body: '[{"method":"read","path":"a.md"}]' };
const json = { "Content-Type": "application/json" };

describe("who is answered", () => {
	it("is the page, by the key in the address first and by the cookie from then on", async () => {
		const served = await Served.open();
		const first = await served.ask(`/?token=${served.server.guard.token}`);
		expect(first.status).toBe(200);
		const [cookie = ""] = first.headers["set-cookie"] ?? [];
		expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
		expect((await served.ask("/page.js", { headers: { Cookie: cookie.split(";")[0] ?? "" } })).body).toBe("page");
	});

	it.each(["", "wrong"])("is nobody with the key %j", async (key) => {
		const served = await Served.open();
		const headers = { Cookie: `${served.server.guard.cookie}=${key}` };
		for (const path of ["/", "/?token=", "/?token=wrong", "/page.js", "/plugin.js", "/config", "/events", "/app.css", "/styles.css"]) {
			expect((await served.ask(path, { headers })).status, path).toBe(403);
		}
		expect((await served.ask("/disk", { ...read, headers: { ...headers, ...json, Origin: served.origin } })).status).toBe(403);
	});

	it("is nobody under another name than the loopback address and its port", async () => {
		const served = await Served.open();
		const { port } = served.server.guard;
		for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1", `localhost:${port}`, "127.0.0.1:1"]) {
			const answer = await served.ask("/config", { headers: { ...served.own, Host: host } });
			expect(answer.status, host).toBe(421);
		}
	});

	it("is no other page, even with the key", async () => {
		const served = await Served.open();
		await writeFile(join(served.folder, "a.md"), "text");
		const without = { Cookie: served.own["Cookie"] ?? "", ...json };
		const foreign = [{ Origin: "https://evil.example" }, { Origin: "null" }, { Origin: "http://127.0.0.1:1" }, {}, { ...served.own, "Sec-Fetch-Site": "cross-site" }];
		for (const headers of foreign) {
			expect((await served.ask("/disk", { ...read, headers: { ...without, ...headers } })).status, JSON.stringify(headers)).toBe(403);
		}
		expect((await served.ask("/page.js", { headers: { ...without, "Sec-Fetch-Site": "same-site" } })).status).toBe(403);
		expect((await served.ask("/disk", { ...read, headers: { ...without, Origin: served.origin } })).status).toBe(200);
	});

	it("is one visit by the address that a browser is started with", async () => {
		const served = await Served.open();
		const path = new URL(served.server.guard.addressOnce()).search;
		expect([(await served.ask(`/${path}`)).status, (await served.ask(`/${path}`)).status]).toEqual([200, 403]);
	});
});

describe("what is served", () => {
	it("runs nothing from elsewhere and no text as code", async () => {
		const served = await Served.open();
		const { headers, body } = await served.ask("/", { headers: served.own });
		const policy = String(headers["content-security-policy"]);
		expect(policy).toContain("default-src 'none'; script-src 'self';");
		expect(policy).not.toMatch(/unsafe|https?:|\*/);
		expect(body).toContain(/'nonce-([^']+)'/.exec(policy)?.[1]);
		expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
	});

	it("is the built plugin as it is, as the body of a function", async () => {
		const served = await Served.open();
		const { body } = await served.ask("/plugin.js", { headers: served.own });
		expect(body).toBe(`window.workbenchPlugin = function (module, exports, require, Date) {${readFileSync("main.js", "utf8")}\n};\n`);
	});

	it("is nothing else", async () => {
		const served = await Served.open();
		await writeFile(join(served.folder, "a.md"), "text");
		for (const path of ["/package.json", "/main.js", "/a.md", "/../package.json", "/..%2fpackage.json", "//etc/passwd", "/page.js/../../package.json"]) {
			const { status, body } = await served.ask(path, { headers: served.own });
			expect([status, body.includes("project-pulse")], path).toEqual([404, false]);
		}
		expect((await served.ask("/page.js", { method: "PUT", headers: served.own })).status).toBe(405);
	});
});

describe("the folder", () => {
	it("is read and written to the byte", async () => {
		const served = await Served.open();
		const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
		await writeFile(join(served.folder, "bytes.bin"), bytes);
		expect(await served.disk({ method: "readBinary", path: "bytes.bin" })).toEqual([{ value: bytes.toString("base64") }]);
		const text = "\ufeff# Ünïcode\r\n\r\n- [ ] ✅ 𝄞\n";
		await served.disk({ method: "mkdir", path: "new/folder" });
		await served.disk(
			{ method: "write", path: "new/folder/a.md", data: text },
			{ method: "writeBinary", path: "b.bin", data: bytes.toString("base64"), times: { mtime: 1_700_000_000_000 } },
		);
		expect(await readFile(join(served.folder, "new/folder/a.md"))).toEqual(Buffer.from(text));
		expect(await readFile(join(served.folder, "b.bin"))).toEqual(bytes);
		expect(await served.disk({ method: "read", path: "new/folder/a.md" }, { method: "stat", path: "b.bin" })).toEqual([
			{ value: text },
			{ value: expect.objectContaining({ mtime: 1_700_000_000_000, size: 256, folder: false }) as unknown },
		]);
		const [list] = (await served.disk({ method: "list", path: "/" })) as { value: { path: string }[] }[];
		expect(list?.value.map(({ path }) => path)).toEqual(["b.bin", "bytes.bin", "new", "new/folder", "new/folder/a.md"]);
	});

	it("is never left: not upwards, not by an absolute path, not by a link", async () => {
		const served = await Served.open();
		const outside = await temporaryFolder();
		await writeFile(join(outside, "secret.md"), "secret");
		await symlink(outside, join(served.folder, "link"));
		await symlink(join(outside, "secret.md"), join(served.folder, "link.md"));
		await symlink(join(outside, "made.md"), join(served.folder, "nowhere.md"));
		const paths = ["../secret.md", "a/../../secret.md", join(outside, "secret.md"), "link/secret.md", "link.md", "nowhere.md", "..\\secret.md", "C:/x", "a\0b"];
		for (const path of paths) {
			for (const call of [{ method: "read", path }, { method: "write", path, data: "x" }, { method: "remove", path }, { method: "rename", path: "link.md", to: path }]) {
				const [reply] = await served.disk(call);
				expect(reply, JSON.stringify(call)).toHaveProperty("code");
				expect(JSON.stringify(reply)).not.toContain(served.folder);
			}
		}
		expect(await served.disk({ method: "remove", path: "/" })).toMatchObject([{ code: "EPERM" }]);
		expect(await readFile(join(outside, "secret.md"), "utf8")).toBe("secret");
		expect(await served.disk({ method: "list", path: "/" })).toEqual([{ value: [] }]);
	});

	it("outlives requests that are none", async () => {
		const served = await Served.open();
		const post = (body: string, headers: Record<string, string> = json) =>
			served.ask("/disk", { method: "POST", headers: { ...served.own, ...headers }, body });
		for (const body of ["", "{", "{}", "null", "7"]) expect((await post(body)).status, body).toBe(400);
		expect((await post("[]", { "Content-Type": "text/plain" })).status).toBe(400);
		const calls = [null, 1, [], {}, { method: "read" }, { method: "eval", path: "a" }, { method: "write", path: "a", data: 7 }, { method: "write", path: "a", data: "", times: { mtime: "x" } }, { method: "rename", path: "a" }];
		expect(await served.disk(...calls)).toEqual(calls.map(() => ({ code: "EINVAL", message: expect.any(String) as unknown })));
		expect(await served.raw("nonsense\r\n\r\n")).toContain("400 Bad Request");
		expect(await served.raw("GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n")).toContain("400");
		expect(await served.disk({ method: "stat", path: "a" })).toEqual([{ value: null }]);
	});
});

describe("changes that others make", () => {
	it("are told, in folders that come later as well", async () => {
		const served = await Served.open();
		await mkdir(join(served.folder, "old"));
		const told = served.listen();
		await writeFile(join(served.folder, "a.md"), "1");
		await expect.poll(() => told.paths).toContain("a.md");
		await mkdir(join(served.folder, "new/deep"), { recursive: true });
		await expect.poll(() => told.paths).toContain("new");
		await expect.poll(async () => {
			await writeFile(join(served.folder, "new/deep/b.md"), String(Math.random()));
			return told.paths;
		}).toContain("new/deep/b.md");
		await writeFile(join(served.folder, "c.tmp"), "2");
		await rename(join(served.folder, "c.tmp"), join(served.folder, "a.md"));
		told.paths.length = 0;
		await rm(join(served.folder, "a.md"));
		await expect.poll(() => told.paths).toContain("a.md");
	});
});
