/** What the pictures of contacts say. */

export const charts = {};
