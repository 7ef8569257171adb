import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

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
          name: "repeatable-read",
          include: ["tests/model/*.test.ts", "tests/integration/{inventory,ordering}/*.test.ts"],
          // The longest of them by far; RACES=all runs it here as well.
          exclude: process.env.RACES === "all" ? [] : ["tests/integration/ordering/interleavings.test.ts"],
          env: { DATABASE_ISOLATION: "REPEATABLE READ", MODEL_RUNS: process.env.MODEL_RUNS ?? "30" },
          globalSetup: ["tests/setup/database-server.ts"],
          setupFiles: ["tests/setup/worker-database.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/**/*.test.ts"],
          globalSetup: ["tests/setup/database-server.ts"],
          setupFiles: ["tests/setup/worker-database.ts"],
        },
      },
    ],
  },
});
