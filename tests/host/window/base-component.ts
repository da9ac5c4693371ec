/** What all buttons and fields have in common. */

type Changed<T> = (value: T) => unknown;

export class BaseComponent {
	disabled = false;

	then(callback: (component: this) => unknown): this {
		callback(this);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		return this;
	}
}

export abstract class ValueComponent<T> extends BaseComponent {
	protected changed: Changed<T> | null = null;

	abstract getValue(): T;
	abstract setValue(value: T): this;

	onChange(callback: Changed<T>): this {
		this.changed = callback;
		return this;
	}

	/** What the user did, not the plugin. */
	onChanged(): void {
		void this.changed?.(this.getValue());
	}

	registerOptionListener(): this {
		return this;
	}
}
