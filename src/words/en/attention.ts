/** What is said of a project that needs attention. */

export const attention = {};
