/** What is known of the words of one language. Words in texts are separated by blanks. */

export interface WordList {
	/** Articles, pronouns, prepositions, auxiliaries: left out. */
	small: string;
	/** Said without meaning anything: left out. */
	filler: string;
	/** Of `small` and `filler`: without them something else may be meant. */
	telling: string;
	/** Small words that say what part a thing has: two things that exchange them have swapped their parts. */
	leading: string;
	/** Before anything else, at the beginning of a text: left out. */
	openings: readonly string[];
	/** The same in front of a colon. */
	labels: readonly string[];
	/** Several words that mean another one, or nothing. */
	phrases: Readonly<Record<string, string>>;
	denying: string;
	/** Verbs that deny the one behind them. */
	ceasing: string;
	unsure: string;
	/** Words that make a question of what follows. */
	asking: string;
	/** What limits a statement, by the word it counts as. */
	conditions: Readonly<Record<string, string>>;
	conditionPhrases: Readonly<Record<string, string>>;
	/** Begin a clause that says why; what comes behind may be missing in the other text. */
	reasons: readonly string[];
	/** The same, but only behind a comma. */
	softReasons: readonly string[];
	/** Verbs that say, behind a bare `to`, what something is good for. */
	purposes: string;
	/** Said on top, without making it another thing. */
	light: string;
	/** Two sides each that deny each other. */
	opposites: readonly string[];
	/** Words that stand for each other. */
	alike: readonly string[];
	/** Abbreviations. */
	short: Readonly<Record<string, string>>;
	/** Groups of forms of one word, separated by semicolons. */
	irregular: string;
	numbers: Readonly<Record<string, string>>;
	/** Words that a plain `1` may stand for. */
	one: string;
	/** In their order, separated by semicolons. */
	months: string;
	/** From Monday on, separated by semicolons. */
	weekdays: string;
	/** Days and months that are other words too: days and months only with a capital letter or beside a number. */
	doubtful: string;
	units: Readonly<Record<string, string>>;
	/** Of `leading`: stand before the one who does it, in a passive sentence. */
	agents: string;
	/** Of `leading`: between two, and with one of them, which is the same. */
	mutual: string;
	/** Prefixes of verbs that may stand alone at the end. */
	particles: string;
	/** Prefixes that deny the word behind them. */
	reversing: string;
}
