/** Every regular expression of the source, with the file and line it stands in. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const SOURCE = fileURLToPath(new URL("../../src", import.meta.url));

export interface Pattern {
	source: string;
	flags: string;
	/** Each `file:line`. */
	places: string[];
}

export interface Patterns {
	literals: Pattern[];
	/** Where one is put together while the plugin runs: nobody can check those here. */
	built: string[];
}

export function patternsIn(files: Readonly<Record<string, string>>): Patterns {
	const literals = new Map<string, Pattern>();
	const built: string[] = [];
	for (const [path, text] of Object.entries(files)) {
		const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
		const visit = (node: ts.Node): void => {
			const place = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
			if (ts.isRegularExpressionLiteral(node)) {
				const end = node.text.lastIndexOf("/");
				const pattern = literals.get(node.text) ?? { source: node.text.slice(1, end), flags: node.text.slice(end + 1), places: [] };
				pattern.places.push(place);
				literals.set(node.text, pattern);
			}
			if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && /(?:^|\.)RegExp$/.test(node.expression.getText())) built.push(place);
			ts.forEachChild(node, visit);
		};
		visit(file);
	}
	return { literals: [...literals.values()], built };
}

export function sourceFiles(): Record<string, string> {
	const names = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:m?ts|tsx)$/.test(name));
	return Object.fromEntries(names.map((name) => [name.replaceAll("\\", "/"), readFileSync(join(SOURCE, name), "utf8")]));
}
