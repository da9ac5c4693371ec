/** The line about results of a base that the list cannot show, so that they are not passed over in silence. */

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Scope } from "../../overview/row";
import { words } from "../../words/words";
import type { OverviewPort } from "../overview/port";

export function Others({ port, scope }: { port: OverviewPort; scope: Scope }): JSX.Element | null {
	const { digests, isFilled } = port;
	const count = useMemo(() => {
		const known = new Set(digests.map(({ path }) => path));
		const others = scope.groups.flatMap(({ paths }) => paths.filter((path) => !known.has(path)));
		return new Set(others).size;
	}, [digests, scope]);
	if (!isFilled || count === 0) return null;
	return (
		<p class="project-pulse-base-others">
			<bdi>{words.bases.others(count)}</bdi>
		</p>
	);
}
