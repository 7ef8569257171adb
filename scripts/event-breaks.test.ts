import { expect, test } from "vitest";
import { z } from "zod";
import { findEventBreaks } from "./runtime/event-breaks.mjs";

const paid = {
  orderId: z.string(),
  reason: z.string().nullable(),
  note: z.string().optional(),
  state: z.enum(["NEW", "OLD"]),
  lines: z.array(z.object({ variantId: z.string(), quantity: z.int() })),
};
const schemaOf = (fields: z.ZodRawShape) => ({ "order.paid": z.toJSONSchema(z.object(fields)) });
const breaks = (fields: z.ZodRawShape) => findEventBreaks(schemaOf(paid), schemaOf(fields));

test("more events, more optional fields and more values break no reader", () => {
  expect(breaks(paid)).toEqual([]);
  const more = { ...paid, gift: z.boolean().optional(), state: z.enum(["NEW", "OLD", "ODD"]) };
  expect(breaks(more)).toEqual([]);
  expect(findEventBreaks(schemaOf(paid), { ...schemaOf(paid), "order.sent": {} })).toEqual([]);
});

test("a field or an event that is gone, one of another type, one that may be missing now and a new one that must be there break readers, by name", () => {
  const { note: _note, ...without } = paid;
  expect(breaks(without)).toEqual(["order.paid.note is gone"]);
  expect(findEventBreaks(schemaOf(paid), {})).toEqual(["order.paid is no longer written"]);
  expect(breaks({ ...paid, orderId: z.int() })).toEqual(["order.paid.orderId was string and is integer"]);
  expect(breaks({ ...paid, reason: z.string() })).toEqual([
    "order.paid.reason was null or string and is string",
  ]);
  expect(breaks({ ...paid, orderId: z.string().nullable() })).toEqual([
    "order.paid.orderId was string and is null or string",
  ]);
  expect(breaks({ ...paid, orderId: z.string().optional() })).toEqual([
    "order.paid.orderId may be missing now",
  ]);
  expect(breaks({ ...paid, gift: z.boolean() })).toEqual(["order.paid.gift must be there now"]);
});

test("what is inside of lists is held to the same", () => {
  const lines = z.array(z.object({ variantId: z.int(), weight: z.int() }));
  expect(breaks({ ...paid, lines })).toEqual([
    "order.paid.lines[].variantId was string and is integer",
    "order.paid.lines[].quantity is gone",
    "order.paid.lines[].weight must be there now",
  ]);
});
