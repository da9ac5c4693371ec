/** The status update as a page: of what and since when, a look at it, and where it goes. */

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { isNews } from "../../status/happenings";
import { daysBefore, monthBefore } from "../../status/span";
import { dateAt, type IsoDate } from "../../text/date";
import { longDay } from "../../words/dates";
import { locale, words } from "../../words/words";
import type { StatusDesk } from "./desk";
import type { Gathered, Since } from "./gathering";
import { Preview } from "./preview";

/** Projects that can be told of together. */
export interface Scope {
	label: string;
	paths: readonly string[];
}

const SPANS = ["last", "week", "twoWeeks", "month", "date"] as const;
type SpanName = (typeof SPANS)[number];

export interface StatusPageProps {
	desk: StatusDesk;
	scopes: readonly Scope[];
	close: () => void;
}

export function StatusPage({ desk, scopes, close }: StatusPageProps): JSX.Element {
	const today = desk.parts.today();
	const [chosen, setChosen] = useState(0);
	const [span, setSpan] = useState<SpanName>("last");
	const [day, setDay] = useState<string>(daysBefore(today, 7));
	const [found, setFound] = useState<{ of: string; what: Gathered } | null>(null);
	const [isText, setText] = useState(false);
	const [isBusy, setBusy] = useState(false);
	const page = useRef<HTMLDivElement>(null);
	const text = useRef<HTMLTextAreaElement>(null);
	const paths = scopes[chosen]?.paths ?? [];
	const since = sinceOf(span, day, today);
	const asked = `${chosen} ${since ?? ""}`;
	// From the moment that another is asked for the old one is of no use, least of all to a quick key.
	const gathered = found?.of === asked ? found.what : null;

	useEffect(() => {
		let isGone = false;
		if (since === null) return;
		void desk.gather(paths, since, () => isGone).then((what) => {
			if (!isGone) setFound({ of: asked, what });
		});
		return () => {
			isGone = true;
		};
	}, [asked]);

	const put = async (work: (what: Gathered) => Promise<boolean>, failed?: () => void): Promise<void> => {
		if (!gathered || isBusy) return;
		setBusy(true);
		try {
			if (await work(gathered)) close();
			else failed?.();
		} finally {
			setBusy(false);
		}
	};
	const copy = (): Promise<void> => {
		const view = page.current?.win ?? activeWindow;
		return put((what) => desk.copy(what, view), () => {
			setText(true);
			window.setTimeout(() => selectAll(text.current), 0);
		});
	};
	const shown = gathered && desk.textOf(gathered);
	const isReady = gathered !== null && !isBusy && gathered.all.length > 0;

	return (
		<div class="project-pulse-status" ref={page}>
			<div class="project-pulse-status-choices">
				{scopes.length > 1 && (
					<Choice label={words.status.projects} value={String(chosen)} onChoose={(value) => setChosen(Number(value))} options={scopes.map(({ label }, index) => [String(index), label])} />
				)}
				<Choice label={words.status.since} value={span} onChoose={(value) => setSpan(SPANS.find((name) => name === value) ?? "last")} options={SPANS.map((name) => [name, labelOf(name)])} />
				{span === "date" && (
					<label>
						<span>{words.status.day}</span>
						<input type="date" value={day} max={today} aria-invalid={since === null} onInput={({ currentTarget }) => setDay(currentTarget.value)} />
					</label>
				)}
			</div>
			<p role="status" dir="auto">
				{statusOf()}
			</p>
			<Preview app={desk.app} markdown={shown ?? ""} isText={isText} text={text} close={close} />
			<label class="project-pulse-status-toggle">
				<input type="checkbox" checked={isText} onChange={({ currentTarget }) => setText(currentTarget.checked)} />
				<span>{words.status.asText}</span>
			</label>
			<div class="modal-button-container">
				<button type="button" class="mod-cta" aria-keyshortcuts="Control+Enter Meta+Enter" disabled={!isReady} onClick={() => void copy()}>
					{words.status.copy}
				</button>
				<button type="button" disabled={!isReady} onClick={() => void put((what) => desk.insert(what))}>
					{words.status.insert}
				</button>
				<button type="button" disabled={!isReady} onClick={() => void put((what) => desk.append(what))}>
					{words.status.append}
				</button>
				<button type="button" onClick={close}>
					{words.status.close}
				</button>
			</div>
		</div>
	);

	function statusOf(): string {
		if (since === null) return words.status.dayWrong;
		if (!gathered) return words.status.looking;
		const { all, unread } = gathered;
		const ready = words.status.ready(all.length, all.filter(isNews).length);
		return unread.length === 0 ? ready : `${ready} ${words.status.unread(unread.join(", "))}`;
	}

	/** Of one project it is known when it was told of last. */
	function labelOf(name: SpanName): string {
		if (name !== "last" || paths.length !== 1 || !gathered) return words.status.spans[name];
		return gathered.last === null ? words.status.noLast : words.status.lastOn(longDay(gathered.last, locale));
	}
}

/** Null for a day that is none, or is still to come. */
function sinceOf(span: SpanName, day: string, today: IsoDate): Since | null {
	switch (span) {
		case "last":
			return "last";
		case "week":
			return daysBefore(today, 7);
		case "twoWeeks":
			return daysBefore(today, 14);
		case "month":
			return monthBefore(today);
		case "date": {
			const chosen = day.length === 10 ? dateAt(day, 0) : null;
			return chosen !== null && chosen <= today ? chosen : null;
		}
	}
}

interface ChoiceProps {
	label: string;
	value: string;
	options: readonly (readonly [value: string, label: string])[];
	onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps): JSX.Element {
	return (
		<label>
			<span>{label}</span>
			<select class="dropdown" value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
				{options.map(([option, name]) => (
					<option key={option} value={option} selected={option === value}>
						{name}
					</option>
				))}
			</select>
		</label>
	);
}

function selectAll(field: HTMLTextAreaElement | null): void {
	field?.focus();
	field?.select();
}
