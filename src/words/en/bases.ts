/** What is said about Bases. */

export const bases = {};
