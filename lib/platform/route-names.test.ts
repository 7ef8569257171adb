import { describe, expect, test } from "vitest";
import { routeNames } from "./route-names";

const nameOf = routeNames([
  "/[locale]",
  "/[locale]/p/[slug]",
  "/[locale]/p/new",
  "/[locale]/[...rest]",
  "/api/orders/[number]",
  "/api/v1/[...path]",
  "/api/v1/openapi.json",
  "/media/[...path]",
]);

describe("a route's name for metrics", () => {
  test.each([
    ["/", "/[locale]"],
    ["/en", "/[locale]"],
    ["/p/kopi-gayo?page=2", "/[locale]/p/[slug]"],
    ["/en/p/kopi-gayo", "/[locale]/p/[slug]"],
    ["/p/new", "/[locale]/p/new"],
    ["/wp-login.php/x", "/[locale]/[...rest]"],
    ["/api/orders/GR-1", "/api/orders/[number]"],
    ["/api/v1/orders/GR-1", "/api/v1/[...path]"],
    ["/api/v1/openapi.json", "/api/v1/openapi.json"],
    ["/_next/static/chunks/abc.js", "/_next"],
    ["/media/ab/cd.webp", "/media/[...path]"],
  ])("%s is %s", (url, name) => expect(nameOf(url)).toBe(name));

  test("is the same for all that no route answers, however many ask", () => {
    const bare = routeNames([]);
    const names = Array.from({ length: 100 }, (_, index) => bare(`/x${index}`));
    expect(new Set(names)).toEqual(new Set(["other"]));
  });
});
