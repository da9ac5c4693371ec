/** What a status update says, and what is said about making one. */

export const status = {};
