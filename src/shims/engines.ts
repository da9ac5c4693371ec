/**
 * Stands in for gray-matter's own engines. One of them runs a note's frontmatter as JavaScript, and its YAML engine
 * reads YAML 1.1; so the only engine is the one a call passes in, and every other language is refused.
 */

function refuse(): never {
	throw new Error("Frontmatter in this language is not read.");
}

const refusal = { parse: refuse, stringify: refuse };

export { refusal as yaml, refusal as json, refusal as javascript, refusal as coffee };

// gray-matter looks a language up in a plain object, where these names are found even when nobody put them there.
export {
	refusal as constructor,
	refusal as hasOwnProperty,
	refusal as isPrototypeOf,
	refusal as propertyIsEnumerable,
	refusal as toLocaleString,
	refusal as toString,
	refusal as valueOf,
	refusal as __defineGetter__,
	refusal as __defineSetter__,
	refusal as __lookupGetter__,
	refusal as __lookupSetter__,
};
