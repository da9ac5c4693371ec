/** Values of properties as Bases hands them to views: what has a text, and nothing. */

export abstract class Value {
	abstract toString(): string;
	abstract isTruthy(): boolean;
}

export class NullValue extends Value {
	static readonly value = new NullValue();

	toString(): string {
		return "";
	}

	isTruthy(): boolean {
		return false;
	}
}

export class PlainValue extends Value {
	constructor(readonly plain: unknown) {
		super();
	}

	toString(): string {
		return Array.isArray(this.plain) ? this.plain.map(String).join(", ") : String(this.plain);
	}

	isTruthy(): boolean {
		return Boolean(this.plain);
	}
}

export function valueOf(plain: unknown): Value {
	return plain === undefined || plain === null || plain === "" ? NullValue.value : new PlainValue(plain);
}
