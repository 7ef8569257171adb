import { readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../runtime/paths.mjs";

/**
 * The releases that were cut, oldest first: docs/releases.json.
 *
 * @returns {{ version: string, commit: string, date: string, migration: string }[]} `migration` is the newest a release knows.
 */
export function readReleases() {
  return JSON.parse(readFileSync(path.join(projectRoot, "docs", "releases.json"), "utf8"));
}

/** The release that deployments run now, and that the next one meets. */
export function lastRelease() {
  const last = readReleases().at(-1);
  if (!last) throw new Error("docs/releases.json names no release");
  return last;
}
