import { expect, test } from "vitest";
import { newId } from "@/lib/platform/id";
import { takePoint } from "@/lib/platform/rate-limit";
import { testCtx } from "../../builders/ctx";

test("of fifty callers at the same moment a cap of ten lets ten through", async () => {
  const cap = { name: "test-cap", points: 10, seconds: 60 };
  const key = newId();
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => takePoint(cap, key)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  const refused = results.filter((result) => result.status === "rejected");
  expect(refused.every(({ reason }) => reason.code === "RATE_LIMITED" && reason.params.seconds > 0)).toBe(
    true,
  );
});

test("a cap opens again when its window ends", async () => {
  const cap = { name: "test-window", points: 1, seconds: 60 };
  const key = newId();
  await takePoint(cap, key);
  await expect(takePoint(cap, key)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  await testCtx().sql.run("UPDATE RateLimit SET expire = expire - 60000 WHERE `key` = ?", [
    `test-window:${key}`,
  ]);
  await takePoint(cap, key);
});
