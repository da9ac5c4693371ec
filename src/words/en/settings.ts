/** The settings. */

export const settings = {
	automatic: "Automatic updates",
	automaticAbout:
		"What you type into a meeting note is entered in its projects after a quiet moment. What sync or other programs bring only waits, and the panel says how many entries do: two devices that both wrote on their own would write against each other.",
	automaticContact: "Update last contact",
	automaticContactAbout: "Sets the date when a note you typed into reaches a project later than the one that stands there.",
	automaticContext: "Add recent context",
	automaticContextAbout: "Adds an entry for the note you typed into. Every update can be undone.",
	quiet: "Quiet period",
	quietAbout: "Seconds without a keystroke before anything is written.",
	quietWrong: "Give a whole number of seconds, at least 1.",
	settingReplaced: (path: string, expected: string): string =>
		path === "" ? `The stored settings must be ${expected}; the defaults are used.` : `The setting "${path}" must be ${expected}; its default is used.`,
};
