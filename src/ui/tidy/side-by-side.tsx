/** Two texts that look alike, next to each other, with the words that differ marked. */

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { differingWords } from "../../doubles/difference";
import { plainText } from "../../text/plain";

export interface SideBySideProps {
	a: string;
	b: string;
	/** What each of them is: the words differ, and colours must not be needed to tell them apart. */
	labels: [string, string];
}

export function SideBySide({ a, b, labels }: SideBySideProps): JSX.Element {
	const words = useMemo(() => differingWords(plainText(a), plainText(b)), [a, b]);
	return (
		<dl class="project-pulse-sides">
			<Side label={labels[0]} pieces={words.a} />
			<Side label={labels[1]} pieces={words.b} />
		</dl>
	);
}

function Side({ label, pieces }: { label: string; pieces: ReturnType<typeof differingWords>["a"] }): JSX.Element {
	return (
		<div class="project-pulse-side">
			<dt>{label}</dt>
			<dd dir="auto">{pieces.map(({ text, changed }) => (changed ? <mark>{text}</mark> : text))}</dd>
		</div>
	);
}
