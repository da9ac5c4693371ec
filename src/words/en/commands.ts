/** The names of the commands. */

export const commands = {
	openPanel: "Open panel",
	updateProject: "Update this project",
	updateProjects: "Update all projects",
	touchToday: "Set last contact to today",
	undo: "Undo last change",
	redo: "Redo last undone change",
};
