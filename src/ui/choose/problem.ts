/** The dialog that lists every problem of the vault: choosing one goes to its line. */

import { prepareFuzzySearch, SuggestModal, type App, type SearchMatches } from "obsidian";
import { words } from "../../words/words";
import type { FoundProblem } from "../problems";
import { ask, drawChoice, instructions } from "./chooser";

interface Found {
	problem: FoundProblem;
	score: number;
	/** In the title. */
	matches: SearchMatches;
}

/** More rows than anybody reads; typing narrows them. */
const LIMIT = 500;

export interface ProblemQuestion {
	/** Looks for them all; what is not awaited any more may end early. */
	find: (isGivenUp: () => boolean) => Promise<FoundProblem[]>;
	choose: (problem: FoundProblem, event: MouseEvent | KeyboardEvent) => void;
}

export class ProblemChooser extends SuggestModal<Found> {
	private readonly all: Promise<FoundProblem[]>;
	private isClosed = false;

	constructor(
		app: App,
		private readonly question: ProblemQuestion,
	) {
		super(app);
		const { title, looking, none } = words.commands.problems;
		ask(this, title);
		this.setInstructions(instructions(words.commands.choose.open));
		this.limit = LIMIT;
		this.scope.register(["Mod"], "Enter", (event) => {
			this.selectActiveSuggestion(event);
			return false;
		});
		this.resultContainerEl.createDiv({ cls: "suggestion-empty", text: looking });
		this.emptyStateText = none;
		this.all = question.find(() => this.isClosed);
	}

	override onClose(): void {
		this.isClosed = true;
	}

	async getSuggestions(query: string): Promise<Found[]> {
		const all = await this.all;
		const wanted = query.trim();
		this.emptyStateText = all.length > 0 ? words.commands.choose.nothingFits : words.commands.problems.none;
		if (wanted === "") return all.map((problem) => ({ problem, score: 0, matches: [] }));
		const search = prepareFuzzySearch(wanted);
		return all
			.flatMap((problem) => {
				const inTitle = search(problem.title);
				const found = inTitle ?? search(problem.sentence);
				return found ? [{ problem, score: found.score, matches: inTitle?.matches ?? [] }] : [];
			})
			.sort((a, b) => b.score - a.score);
	}

	renderSuggestion({ problem, matches }: Found, el: HTMLElement): void {
		const { title, line, sentence } = problem;
		drawChoice(el, title, matches, [words.commands.problems.line(line), sentence]);
	}

	onChooseSuggestion({ problem }: Found, event: MouseEvent | KeyboardEvent): void {
		this.question.choose(problem, event);
	}
}
