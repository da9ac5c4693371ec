/** Icons by name: those of plugins, and those of the library that the page brings along; a test needs none to draw one. */

const SVG = "http://www.w3.org/2000/svg";

interface Drawing {
	inside: string;
	viewBox: string;
}

const drawings = new Map<string, Drawing>();
/** What was parsed before: jsdom keeps something of every document it parses, and each makes the next one slower. */
const parsed = new Map<string, readonly ChildNode[]>();
let hasLibrary = false;

/** Names that were asked for and are in no library. */
export const missingIcons = new Set<string>();

/** The inside of each icon, drawn on 24 by 24. */
export function useIconLibrary(icons: Readonly<Record<string, string>>): void {
	hasLibrary = true;
	for (const [name, inside] of Object.entries(icons)) drawings.set(name, { inside, viewBox: "0 0 24 24" });
}

/** A plugin's own, drawn on 100 by 100. */
export function addIcon(id: string, inside: string): void {
	drawings.set(id, { inside, viewBox: "0 0 100 100" });
}

export function removeIcon(id: string): void {
	drawings.delete(id);
}

export function getIconIds(): string[] {
	return [...drawings.keys()];
}

/** Null when no such icon is known. */
export function getIcon(id: string): SVGSVGElement | null {
	const name = id.replace(/^lucide-/, "");
	const drawing = drawings.get(id) ?? drawings.get(name);
	if (!drawing && hasLibrary) {
		missingIcons.add(id);
		return null;
	}
	const svg = document.createElementNS(SVG, "svg");
	svg.setAttribute("class", `svg-icon lucide-${name}`);
	const { viewBox = "0 0 24 24", inside = "" } = drawing ?? {};
	const attributes = { width: "24", height: "24", viewBox, fill: "none", stroke: "currentColor", "stroke-width": "2" };
	const round = { "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" };
	for (const [key, value] of Object.entries({ ...attributes, ...round })) svg.setAttribute(key, value);
	svg.append(...shapesOf(inside).map((shape) => document.importNode(shape, true)));
	return svg;
}

function shapesOf(inside: string): readonly ChildNode[] {
	const known = inside === "" ? [] : parsed.get(inside);
	if (known) return known;
	const { documentElement } = new DOMParser().parseFromString(`<svg xmlns="${SVG}">${inside}</svg>`, "image/svg+xml");
	const shapes = [...documentElement.childNodes];
	parsed.set(inside, shapes);
	return shapes;
}

/** Takes the place of what is in the element. */
export function setIcon(parent: HTMLElement, id: string): void {
	parent.empty();
	const icon = id === "" ? null : getIcon(id);
	if (icon) parent.append(icon);
}
