/** The sheet of keys that `?` opens. */

import { Modal, Platform } from "obsidian";
import { render } from "preact";
import { keyHelp } from "../../panel/keys";
import { words } from "../../words/words";
import { nameDialog } from "../dialog-name";

export class HelpModal extends Modal {
	override onOpen(): void {
		this.modalEl.addClass("project-pulse-help-modal");
		this.setTitle(words.panel.help.title);
		nameDialog(this);
		// A list of keys has nothing to press; the dialog itself scrolls by the keyboard.
		this.contentEl.tabIndex = 0;
		const help = keyHelp(Platform.isMacOS ? "⌘" : words.panel.help.ctrl);
		render(
			<table class="project-pulse-keys">
				<thead>
					<tr>
						<th scope="col">{words.panel.help.key}</th>
						<th scope="col">{words.panel.help.does}</th>
					</tr>
				</thead>
				<tbody>
					{help.map(({ intention, keys }) => (
						<tr key={intention}>
							<td>
								{keys.map((strokes, index) => (
									<>
										{index > 0 && ` ${words.panel.help.or} `}
										<kbd>{strokes.join("+")}</kbd>
									</>
								))}
							</td>
							<td>{words.panel.help.intentions[intention]}</td>
						</tr>
					))}
				</tbody>
			</table>,
			this.contentEl,
		);
	}

	override onClose(): void {
		render(null, this.contentEl);
	}
}
