/** Pictures of the vault: the page may load nothing from a disk, so they come through it. */

import type { Host } from "../../../tests/host/host";

const PREFIX = "app://local/";

export function showPictures({ ui }: Host): void {
	ui.workspace.postProcessors.push((el) => {
		for (const picture of el.querySelectorAll<HTMLImageElement>(`img[src^="${PREFIX}"]`)) void load(picture);
	});
	const load = async (picture: HTMLImageElement): Promise<void> => {
		const path = decodeURI(picture.src.slice(PREFIX.length).replace(/\?\d+$/, ""));
		const type = /\.svg$/i.test(path) ? "image/svg+xml" : "";
		const url = URL.createObjectURL(new Blob([await ui.vault.adapter.readBinary(path)], { type }));
		picture.addEventListener("load", () => URL.revokeObjectURL(url), { once: true });
		picture.src = url;
	};
}
