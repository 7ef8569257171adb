import { readFileSync } from "node:fs";
import { say } from "./progress.mjs";

/** Counts of tests; the parts of a run are added up. */
export function noTests() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/** The sum of several counts. */
export function sum(...counts) {
  const total = noTests();
  for (const count of counts) {
    for (const key of Object.keys(total)) total[key] += count[key] ?? 0;
  }
  return total;
}

/** Counts vitest's JSON report. A test file that could not be loaded counts as one failure. */
export function countVitest(file) {
  const report = readReport(file);
  if (!report) return { failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts Playwright's JSON report. A failure outside of any test (the set-up, a file) counts as one. */
export function countPlaywright(file) {
  const report = readReport(file);
  if (!report) return { failed: 1 };
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/** Counts a suite of our own wrote down; one that wrote nothing fell over. */
export function readCounts(file) {
  return readReport(file) ?? { failed: 1 };
}

/** The line that closes a run, alone, for people and for CI. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Says something nobody should overlook. */
export function sayLoudly(text) {
  const bar = "!".repeat(100);
  say(`\n${bar}\n${text}\n${bar}\n`);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
