import { expect, test } from "vitest";
import { patternOf } from "./redactor";

const SECRET = "s3cr3t/of+a=gateway";
const clean = (text: string, secrets = [SECRET]) => {
  const pattern = patternOf(secrets);
  return pattern ? text.replace(pattern, "[redacted]") : text;
};

test.each([
  ["as it is", `failed with ${SECRET}!`],
  ["in an address", `https://user:${encodeURIComponent(SECRET)}@host/path`],
  ["in JSON", JSON.stringify({ key: SECRET })],
  ["in Basic authentication, as the user", `Basic ${Buffer.from(`${SECRET}:`).toString("base64")}`],
  ["in Basic authentication, behind an id", `Basic ${Buffer.from(`id:${SECRET}`).toString("base64")}`],
  ["in Basic authentication, behind another id", `Basic ${Buffer.from(`ab:${SECRET}`).toString("base64")}`],
  ["in base64url", Buffer.from(`abcd${SECRET}`).toString("base64url")],
])("a secret is cut out %s", (_where, text) => {
  const said = clean(text);
  expect(said).toContain("[redacted]");
  expect(said).not.toContain(SECRET);
  const left = said.replace(/.*Basic /, "").split("[redacted]");
  for (const part of left) expect(Buffer.from(part, "base64").toString()).not.toMatch(/s3cr|gatew/);
});

test("of two of which one begins the other, the whole of the longer one goes", () => {
  expect(clean("key abcdefgh-live", ["abcdefgh", "abcdefgh-live"])).toBe("key [redacted]");
});

test("what is short, or not there, is no secret: no word of a sentence is lost", () => {
  expect(patternOf(["", "test"])).toBeNull();
  expect(clean("this is a test", ["test"])).toBe("this is a test");
});

test("a line without a secret costs a few microseconds", () => {
  const secrets = Array.from(
    { length: 30 },
    (_, index) => `sk_live_${"x".repeat(20)}${index}-${Math.sqrt(index + 2)}`,
  );
  const pattern = patternOf(secrets);
  const line = JSON.stringify({
    level: "info",
    msg: "order placed",
    requestId: "0192f0c1-7c1e-7f3e-9a55",
    ids: secrets.map((_, i) => `part-${i}`),
  });
  const started = performance.now();
  for (let i = 0; i < 2_000; i++) line.replace(pattern ?? "", "");
  expect((performance.now() - started) / 2_000).toBeLessThan(0.1);
});
