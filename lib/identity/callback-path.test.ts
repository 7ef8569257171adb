import { expect, test } from "vitest";
import { safeCallbackPath } from "./callback-path";

test.each([
  ["/checkout", "/checkout"],
  ["/en/orders?page=2#top", "/orders?page=2#top"],
  ["/en", "/"],
  ["/english", "/english"],
])("%s leads to %s", (given, path) => {
  expect(safeCallbackPath(given)).toBe(path);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "evil",
  "/.//evil.example",
  undefined,
])("%j leads home, not away", (given) => {
  expect(safeCallbackPath(given)).toBe("/");
});
