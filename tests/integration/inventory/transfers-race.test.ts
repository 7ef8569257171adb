import { beforeEach, expect, test } from "vitest";
import {
  cancelTransfer,
  readyTransfer,
  receiveTransfer,
  reopenTransfer,
  sendTransfer,
  updateTransfer,
} from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { testCtx } from "../../builders/ctx";
import { buildMember } from "../../builders/shops";
import { brokenRules, buildDraft, buildRoute, endsOf, planOf, type Route } from "../../builders/transfers";

type Ref = { shopId: string; transferId: string };

let route: Route;
let keeper: Ctx;

beforeEach(async () => {
  route = await buildRoute(100, 100, 100);
  keeper = testCtx({ userId: (await buildMember(route.shopId, "WAREHOUSE")).id });
});

test("each verb pressed ten times at once takes effect once", async () => {
  const ref = await buildDraft(keeper, route, 6, 6, 6);
  expect(await winners(() => readyTransfer(keeper, ref))).toBe(1);
  expect(await endsOf(route)).toEqual({ from: "100/6", to: "0/0" });
  expect(await winners(() => reopenTransfer(keeper, ref))).toBe(1);
  expect(await endsOf(route)).toEqual({ from: "100/0", to: "0/0" });
  expect(await winners(() => sendTransfer(keeper, ref))).toBe(1);
  expect(await endsOf(route)).toEqual({ from: "94/0", to: "0/0" });
  expect(await winners(() => cancelTransfer(keeper, ref))).toBe(1);
  expect(await endsOf(route)).toEqual({ from: "100/0", to: "0/0" });
  expect(await brokenRules(route)).toEqual([]);
});

test("twelve people who each unload one of eight units bring in eight", async () => {
  const ref = await buildDraft(keeper, route, 8);
  await sendTransfer(keeper, ref);
  expect(await winners(() => receiveOne(ref), 12)).toBe(8);
  expect(await endsOf(route)).toEqual({ from: "92/0", to: "8/0" });
  expect(await db().transfer.findUnique({ where: { id: ref.transferId } })).toMatchObject({
    status: "RECEIVED",
  });
  expect(await brokenRules(route)).toEqual([]);
});

test("transfers that together want more than there is hold no unit twice", async () => {
  const refs = await Promise.all(Array.from({ length: 15 }, () => buildDraft(keeper, route, 10, 10, 10)));
  const ends = await Promise.allSettled(refs.map((ref) => readyTransfer(keeper, ref)));
  const refused = ends.flatMap((end) => (end.status === "rejected" ? end.reason.code : []));
  expect(refused).toEqual(Array.from({ length: 5 }, () => "OUT_OF_STOCK"));
  expect(await endsOf(route)).toEqual({ from: "100/100", to: "0/0" });
  expect(await brokenRules(route)).toEqual([]);
});

test("calling off while others send, receive, hold, reopen and edit neither loses nor doubles a unit", async () => {
  for (let round = 0; round < 8; round++) {
    const refs = await Promise.all([0, 1, 2].map(() => buildDraft(keeper, route, 6, 4, 2)));
    const verbs = (ref: Ref) => [
      () => readyTransfer(keeper, ref),
      () => sendTransfer(keeper, ref),
      () => sendTransfer(keeper, { ...ref, lines: picked(3, 4, 0) }),
      () => receiveOne(ref),
      () => receiveOne(ref, { reason: "SHORT_SENT", quantity: 1 }),
      () => receiveOne(ref, { reason: "LOST", quantity: 1 }),
      () => reopenTransfer(keeper, ref),
      () => updateTransfer(keeper, { ...planOf(route, 9, 1, 1), ...ref, revision: 0 }),
      () => cancelTransfer(keeper, ref),
    ];
    const all = refs.flatMap(verbs);
    // Another order in each round, the same in each run: what is found can be found again.
    const order = all.map((verb, index) => ({ verb, at: (index * 7 + round * 11) % all.length }));
    const ends = await Promise.allSettled(order.toSorted((a, b) => a.at - b.at).map(({ verb }) => verb()));
    const surprises = ends.flatMap((end) =>
      end.status === "rejected" && !EXPECTED.has(end.reason.code) ? [end.reason] : [],
    );
    expect(surprises).toEqual([]);
    expect(await brokenRules(route)).toEqual([]);
    await Promise.allSettled(refs.map((ref) => cancelTransfer(keeper, ref)));
  }
  expect(await brokenRules(route)).toEqual([]);
  expect(await unitsLeft()).toBe(300);
});

const EXPECTED = new Set(["TRANSFER_STATE", "CONFLICT", "INVALID_INPUT"]);

function picked(...quantities: number[]) {
  return quantities.map((quantity, index) => ({ variantId: route.variantIds[index] ?? "", quantity }));
}

async function winners(verb: () => Promise<unknown>, presses = 10): Promise<number> {
  const ends = await Promise.allSettled(Array.from({ length: presses }, verb));
  return ends.filter((end) => end.status === "fulfilled").length;
}

type Odd = { reason: "SHORT_SENT" | "LOST"; quantity: number };

function receiveOne(ref: Ref, ...discrepancies: Odd[]) {
  const lines = [
    { variantId: route.variantIds[0] ?? "", received: discrepancies.length ? 0 : 1, discrepancies },
  ];
  return receiveTransfer(keeper, { ...ref, lines, idempotencyKey: newId() });
}

/** Units in both warehouses with those written off: as many as there were in the beginning. */
async function unitsLeft(): Promise<number> {
  const where = { shopId: route.shopId };
  const levels = await db().stockLevel.aggregate({ where, _sum: { onHand: true } });
  const lines = await db().transferLine.aggregate({ where: { transfer: where }, _sum: { lost: true } });
  return (levels._sum.onHand ?? 0) + (lines._sum.lost ?? 0);
}
