/** The list of all projects as a page: what one has set up, which row has the focus, and the parts that show it all. */

import { Component, type App } from "obsidian";
import type { JSX } from "preact";
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { ItemKind } from "../../notes/item";
import type { Digest } from "../../overview/digest";
import type { OverviewRow, Scope } from "../../overview/row";
import { overviewRows } from "../../overview/rows";
import { partId } from "../../overview/showing";
import { readOverviewState, storedOverviewState, withOpenPart, withOverviewFilter, type OverviewState } from "../../overview/state";
import type { IsoDate } from "../../text/date";
import { words } from "../../words/words";
import type { Place } from "../panel/desk";
import { Filter } from "../panel/filter";
import type { PanelMemory } from "../panel/page";
import { askForItem } from "./adding";
import { BoardContext, type Board } from "./board";
import { Desks, type Hands, type Writing } from "./desks";
import { Empty } from "./empty";
import { Hidden } from "./hidden";
import { isStop, landing } from "./landing";
import { countOf } from "./narrowed";
import type { OverviewPort } from "./port";
import { openSnoozeMenu } from "./snooze";
import { Toolbar } from "./toolbar";
import { Tree } from "./tree";

export interface OverviewProps {
	app: App;
	port: OverviewPort;
	place: Place;
	memory: PanelMemory;
	today: IsoDate;
	/** Projects that somebody else has chosen and grouped. */
	scope?: Scope | null;
	shows?: { months: boolean };
}

const NONE: ReadonlySet<string> = new Set();
const NO_ROWS: readonly OverviewRow[] = [];
/** What was unfolded when one went on to a single project: it is again when one comes back, but not after a restart. */
const unfolded = new WeakMap<PanelMemory, Pick<OverviewState, "expanded" | "folded" | "allEntries">>();

export function Overview({ app, port, place, memory, today, scope = null, shows = { months: true } }: OverviewProps): JSX.Element {
	const [state, setOwnState] = useState(() => ({ ...readOverviewState(memory.load()), ...unfolded.get(memory) }));
	const [kept, setKept] = useState<ReadonlySet<string>>(NONE);
	const [wanted, setWanted] = useState<string | null>(null);
	const [focusing, setFocusing] = useState(0);
	const [writing, setWriting] = useState<Writing | null>(null);
	const [filtering, setFiltering] = useState(0);
	const [said, setSaid] = useState("");
	const shown = useRef(NO_ROWS);
	useLooking(port, state, scope);
	const root = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => port.inView?.(() => (root.current?.isShown() === true ? projectsIn(shown.current) : [])), [port]);

	// What was told twice in a row would be heard once, were it the same text.
	const say = useCallback((sentence: string) => setSaid((before) => (before === sentence ? `${sentence}\u00a0` : sentence)), []);
	const keep = useCallback((path: string, id: string) => setKept((before) => new Set([...before, ...placesOf(shown.current, path, id)])), []);
	const desks = useMemo(() => new Desks((path) => port.projectAt(path), say, keep), [port]);
	// What was closed stays in sight, but not for good.
	useLayoutEffect(() => setKept(NONE), [state.listed, state.groupProjects, state.groupItems, state.showDone, today]);
	const { digests, settings } = port;
	const rows = useMemo(() => overviewRows(digests, state, settings, today, scope, kept), [digests, state, settings, today, scope, kept]);
	const before = useRef(NO_ROWS);
	shown.current = rows;
	const current = landing(before.current, rows, wanted) ?? rows.find(isStop)?.id ?? null;
	useLayoutEffect(() => {
		before.current = rows;
		// Until somebody has chosen a row it is the first one, whichever that is by then.
		if (wanted !== null && current !== wanted) setWanted(current);
	});
	useEffect(() => {
		if (state.filter !== "") say(words.overview.found(state.listed, countOf(rows)));
	}, [state.filter]);

	const latest = { state };
	const setState = (change: (now: OverviewState) => OverviewState): void => {
		latest.state = change(latest.state);
		setOwnState(latest.state);
		const { expanded, folded, allEntries } = latest.state;
		unfolded.set(memory, { expanded, folded, allEntries });
		memory.save(storedOverviewState(latest.state));
	};
	const focus = (id: string): void => {
		setWanted(id);
		setFocusing((count) => count + 1);
	};
	const openFilter = (): void => setFiltering((count) => count + 1);
	const closeFilter = (): void => {
		setFiltering(0);
		setState((now) => withOverviewFilter(now, ""));
		if (current !== null) focus(current);
	};
	const add = (digest: Digest, kind: ItemKind | null): void => {
		const { path } = digest;
		if (kind === null) {
			setWriting(null);
		} else if (state.listed === "projects") {
			setWriting({ path, editing: null, adding: kind });
			setState((now) => withOpenPart(now, path, kind));
			setWanted(partId(path, `add-${kind}`));
		} else {
			askForItem(board, digest, kind);
		}
	};
	const board: Board = {
		app,
		port,
		place,
		today,
		state,
		setState,
		rows,
		scope,
		showsMonths: shows.months,
		deskOf: (digest) => desks.of(digest, board, hands, writing),
		openFilter,
		focus,
		say,
	};
	const hands: Hands = {
		edit: (path, editing) => setWriting(editing && { path, editing, adding: null }),
		add,
		snooze: (digest) => openSnoozeMenu(digest, current ?? "", board, null),
		focus: (path, id) => {
			const places = placesOf(rows, path, id);
			focus(places.find((place) => place === current) ?? places[0] ?? partId(path, id));
		},
		unmovable: () => words.overview.said.unmovable,
	};
	const isEmpty = rows.every(({ is }) => is === "nothing");
	return (
		<BoardContext.Provider value={board}>
			<div class="project-pulse-panel project-pulse-overview" ref={root}>
				<div class="nav-header project-pulse-tools">
					<Toolbar isFiltering={filtering > 0} onFilter={filtering > 0 ? closeFilter : openFilter} />
					{filtering > 0 && (
						<Filter
							text={state.filter}
							label={words.overview.filterPlaceholder[state.listed === "projects" ? "projects" : "items"]}
							set={(text) => setState((now) => withOverviewFilter(now, text))}
							asked={filtering}
							close={closeFilter}
							enter={() => current !== null && focus(current)}
						/>
					)}
					<Hidden />
				</div>
				{isEmpty ? <Empty /> : <Tree current={current} focusing={focusing} setCurrent={setWanted} isLed={wanted === null} />}
				<div class="project-pulse-hidden" role="status" aria-live="polite">
					{said}
				</div>
			</div>
		</BoardContext.Provider>
	);
}

/** Paths of the projects that rows are about, in their order. */
function projectsIn(rows: readonly OverviewRow[]): string[] {
	return [...new Set(rows.flatMap((row) => (row.is === "project" || row.is === "part" ? [row.digest.path] : [])))];
}

/** The ids of a row of the panel in the list, where a project may stand under several headings. */
function placesOf(rows: readonly OverviewRow[], path: string, id: string): string[] {
	return rows.flatMap((row) => (row.is === "part" && row.digest.path === path && row.row.id === id ? [row.id] : []));
}

/** Draws again whenever something is another, and lets it be known what is looked at. */
function useLooking(port: OverviewPort, { chosen }: OverviewState, scope: Scope | null): void {
	const [, redraw] = useReducer((count: number, _change: undefined) => count + 1, 0);
	const drawn = useRef<readonly Digest[] | null>(null);
	drawn.current = port.digests;
	useLayoutEffect(() => {
		const listening = new Component();
		listening.load();
		// The view around it may have drawn them already.
		listening.registerEvent(port.onChanged(() => port.digests !== drawn.current && redraw(undefined)));
		return () => listening.unload();
	}, [port]);
	const types = JSON.stringify(chosen.type);
	const paths = useMemo(() => scope?.groups.flatMap((group) => group.paths) ?? [], [scope]);
	useLayoutEffect(() => {
		const leave = port.look({ types: scope ? null : chosen.type, paths });
		// What is known of them at once is drawn before anything is painted.
		redraw(undefined);
		return leave;
	}, [port, types, paths, scope === null]);
}
