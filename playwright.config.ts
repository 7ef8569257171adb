import { defineConfig, devices } from "playwright/test";
import type { ShopOptions } from "./e2e/setup/fixtures";
import { findBrowser } from "./scripts/runtime/browser.mjs";
import { findInngest } from "./scripts/runtime/inngest-server.mjs";

// Chromium refuses its sandbox to root; the pages it opens here are our own.
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

// Which shop a spec runs against is in its file's name: `*.lock.spec.ts` wants locks of a few seconds and runs with
// either job engine, `*.no-engine.spec.ts` wants nobody to sweep, `*.outside.spec.ts` other people's gateways and mail, every other one runs against the usual shop.
const LOCK_SPECS = "**/*.lock.spec.ts";
const NO_ENGINE_SPECS = "**/*.no-engine.spec.ts";
const OUTSIDE_SPECS = "**/*.outside.spec.ts";

export default defineConfig<object, ShopOptions>({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/setup/global-setup.ts",
  workers: 1, // specs share a shop, and its stock
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI === "true",
  reporter: [["list"], ...jsonReporter()],
  use: {
    ...devices["Desktop Chrome"],
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    launchOptions: { executablePath: findBrowser(), args },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
  projects: [
    {
      name: "default",
      testIgnore: [LOCK_SPECS, NO_ENGINE_SPECS, OUTSIDE_SPECS],
      use: { flavour: "default" },
    },
    ...(findInngest()
      ? [
          {
            name: "short-lock-inngest",
            testMatch: LOCK_SPECS,
            use: { flavour: "short-lock-inngest" as const },
          },
        ]
      : []),
    { name: "short-lock-in-process", testMatch: LOCK_SPECS, use: { flavour: "short-lock-in-process" } },
    { name: "outside", testMatch: OUTSIDE_SPECS, use: { flavour: "outside" } },
    { name: "no-engine", testMatch: NO_ENGINE_SPECS, use: { flavour: "no-engine" } },
  ],
});

function jsonReporter(): ["json", { outputFile: string }][] {
  const outputFile = process.env.E2E_RESULTS;
  return outputFile ? [["json", { outputFile }]] : [];
}
