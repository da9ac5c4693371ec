/** What the list of all projects says. */

export const overview = {};
