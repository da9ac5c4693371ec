/** One job at a time for a path; jobs on a folder and on what lies in it exclude each other, too. */

import type { Due } from "./due";
import { foldersOf } from "./path";

type Work = Promise<unknown>;

export class PathQueue {
	private readonly at = new Map<string, Set<Work>>();
	/** By folder: the jobs on what lies in it. */
	private readonly below = new Map<string, Set<Work>>();

	constructor(private readonly due: Due) {}

	run<T>(paths: readonly string[], work: () => Promise<T>): Promise<T> {
		const earlier = paths.flatMap((path) => [
			...[path, ...outwards(path)].flatMap((place) => [...(this.at.get(place) ?? [])]),
			...(this.below.get(path) ?? []),
		]);
		const job = this.due.track(Promise.allSettled(new Set(earlier)).then(work));
		const done = (): void => this.note(paths, (jobs) => void jobs.delete(job));
		this.note(paths, (jobs) => void jobs.add(job));
		job.then(done, done);
		return job;
	}

	private note(paths: readonly string[], change: (jobs: Set<Work>) => void): void {
		for (const path of paths) {
			noteAt(this.at, path, change);
			for (const folder of outwards(path)) noteAt(this.below, folder, change);
		}
	}
}

function noteAt(places: Map<string, Set<Work>>, path: string, change: (jobs: Set<Work>) => void): void {
	const jobs = places.get(path) ?? new Set();
	change(jobs);
	if (jobs.size > 0) places.set(path, jobs);
	else places.delete(path);
}

function outwards(path: string): string[] {
	return path === "/" ? [] : ["/", ...foldersOf(path)];
}
