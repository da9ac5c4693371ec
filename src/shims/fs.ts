/** Stands in for Node's `fs` in gray-matter, which loads it for a function that reads files and is never called here. */

export function readFileSync(): never {
	throw new Error("Files are not read through gray-matter.");
}
