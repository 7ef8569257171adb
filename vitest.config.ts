import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

// Test files of a worker share the modules they load: loading them for each file took longer than the tests. A file that replaces
// modules or what is set for good has a process of its own.
const alone = readdirSync(path.join(root, "tests"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => path.join("tests", name))
  .filter((file) => /vi\.(mock|stubEnv)/.test(readFileSync(path.join(root, file), "utf8")));
const database = {
  globalSetup: ["tests/setup/database-server.ts"],
  setupFiles: ["tests/setup/fresh-process.ts", "tests/setup/worker-database.ts"],
};

export default defineConfig({
  resolve: {
    alias: {
      // It throws outside React's server bundle, and tests run outside of it.
      "server-only": path.join(root, "tests/setup/server-only.ts"),
      "@": root,
    },
  },
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,inngest,prisma,i18n,components}/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
          setupFiles: ["tests/setup/unit-env.ts"],
        },
      },
      {
        // Races of stock and orders once more, under the isolation level that servers have by default.
        extends: true,
        test: {
          ...database,
          name: "repeatable-read",
          isolate: false,
          include: ["tests/model/*.test.ts", "tests/integration/{inventory,ordering}/*.test.ts"],
          // The longest of them by far; RACES=all runs it here as well.
          exclude: process.env.RACES === "all" ? [] : ["tests/integration/ordering/interleavings.test.ts"],
          env: { DATABASE_ISOLATION: "REPEATABLE READ", MODEL_RUNS: process.env.MODEL_RUNS ?? "30" },
        },
      },
      {
        extends: true,
        test: {
          ...database,
          name: "integration",
          isolate: false,
          include: ["tests/**/*.test.ts"],
          exclude: alone,
        },
      },
      { extends: true, test: { ...database, name: "alone", include: alone } },
    ],
  },
});
