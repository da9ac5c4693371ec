/** A module `obsidian` for each plugin: what has no app of its own belongs to the host the plugin runs in. */

import * as obsidian from "./obsidian";
import type { App } from "./window/app";
import { Menu, menuForEvent } from "./window/menu";
import { Notice } from "./window/notice";
import { platform } from "./window/platform";

export function apiFor(app: App): object {
	class HostNotice extends Notice {
		constructor(message: string | DocumentFragment, duration?: number) {
			super(message, duration, app);
		}
	}
	class HostMenu extends Menu {
		constructor() {
			super(app);
		}

		static forEvent(event: MouseEvent): Menu {
			return menuForEvent(event, () => new HostMenu());
		}
	}
	return {
		...obsidian,
		Notice: HostNotice,
		Menu: HostMenu,
		Platform: platform(app.options),
		getLanguage: () => app.options.language,
	};
}
