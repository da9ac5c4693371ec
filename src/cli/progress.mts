/** A progress bar for people who wait: on a terminal, and only once the work has taken a second. */

import { Presets, SingleBar } from "cli-progress";

const PATIENCE = 1000;

export class Progress {
	private bar: SingleBar | null = null;
	private task = "";
	private total = 0;
	private done = 0;
	private since = 0;

	constructor(private readonly stream: NodeJS.WriteStream) {}

	begin(task: string, total: number): void {
		this.task = task;
		this.total = total;
		this.done = 0;
		this.since = performance.now();
	}

	step(): void {
		this.done++;
		if (this.bar) this.bar.update(this.done);
		else if (this.stream.isTTY && performance.now() - this.since > PATIENCE) this.show();
	}

	end(): void {
		this.bar?.stop();
		this.bar = null;
	}

	private show(): void {
		const format = `${this.task} {bar} {value}/{total}`;
		this.bar = new SingleBar({ format, stream: this.stream, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
		this.bar.start(this.total, this.done);
	}
}
