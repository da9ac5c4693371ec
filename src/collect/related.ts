/** A customer or project that a project's sources mention again and again and its lists do not have. */

export interface RelatedOffer {
	path: string;
	title: string;
	list: "relatedCustomers" | "relatedProjects";
	/** Sources that mention it, newest first, one for each meeting. */
	sources: string[];
}
