/** The page on what reaches a project and how it is entered, and the one on the names of properties and fields. */

import type { SettingDefinitionPage } from "obsidian";
import { words } from "../../words/words";
import type { Desk } from "./desk";
import { texts } from "./list";
import { property } from "./names";
import { choice, count, text, toggle } from "./rows";

export function rollupPage(desk: Desk): SettingDefinitionPage {
	const w = words.settings;
	return {
		type: "page",
		name: w.rollups.name,
		desc: w.rollups.about,
		items: [
			{
				type: "group",
				heading: w.rules,
				items: [
					toggle("rules.listed", w.listed),
					toggle("rules.titled", w.titled),
					toggle("rules.related.people", w.related.people),
					toggle("rules.related.customers", w.related.customers),
					toggle("rules.related.projects", w.related.projects),
					toggle("rules.related.collaborators", w.related.collaborators),
				],
			},
			...texts(desk, "ignore", w.ignore),
			{
				type: "group",
				heading: w.entries,
				items: [
					count("entries.limit", w.limit, 1),
					count("entries.summaryLength", w.summaryLength, 1),
					choice("entries.order", w.order, w.orders),
					choice("entries.position", w.position, w.positions),
				],
			},
			{
				type: "group",
				heading: w.rollupProperties,
				items: [text(desk, "properties.date", w.dateProperty, property), text(desk, "properties.skip", w.skipProperty, property)],
			},
			...texts(desk, "properties.lastContact", w.lastContact, property),
			...texts(desk, "properties.summary", w.summaryProperties, property),
		],
	};
}

export function propertyPage(desk: Desk): SettingDefinitionPage {
	const w = words.settings;
	return {
		type: "page",
		name: w.properties.name,
		desc: w.properties.about,
		items: [
			{
				type: "group",
				items: [
					text(desk, "properties.status", w.statusProperty, property),
					text(desk, "properties.owner", w.ownerProperty, property),
					text(desk, "properties.sourceRef", w.sourceRefProperty, property),
					text(desk, "properties.include", w.includeProperty, property),
				],
			},
			...texts(desk, "properties.home", w.homeProperties, property),
			...texts(desk, "properties.names", w.nameProperties, property),
			...texts(desk, "properties.sourceMarks", w.sourceMarks, property),
			{
				type: "group",
				heading: w.fields,
				items: [text(desk, "fields.date", w.dateField, property), text(desk, "fields.home", w.homeField, property)],
			},
			...texts(desk, "fields.names", w.nameFields, property),
		],
	};
}
