import { expect, test } from "vitest";
import { endpoints } from "../endpoints";
import { apiReference, type Operation, type Shape } from "./index";

const { groups, webhooks } = apiReference();

function named(operations: Operation[], shapes: Shape[]): string[] {
  const contents = operations.flatMap(({ body, answer }) => [body, answer]).filter((one) => one !== null);
  const fields = [...contents, ...shapes, { fields: operations.flatMap(({ parameters }) => parameters) }];
  return [...contents, ...fields.flatMap((one) => one.fields)].flatMap(({ shape }) => shape ?? []);
}

test("the reference shows every operation once, each under an anchor of its own", () => {
  const shown = groups.flatMap(({ operations }) => operations.map(({ id }) => id));
  expect(shown.sort()).toEqual(endpoints.map(({ id }) => id).sort());
  expect(new Set(groups.map(({ slug }) => slug)).size).toBe(groups.length);
});

test("every shape that a page of the reference names is on that page", () => {
  for (const { operations, shapes } of groups)
    for (const name of named(operations, shapes)) expect(shapes.map((shape) => shape.name)).toContain(name);
  for (const { shape } of webhooks.events) expect(webhooks.shapes.map(({ name }) => name)).toContain(shape);
});

test("fields are shown with where they are, what they are and what bounds them", () => {
  const place = groups.flatMap(({ operations }) => operations).find(({ id }) => id === "placeOrder");
  expect(place?.body?.fields.find(({ path }) => path === "lines[].quantity")).toMatchObject({
    type: "whole number",
    optional: false,
    bounds: ["1 to 999"],
  });
  expect(place?.refusals.own).toContain("OUT_OF_STOCK");
  expect(place?.refusals.common).toContain("IDEMPOTENCY_KEY_MISSING");
  const tokens = groups.flatMap(({ operations }) => operations).find(({ id }) => id === "issueTokens");
  expect(tokens?.body?.fields.filter(({ isForm }) => isForm).map(({ type }) => type)).toEqual([
    'when grant is "otp"',
    'when grant is "refresh"',
  ]);
});
