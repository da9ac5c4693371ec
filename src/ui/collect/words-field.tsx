/** The words of an item as a field in its row: one paragraph, as high as it is long. */

import type { JSX } from "preact";

export interface WordsFieldProps {
	text: string;
	label: string;
	isInvalid: boolean;
	/** Its words go nowhere. */
	isReadOnly: boolean;
	onText: (text: string) => void;
}

export function WordsField({ text, label, isInvalid, isReadOnly, onText }: WordsFieldProps): JSX.Element {
	return (
		<div class="project-pulse-field" data-text={`${text}\n`}>
			<textarea
				rows={1}
				{...(text !== "" && { dir: "auto" as const })}
				aria-label={label}
				aria-invalid={isInvalid}
				readOnly={isReadOnly}
				enterkeyhint="done"
				value={text}
				onInput={({ currentTarget }) => {
					const value = currentTarget.value.replace(/\s+/g, (blanks) => (blanks.includes("\n") ? " " : blanks));
					if (currentTarget.value !== value) currentTarget.value = value;
					onText(value);
				}}
				onKeyDown={(event) => {
					if (event.key === "Enter" && !event.isComposing && !event.ctrlKey && !event.metaKey) event.preventDefault();
				}}
			/>
		</div>
	);
}
