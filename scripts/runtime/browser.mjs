import { findProgram } from "./paths.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** What the system's packages call a browser, and a font for what the app's own fonts lack. */
export const BROWSER_PACKAGES = ["chromium", "fonts-liberation"];

/** A Chromium of this machine: CHROMIUM_PATH, or one that is installed. */
export function findBrowser(env = process.env) {
  return env.CHROMIUM_PATH || findProgram(...NAMES);
}
