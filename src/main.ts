/** Builds the parts of the plugin and registers them. */

import { Plugin } from "obsidian";

export default class ProjectPulsePlugin extends Plugin {
	override onload(): void {
		// Nothing to register yet.
	}
}
