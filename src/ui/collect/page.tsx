/** Collecting as a page: since when, what is on offer, choosing, writing, and what came of it. */

import type { HoverParent } from "obsidian";
import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Choice } from "../../collect/choice";
import type { BatchResult } from "../../vault/batch";
import { words } from "../../words/words";
import { paced } from "../review/pace";
import { Progress } from "../review/progress";
import { ReviewResult } from "../review/result";
import { Windowed } from "../windowed";
import type { CollectDesk } from "./desk";
import { emptyReason } from "./emptiness";
import { useFound } from "./found";
import { GroupRow, ProjectRow } from "./group-row";
import { OfferRow } from "./offer-row";
import { countsOf, withPick, type Picks, type Section } from "./picks";
import { PlaceContext, type Place } from "./place";
import { narrowed, rowsOf, type Row } from "./row";
import { SinceChoice, sinceOf, type Span } from "./since";

export interface Question {
	title: string;
	/** Projects that are looked at. */
	paths: readonly string[];
	/** The one source whose items are sent. */
	only: string | null;
	since: Span;
}

export interface CollectPageProps {
	desk: CollectDesk;
	question: Question;
	place: HoverParent;
	isClosed: () => boolean;
	close: () => void;
}

type Phase = { name: "choosing" } | { name: "writing"; notes: number } | { name: "done"; result: BatchResult; said: string };

const GUESS = 110;
/** From so many items on one looks for words in them. */
const MANY = 10;

export function CollectPage({ desk, question, place: hoverParent, isClosed, close }: CollectPageProps): JSX.Element {
	const { paths, only } = question;
	const today = desk.parts.today();
	const { oldDays, link } = desk.parts.settings().collect;
	const [phase, setPhase] = useState<Phase>({ name: "choosing" });
	const [span, setSpan] = useState<Span>(question.since);
	const [day, setDay] = useState<string>(today);
	const [picks, setPicks] = useState<Picks>(() => desk.takeUp());
	const [filter, setFilter] = useState("");
	const [done, setDone] = useState(0);
	const latest = useRef(picks);
	latest.current = picks;
	const since = only === null ? sinceOf(span, day, today) : null;
	const found = useFound(desk, { paths, only, since, isClosed });
	const { sections, unread, isReady } = found;
	const rows = useMemo(() => rowsOf(sections, paths.length > 1), [found]);
	const shown = useMemo(() => narrowed(rows, filter), [rows, filter]);
	const counts = useMemo(() => countsOf(sections, picks), [found, picks]);
	const { taken, dismissed } = counts;
	const offers = rows.filter(({ is }) => is === "offer").length;

	const write = async (): Promise<void> => {
		const changes = desk.changes(sections, picks);
		setPhase({ name: "writing", notes: changes.chosen.length });
		const result = await desk.write(changes, { onDone: paced(setDone), isStopped: isClosed });
		const isRefused = result.outcomes.some(({ state, refusals }) => state === "left" || refusals.length > 0);
		const said = isRefused ? words.review.done(result.batch.steps.length, result.outcomes.length) : addedSentence(changes.taken());
		// Closing the dialog has stopped it; what was done until then must not go unsaid.
		if (isClosed()) desk.tell(said, result);
		setPhase({ name: "done", result, said });
	};
	const place: Place = {
		app: desk.app,
		hoverParent,
		today,
		oldDays,
		picks,
		change: (project, changed, change) => setPicks((now) => withPick(now, project, changed, change)),
		open: (path, line, where) => {
			close();
			void desk.leaveTo(path, line, where, latest.current);
		},
	};

	return (
		<PlaceContext.Provider value={place}>
			<div class="project-pulse-review project-pulse-collect">
				{phase.name === "choosing" && <p class="project-pulse-review-reason">{words.collect.link[link]}</p>}
				{phase.name === "choosing" && (
					<div class="project-pulse-collect-choices">
						{only === null && <SinceChoice span={span} day={day} today={today} last={lastOf()} isWrong={since === undefined} onSpan={setSpan} onDay={setDay} />}
						{(offers >= MANY || filter !== "") && (
							<label>
								<span>{words.collect.filter}</span>
								<input type="search" value={filter} onInput={({ currentTarget }) => setFilter(currentTarget.value)} />
							</label>
						)}
					</div>
				)}
				<p role="status" dir="auto">
					{statusOf()}
				</p>
				{page()}
			</div>
		</PlaceContext.Provider>
	);

	/** When the only project was collected for last; undefined while that is not known. */
	function lastOf(): Section["collection"]["lastCollected"] | undefined {
		return paths.length === 1 ? sections[0]?.collection.lastCollected : undefined;
	}

	/** One line that stays in place, so that a screen reader hears of every new phase. */
	function statusOf(): string {
		if (phase.name === "writing") return words.collect.writing;
		if (phase.name === "done") return phase.said;
		if (since === undefined) return words.collect.dayWrong;
		if (!isReady) return words.collect.looking;
		const failed = unread.length === 0 ? [] : [words.collect.unread(unread.join(", "))];
		if (offers === 0) return [...(sections.length === 0 ? [] : [emptyReason(sections, since, only !== null)]), ...failed].join(" ");
		if (shown.length === 0) return words.collect.none.unfit;
		const groups = rows.filter(({ is }) => is === "group").length;
		return [words.collect.found(offers, groups), words.collect.taken(taken, dismissed), ...failed].join(" ");
	}

	function page(): JSX.Element {
		switch (phase.name) {
			case "choosing":
				return choosing();
			case "writing":
				return <Progress label={words.collect.writing} value={done} max={phase.notes} text={words.review.progress(done, phase.notes)} />;
			case "done":
				return <ReviewResult result={phase.result} undo={(batch) => desk.undo(batch)} close={close} />;
		}
	}

	function choosing(): JSX.Element {
		const looked = sections.length + unread.length;
		return (
			<>
				{!isReady && since !== undefined && paths.length > 1 && (
					<Progress label={words.collect.looking} value={looked} max={paths.length} text={words.collect.lookingAt(looked, paths.length)} />
				)}
				{shown.length > 0 && <Windowed label={words.collect.list} rows={shown} guess={GUESS} keyOf={({ key }) => key} draw={draw} />}
				<div class="modal-button-container">
					{offers > 0 && (
						<button
							type="button"
							class="mod-cta"
							aria-keyshortcuts="Control+Enter Meta+Enter"
							disabled={!isReady || taken + dismissed === 0}
							onClick={() => void write()}
						>
							{words.collect.add(taken, dismissed)}
						</button>
					)}
					<button type="button" onClick={close}>
						{offers === 0 && isReady ? words.collect.close : words.collect.cancel}
					</button>
				</div>
			</>
		);
	}
}

function addedSentence(taken: readonly Choice[]): string {
	const dismissed = taken.filter(({ deed }) => deed === "dismiss").length;
	return taken.length === 0 ? words.collect.unchanged : words.collect.added(taken.length - dismissed, dismissed);
}

function draw(row: Row): JSX.Element {
	switch (row.is) {
		case "project":
			return <ProjectRow project={row.project} title={row.title} shown={row.shown} />;
		case "group":
			return <GroupRow project={row.project} group={row.group} shown={row.shown} />;
		case "offer":
			return <OfferRow project={row.project} source={row.source} offer={row.offer} />;
	}
}
