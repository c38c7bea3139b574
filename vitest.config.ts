import { defineConfig } from "vitest/config";
import { SIDE_BY_SIDE } from "./scripts/testing/side-by-side";

const root = import.meta.dirname;
const resolve = {
  alias: [
    { find: /^@\//, replacement: `${root}/` },
    // The guard against bundling for a browser; under test there is no browser to guard.
    { find: "server-only", replacement: `${root}/node_modules/server-only/empty.js` },
  ],
};
const never = ["**/node_modules/**", ".next/**", ".data/**"];

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...never, "**/*.integration.test.{ts,tsx}"],
          testTimeout: 20_000,
        },
      },
      {
        resolve,
        test: {
          name: "integration",
          include: ["**/*.integration.test.{ts,tsx}"],
          exclude: never,
          globalSetup: "scripts/testing/database.ts",
          setupFiles: "scripts/testing/database-url.ts",
          maxWorkers: SIDE_BY_SIDE,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: "e2e",
          include: ["e2e/**/*.e2e.ts"],
          exclude: never,
          globalSetup: "scripts/testing/server.ts",
          maxWorkers: SIDE_BY_SIDE,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
