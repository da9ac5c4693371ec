/** Which project it is and how it stands: name, status, owner, contacts, and what waits to be entered. */

import { Keymap, Platform } from "obsidian";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Stated } from "../../panel/model";
import { contactOf } from "../../panel/staleness";
import type { Contact } from "../../rollup/standing";
import { baseName } from "../../text/path";
import { longDay, relativeDay } from "../../words/dates";
import { locale, words } from "../../words/words";
import { ContactsButton } from "../charts/button";
import { WaitingLine } from "../collect/waiting-line";
import { useDesk, type Desk } from "./desk";
import { Icon } from "./icon";
import { Title } from "./title";

export function Head(): JSX.Element {
	const { app, model, port, place } = useDesk();
	const { title, path, status, owner } = model;
	return (
		<header class="project-pulse-head">
			<h2>
				<Title app={app} place={place} path={path} title={title} open={(where) => port.openLine(null, where)} />
			</h2>
			{(status.value ?? status.otherwise ?? owner.value ?? owner.otherwise) !== null && (
				<p class="project-pulse-facts">
					<Fact label={words.panel.status} stated={status} />
					<Fact label={words.panel.owner} stated={owner} />
				</p>
			)}
			<Contacts />
			{Platform.isPhone && <Counts />}
			<Waiting />
			<WaitingLine />
		</header>
	);
}

/** A value, and what the note says elsewhere where that differs. */
function Fact({ label, stated: { value, otherwise } }: { label: string; stated: Stated }): JSX.Element | null {
	const shown = value ?? otherwise;
	if (shown === null) return null;
	return (
		<span class="project-pulse-fact">
			<span class="project-pulse-hidden">{`${label}: `}</span>
			<bdi>{shown}</bdi>
			{value !== null && otherwise !== null && (
				<span class="project-pulse-otherwise" dir="auto">
					{` ${words.panel.otherwise} `}
					<bdi>{otherwise}</bdi>
				</span>
			)}
		</span>
	);
}

function Contacts(): JSX.Element {
	const desk = useDesk();
	const { model, port, today } = desk;
	const { lastContact } = model;
	const { isStale } = contactOf(model, today);
	const last = port.standing?.last ?? null;
	const next = port.standing?.next ?? null;
	const source = last !== null && last.date === lastContact ? last : null;
	const said = useMemo(() => (lastContact === null ? words.panel.noContact : words.panel.contact(relativeDay(lastContact, today, locale))), [lastContact, today]);
	const about = useMemo(() => contactSentence(desk, isStale), [lastContact, source, isStale, today, model.staleAfter]);
	return (
		<p class="project-pulse-facts">
			<button
				type="button"
				class={`clickable-icon project-pulse-contact ${isStale ? "is-stale" : ""}`}
				aria-label={`${said}${isStale ? ` ${words.panel.stale}` : ""}. ${about}`}
				onClick={(event) => void openSource(source, desk, event)}
			>
				{isStale && <Icon name="triangle-alert" />}
				<span dir="auto">{said}</span>
				{isStale && <span class="project-pulse-stale">{words.panel.stale}</span>}
			</button>
			{next !== null && <Next next={next} desk={desk} />}
			{port.standing && <ContactsButton app={desk.app} path={model.path} title={model.title} days={port.standing.days} today={today} />}
		</p>
	);
}

function contactSentence({ model, port }: Desk, isStale: boolean): string {
	const { lastContact, staleAfter } = model;
	const last = port.standing?.last ?? null;
	const from = last !== null && last.date === lastContact ? baseName(last.source) : null;
	const sentence = lastContact === null ? words.panel.noContactAbout : words.panel.contactAbout(longDay(lastContact, locale), from);
	return isStale && staleAfter !== null ? `${sentence} ${words.panel.staleAbout(staleAfter)}` : sentence;
}

/** The note the contact comes from; the project where none is known. */
async function openSource(contact: Contact | null, { app, port, model }: Desk, event: MouseEvent): Promise<void> {
	const where = Keymap.isModEvent(event);
	if (contact) await app.workspace.openLinkText(contact.source, model.path, where);
	else await port.openLine(null, where === false ? "same" : "tab");
}

function Next({ next, desk }: { next: Contact; desk: Desk }): JSX.Element {
	const { date, source } = next;
	const { today } = desk;
	const said = useMemo(() => words.panel.nextContact(relativeDay(date, today, locale)), [date, today]);
	return (
		<button
			type="button"
			class="clickable-icon project-pulse-contact"
			aria-label={`${said}. ${words.panel.nextAbout(longDay(date, locale), baseName(source))}`}
			onClick={(event) => void openSource(next, desk, event)}
		>
			<span dir="auto">{said}</span>
		</button>
	);
}

/** A phone has no status bar. */
function Counts(): JSX.Element {
	const [blockers, steps, decisions] = useDesk().model.groups.map(({ open }) => open);
	return (
		<p class="project-pulse-counts">
			<bdi>{words.panel.counts(blockers ?? 0, steps ?? 0, decisions ?? 0)}</bdi>
		</p>
	);
}

function Waiting(): JSX.Element | null {
	const { port } = useDesk();
	const { standing } = port;
	const text = standing && words.panel.waitingFor(standing.entries, standing.contact);
	if (!text) return null;
	return (
		<p class="project-pulse-waiting">
			<span dir="auto">{text}</span>
			<button type="button" onClick={() => void port.update()}>
				{words.panel.update}
			</button>
		</p>
	);
}
