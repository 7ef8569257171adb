import { expect, test } from "vitest";
import { sign, verifySignature } from "./signature";

const SECRET = "a-secret-of-some-length";
const NOW = Date.UTC(2026, 10, 23);

test("a delivery we signed is accepted within five minutes, early or late", () => {
  const header = sign("{}", SECRET, NOW);
  for (const offset of [-299_000, 0, 299_000]) {
    expect(() => verifySignature("{}", header, SECRET, NOW + offset)).not.toThrow();
  }
});

test.each([
  ["an altered body", '{"a":1}', sign("{}", SECRET, NOW), NOW],
  ["another secret", "{}", sign("{}", "another-secret-entirely", NOW), NOW],
  ["a stale time", "{}", sign("{}", SECRET, NOW), NOW + 301_000],
  ["a time from the future", "{}", sign("{}", SECRET, NOW), NOW - 301_000],
  ["no signature", "{}", null, NOW],
  ["a mangled signature", "{}", "t=1,v1=zz", NOW],
])("a delivery with %s is refused", (_what, body, header, now) => {
  expect(() => verifySignature(body, header, SECRET, now)).toThrow("signature");
});
