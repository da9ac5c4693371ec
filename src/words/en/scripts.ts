/** What links, the command line in the app and scripts are answered. */

export const scripts = {};
