/** Vitest's jsdom for tests that also read files: paths next to a module stay paths of files, as in Node. */

import { builtinEnvironments, type Environment } from "vitest/runtime";

const environment: Environment = { ...builtinEnvironments.jsdom, name: "host", viteEnvironment: "ssr" };

export default environment;
