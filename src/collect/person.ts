/** Somebody who was at a project's meetings and is missing from its lists. */

export interface PersonOffer {
	name: string;
	/** The note about the person. */
	path: string | null;
	role: string | null;
	company: string | null;
	/** Sources that name the person as attendee, newest first, one for each meeting. */
	sources: string[];
	/** Lists of the project the person is missing from. */
	missing: ("collaborators" | "relatedPeople")[];
}
