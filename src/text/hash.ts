/** A fingerprint by which a text is known again. It guards against accidents, not against anyone who forges texts. */

/** 64 bits in two lanes of their own and the length, in base 36. */
export function hashOf(text: string): string {
	let sum = 0x811c9dc5;
	let mix = 0x9e3779b9;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		sum = Math.imul(sum ^ code, 0x01000193);
		mix = Math.imul(mix + code, 0x85ebca6b);
		mix ^= mix >>> 15;
	}
	return [sum >>> 0, mix >>> 0, text.length].map((part) => part.toString(36)).join("-");
}
