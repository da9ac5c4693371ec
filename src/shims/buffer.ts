/** Stands in for Node's `Buffer` in the plugin: gray-matter wraps every text in one, and a phone has none. */

export const Buffer = {
	from: (text: string): string => text,
};
