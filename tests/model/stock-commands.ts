import fc from "fast-check";

/** The small world of one run: few variants in few warehouses, so that commands meet. */
export const WAREHOUSES = 3;
export const VARIANTS = 2;

/** What may happen to stock. Orders and transfers are named by a number, counted from the newest. */
export type Command =
  | { does: "receive"; warehouse: number; variant: number; quantity: number }
  | { does: "adjust"; warehouse: number; variant: number; delta: number }
  | { does: "count"; warehouse: number; variant: number; counted: number }
  | { does: "draftTransfer"; from: number; to: number; variant: number; quantity: number }
  | { does: "readyTransfer" | "sendTransfer" | "cancelTransfer"; transfer: number }
  | { does: "receiveTransfer"; transfer: number; received: number; lost: number }
  | { does: "order"; wanted: readonly [number, number] }
  | { does: "pay" | "cancelOrder" | "passDeadline" | "expire" | "cancelPart"; order: number }
  | { does: "sweep" }
  | { does: "switchWarehouse"; warehouse: number; active: boolean };

const warehouse = fc.nat({ max: WAREHOUSES - 1 });
const variant = fc.nat({ max: VARIANTS - 1 });
const quantity = fc.integer({ min: 1, max: 5 });
const order = fc.nat({ max: 3 });
const transfer = fc.nat({ max: 1 });
const place = { warehouse, variant };

const wanted = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .filter(([first, second]) => first + second > 0);

/** One command; orders are the most frequent, as in a shop. */
export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant("order" as const), wanted }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("pay" as const), order }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constantFrom("cancelOrder", "passDeadline", "passDeadline", "expire", "cancelPart"),
      order,
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("sweep" as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("receive" as const), ...place, quantity }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("adjust" as const),
      ...place,
      delta: fc.integer({ min: -4, max: 4 }).filter((delta) => delta !== 0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant("count" as const), ...place, counted: fc.nat({ max: 6 }) }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        does: fc.constant("draftTransfer" as const),
        from: warehouse,
        to: warehouse,
        variant,
        quantity: fc.integer({ min: 1, max: 3 }),
      })
      .filter(({ from, to }) => from !== to),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom("readyTransfer", "sendTransfer", "sendTransfer", "cancelTransfer"),
      transfer,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("receiveTransfer" as const),
      transfer,
      received: fc.integer({ min: 1, max: 3 }),
      lost: fc.nat({ max: 1 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant("switchWarehouse" as const), warehouse, active: fc.boolean() }),
  },
);

/** How many runs a property has: a hundred in `npm test`, more in the long form. */
export const RUNS = Number(process.env.MODEL_RUNS ?? 100);

/** Seed and path of a run to repeat, as fast-check printed them. */
export const REPLAY = {
  ...(process.env.MODEL_SEED ? { seed: Number(process.env.MODEL_SEED) } : {}),
  ...(process.env.MODEL_PATH ? { path: process.env.MODEL_PATH } : {}),
};
