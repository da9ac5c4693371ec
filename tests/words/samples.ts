/** Calls every function among the words with values of the types it takes, which the compiler tells. */

import { fileURLToPath } from "node:url";
import ts from "typescript";
import { ENGLISH } from "../../src/words/english";

/** A text of the words by its place: a string, or a function with what it is to be called with. */
export interface Sample {
	path: readonly string[];
	/** Null for a string. */
	calls: readonly (readonly unknown[])[] | null;
}

/** What a text is given for names and the like: no word of any language. */
export const TOKEN = "Xyxyx";

/** Every text of `Words`. */
export function samples(): Sample[] {
	const file = fileURLToPath(new URL("../../src/words/english.ts", import.meta.url));
	const program = ts.createProgram([file], {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		target: ts.ScriptTarget.ES2022,
		lib: ["lib.es2022.d.ts"],
		types: [],
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
	});
	const checker = program.getTypeChecker();
	const source = program.getSourceFile(file);
	const module = source && checker.getSymbolAtLocation(source);
	const english = module && checker.getExportsOfModule(module).find(({ name }) => name === "ENGLISH");
	if (!source || !english) throw new Error("no words");
	return [...textsIn(checker, source, checker.getTypeOfSymbol(english), [], ENGLISH)];
}

function* textsIn(checker: ts.TypeChecker, at: ts.Node, type: ts.Type, path: readonly string[], value: unknown): Generator<Sample> {
	const [signature] = type.getCallSignatures();
	if (signature) {
		const values = signature.getParameters().map((parameter) => valuesOf(checker, at, checker.getTypeOfSymbolAtLocation(parameter, at)));
		yield { path, calls: product(values) };
	} else if (typeof value === "string") {
		yield { path, calls: null };
	} else if (Array.isArray(value)) {
		const [element] = checker.getTypeArguments(type as ts.TypeReference);
		if (!element) throw new RangeError(`${path.join(".")} is a list of nothing`);
		for (const [index, entry] of value.entries()) yield* textsIn(checker, at, element, [...path, String(index)], entry);
	} else {
		for (const property of checker.getPropertiesOfType(type)) {
			const inside = (value as Record<string, unknown>)[property.name];
			yield* textsIn(checker, at, checker.getTypeOfSymbolAtLocation(property, at), [...path, property.name], inside);
		}
	}
}

/** Some values of a type. */
function valuesOf(checker: ts.TypeChecker, at: ts.Node, type: ts.Type): unknown[] {
	if (type.isUnion()) return type.types.flatMap((one) => valuesOf(checker, at, one));
	if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value];
	if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0) return [checker.typeToString(type) === "true"];
	if ((type.flags & ts.TypeFlags.String) !== 0) return [TOKEN];
	if ((type.flags & ts.TypeFlags.Number) !== 0) return [1, 2];
	if ((type.flags & ts.TypeFlags.Null) !== 0) return [null];
	if ((type.flags & ts.TypeFlags.Undefined) !== 0) return [undefined];
	if (checker.isTupleType(type)) {
		return product(checker.getTypeArguments(type as ts.TypeReference).map((one) => valuesOf(checker, at, one)));
	}
	const [element] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
	if (element) {
		const [value] = valuesOf(checker, at, element);
		return [[value], [value, value]];
	}
	if ((type.flags & ts.TypeFlags.Object) === 0) throw new RangeError(`no value of the type ${checker.typeToString(type)}`);
	const properties = checker.getPropertiesOfType(type);
	const values = properties.map((property) => valuesOf(checker, at, checker.getTypeOfSymbolAtLocation(property, at)));
	return product(values).map((row) => Object.fromEntries(row.map((value, index) => [properties[index]?.name ?? "", value])));
}

function product(lists: readonly (readonly unknown[])[]): unknown[][] {
	return lists.reduce<unknown[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);
}
