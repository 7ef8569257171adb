import { expect } from "vitest";
import { POST as tell } from "@/app/api/telemetry/browser/route";
import { setStartedTraces } from "@/lib/platform/telemetry/started";
import { databaseState } from "./database-state";
import { jsonRequest } from "./requests";

/** For anybody's browser, without a cookie; what else it refuses is tests/integration/telemetry/browser-spans.test.ts. */
export async function browserSpansRow(): Promise<void> {
  const body = { page: `00-${"a".repeat(32)}-${"b".repeat(16)}-01`, view: "c".repeat(16), calls: [] };
  const ask = async (headers = {}) => (await tell(jsonRequest(body, headers))).status;
  const before = await databaseState();
  expect(await ask()).toBe(404);
  setStartedTraces({ believesCallers: false, tellBrowserSpan: () => undefined });
  expect(await ask({ origin: "https://elsewhere.example" })).toBe(403);
  expect(await ask()).toBe(204);
  setStartedTraces(undefined);
  expect(await databaseState()).toEqual(before);
}
