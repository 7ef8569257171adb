import { afterEach, expect, test, vi } from "vitest";
import { isOwnOrigin, requireOwnOrigin } from "./own-origin";

const app = vi.hoisted(() => ({ url: "http://localhost:3000" }));
vi.mock("./env", () => ({ env: () => ({ APP_URL: app.url }) }));
afterEach(() => {
  app.url = "http://localhost:3000";
});

test.each([
  ["http://localhost:3000", true],
  ["http://127.0.0.1:3000", true],
  ["http://[::1]:3000", true],
  [null, false],
  ["", false],
  ["null", false],
  ["http://localhost:3001", false],
  ["https://localhost:3000", false],
  ["http://localhost:3000.evil.example", false],
  ["http://evil.example", false],
  ["http://localhost:3000, http://evil.example", false],
  ["http://evil@localhost:3000", false],
  ["http://localhost:3000/", false],
])("on one's own machine %s is our page: %s", (origin, own) => {
  expect(isOwnOrigin(origin)).toBe(own);
});

test.each([
  ["https://gerai.example", true],
  ["http://gerai.example", false],
  ["https://www.gerai.example", false],
  ["https://gerai.example:8443", false],
  ["http://localhost:3000", false],
  ["http://127.0.0.1", false],
])("of https://gerai.example %s is a page: %s", (origin, own) => {
  app.url = "https://gerai.example";
  expect(isOwnOrigin(origin)).toBe(own);
});

test("what carries no Origin is refused, whatever else it says of itself", () => {
  const forged = {
    referer: "http://localhost:3000/",
    host: "localhost:3000",
    "x-forwarded-host": "localhost:3000",
  };
  expect(() => requireOwnOrigin(new Headers(forged))).toThrow("not from a page");
  expect(() => requireOwnOrigin(new Headers({ origin: "http://localhost:3000" }))).not.toThrow();
});
