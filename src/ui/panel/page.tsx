/** The panel as a page: what one has set up, which row has the focus, and the parts that show it all. */

import type { App } from "obsidian";
import type { JSX } from "preact";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ItemKind } from "../../notes/item";
import { landing } from "../../panel/focus";
import { isStop, type Row } from "../../panel/row";
import { rowsOf } from "../../panel/rows";
import { readState, storedState, withFilter, withToggled, type PanelState } from "../../panel/state";
import type { IsoDate } from "../../text/date";
import { words } from "../../words/words";
import { Deeds } from "./deeds";
import { DeskContext, type Desk, type Editing, type Place } from "./desk";
import { Empty } from "./empty";
import { Filter } from "./filter";
import { Head } from "./head";
import type { PanelPort } from "./port";
import { Toolbar } from "./toolbar";
import { Tree } from "./tree";

/** Keeps how the panel is set up on this device. */
export interface PanelMemory {
	load: () => unknown;
	save: (value: unknown) => void;
}

export interface PageProps {
	app: App;
	port: PanelPort;
	place: Place;
	memory: PanelMemory;
	today: IsoDate;
}

const NO_ROWS: readonly Row[] = [];
const NONE: ReadonlySet<string> = new Set();

export function Page({ app, port, place, memory, today }: PageProps): JSX.Element {
	const { model, settings } = port;
	const [state, setOwnState] = useState(() => readState(memory.load()));
	const [kept, setKept] = useState<ReadonlySet<string>>(NONE);
	const [wanted, setWanted] = useState<string | null>(null);
	const [focusing, setFocusing] = useState(0);
	const [editing, setEditing] = useState<Editing | null>(null);
	const [adding, setAdding] = useState<ItemKind | null>(null);
	const [filtering, setFiltering] = useState(0);
	const [said, setSaid] = useState("");
	const drafts = useRef(new Map<ItemKind, string>()).current;

	// What was told twice in a row would be heard once, were it the same text.
	const say = useCallback((sentence: string) => setSaid((before) => (before === sentence ? `${sentence}\u00a0` : sentence)), []);
	const keep = useCallback((id: string) => setKept((before) => new Set(before).add(id)), []);
	const deeds = useMemo(() => new Deeds({ port, say, keep }), [port]);
	const path = model?.path ?? "";
	const rows = useMemo(() => (model ? rowsOf(model, state, settings, today, kept) : NO_ROWS), [model, state, settings, today, kept]);
	const before = useRef({ path, rows });
	const isSame = before.current.path === path;
	const current = (isSame ? landing(before.current.rows, rows, wanted) : null) ?? rows.find(isStop)?.id ?? null;
	useLayoutEffect(() => {
		before.current = { path, rows };
		if (current !== wanted) setWanted(current);
		if (isSame) return;
		setKept(NONE);
		drafts.clear();
	});
	useEffect(() => {
		const found = rows.filter((row) => row.is !== "group" && row.is !== "add" && isStop(row)).length;
		if (state.filter !== "") say(words.panel.found(found));
	}, [state.filter]);
	if (!model) return <Empty port={port} />;

	const latest = { state };
	const setState = (change: (now: PanelState) => PanelState): void => {
		latest.state = change(latest.state);
		setOwnState(latest.state);
		memory.save(storedState(latest.state));
	};
	const focus = (id: string): void => {
		setWanted(id);
		setFocusing((count) => count + 1);
	};
	const openFilter = (): void => setFiltering((count) => count + 1);
	const closeFilter = (): void => {
		setFiltering(0);
		setState((now) => withFilter(now, ""));
		if (current !== null) focus(current);
	};
	const add = (kind: ItemKind | null): void => {
		setAdding(kind);
		if (kind === null) return;
		const isThere = rows.some((row) => row.is === "add" && row.kind === kind);
		if (!isThere) setState((now) => withFilter(now.collapsed.includes(kind) ? withToggled(now, kind) : now, ""));
		setWanted(`add-${kind}`);
	};
	const desk: Desk = {
		app,
		port,
		place,
		deeds,
		today,
		model,
		rows,
		state,
		setState,
		editing,
		edit: setEditing,
		drafts,
		adding,
		add,
		openFilter,
		snooze: () => port.run("snooze-project"),
		unmovable: () => words.panel.said.sorted,
		focus,
		say,
	};
	return (
		<DeskContext.Provider value={desk}>
			<Head />
			<div class="nav-header project-pulse-tools">
				<Toolbar isFiltering={filtering > 0} onFilter={filtering > 0 ? closeFilter : openFilter} />
				{filtering > 0 && (
					<Filter
						text={state.filter}
						label={words.panel.filterPlaceholder}
						set={(text) => setState((now) => withFilter(now, text))}
						asked={filtering}
						close={closeFilter}
						enter={() => current !== null && focus(current)}
					/>
				)}
			</div>
			<Tree key={path} current={current} focusing={focusing} setCurrent={setWanted} />
			<div class="project-pulse-hidden" role="status" aria-live="polite">
				{said}
			</div>
		</DeskContext.Provider>
	);
}
