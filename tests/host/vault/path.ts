/** Vault paths: `/` between segments, none at either end; the vault itself is `/` as a folder. */

/** A path as the vault keeps it: what people and plugins hand over may have slashes at the ends or odd spaces. */
export function normalize(path: string): string {
	const plain = path
		.replace(/[\\/]+/g, "/")
		.replace(/^\/|\/$/g, "")
		.replace(/[\u00a0\u202f]/g, " ")
		.normalize("NFC");
	return plain === "" ? "/" : plain;
}

export function nameOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

/** The folder that holds the path: `/` for what lies in the vault itself. */
export function parentOf(path: string): string {
	const slash = path.lastIndexOf("/");
	return slash < 1 ? "/" : path.slice(0, slash);
}

export function joined(folder: string, name: string): string {
	return folder === "/" || folder === "" ? name : `${folder}/${name}`;
}

/** Files and folders whose name starts with a dot, and all that lies in such folders, are none of the vault's. */
export function isHidden(path: string): boolean {
	return path.split("/").some((segment) => segment.startsWith("."));
}

/** Whether the path is the folder or lies in it at any depth. */
export function isWithin(path: string, folder: string): boolean {
	return folder === "/" || path === folder || path.startsWith(folder + "/");
}

/** Outermost first, without the vault itself. */
export function foldersOf(path: string): string[] {
	const segments = path.split("/").slice(0, -1);
	return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}
