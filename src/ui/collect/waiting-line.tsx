/** The panel's line that says how many items wait in source notes, with a button that leads to them. */

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../../words/words";
import { useDesk } from "../panel/desk";

export function WaitingLine(): JSX.Element {
	const { port, model: { path } } = useDesk();
	const { itemCounts } = port;
	const [counted, setCounted] = useState({ path, count: 0 });
	const element = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const isSeen = (): boolean => element.current?.isShown() === true;
		return itemCounts?.look(path, isSeen, (count) => setCounted((before) => (before.path === path && before.count === count ? before : { path, count })));
	}, [itemCounts, path]);
	const count = counted.path === path ? counted.count : 0;
	return (
		<div ref={element}>
			{count > 0 && (
				<p class="project-pulse-waiting">
					<span dir="auto">{words.collect.waits(count)}</span>
					<button type="button" onClick={() => port.run("collect")}>
						{words.collect.collectNow}
					</button>
				</p>
			)}
		</div>
	);
}
