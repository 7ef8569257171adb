import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mayJoinTrace, perSecond } from "./callers";
import { setStartedTraces } from "./started";

const KEPT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => {
  vi.useRealTimers();
  setStartedTraces(undefined);
});

test("where traces are off, or a sampler was chosen that believes callers, a caller's trace is taken as it is", () => {
  expect(mayJoinTrace(KEPT.replace(/01$/, "00"))).toBe(true);
  setStartedTraces({ believesCallers: true, tellBrowserSpan: () => undefined });
  expect(mayJoinTrace(KEPT.replace(/01$/, "00"))).toBe(true);
});

test("nobody outside keeps requests from being recorded, or has more than some of them recorded", () => {
  setStartedTraces({ believesCallers: false, tellBrowserSpan: () => undefined });
  for (const wrong of [KEPT.replace(/01$/, "00"), `${KEPT}, ${KEPT}`, "00-0-0-01", ""])
    expect(mayJoinTrace(wrong), wrong).toBe(false);
  const joined = Array.from({ length: 1_000 }, () => mayJoinTrace(KEPT)).filter(Boolean);
  expect(joined).toHaveLength(50);
  vi.advanceTimersByTime(1_000);
  expect(mayJoinTrace(KEPT)).toBe(true);
});

test("so many a second are so many in each", () => {
  const hasRoom = perSecond(2);
  expect([hasRoom(), hasRoom(), hasRoom()]).toEqual([true, true, false]);
  vi.advanceTimersByTime(999);
  vi.advanceTimersByTime(1);
  expect([hasRoom(), hasRoom(), hasRoom()]).toEqual([true, true, false]);
});
