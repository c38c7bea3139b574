import { createRequire } from "node:module";

/**
 * Runs the import fence (.dependency-cruiser.cjs) over the whole project. dependency-cruiser reads TypeScript through
 * @swc/core, because it cannot read TypeScript 7, but never tells it that a `.tsx` file holds JSX: so we do.
 */
const FLOORS = [
  "app",
  "components",
  "server",
  "db",
  "domain",
  "messages",
  "fixtures",
  "scripts",
  "e2e",
  "bench",
  "proxy.ts",
];

const require = createRequire(import.meta.url);
const swc = require("@swc/core");
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith("x") });

const folders = process.argv.length > 2 ? process.argv.slice(2) : FLOORS;
process.argv.splice(2, process.argv.length, "--config", ".dependency-cruiser.cjs", ...folders);
await import(
  new URL("../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs", import.meta.url).href
);
