import { beforeEach, describe, expect, test } from "vitest";
import {
  cancelTransfer,
  countTransfers,
  createTransfer,
  getTransfer,
  listStockGrid,
  listTransfers,
  listWarehouses,
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
import { buildMember, buildShop } from "../../builders/shops";
import { brokenRules, buildDraft, buildRoute, endsOf, planOf, type Route } from "../../builders/transfers";

let route: Route;
let keeper: Ctx;

beforeEach(async () => {
  route = await buildRoute(10, 5);
  keeper = testCtx({ userId: (await buildMember(route.shopId, "WAREHOUSE")).id });
});

describe("a draft", () => {
  test("moves nothing, and the form sent twice drafts it once", async () => {
    const form = { ...planOf(route, 6, 2), idempotencyKey: newId() };
    const made = await Promise.all([1, 2, 3].map(() => createTransfer(keeper, form)));
    expect(new Set(made.map((one) => one.number)).size).toBe(1);
    expect(await db().transfer.count({ where: { shopId: route.shopId } })).toBe(1);
    expect(await endsOf(route)).toEqual({ from: "10/0", to: "0/0" });
  });

  test("is rewritten whole: the other way round, other goods, another note", async () => {
    const ref = await buildDraft(keeper, route, 6, 2);
    const turned = { ...planOf({ ...route, from: route.to, to: route.from }, 0, 4), note: "Balik arah" };
    await updateTransfer(keeper, { ...turned, ...ref, revision: 0 });
    const detail = await getTransfer(keeper, { shopId: route.shopId, number: await numberOf(ref) });
    expect(detail).toMatchObject({
      fromWarehouseId: route.to,
      toWarehouseId: route.from,
      note: "Balik arah",
    });
    expect(detail.items.map((line) => [line.variantId, line.quantity])).toEqual([[route.variantIds[1], 4]]);
  });

  test("edited by two people at once keeps the first edit, and the second is told", async () => {
    const ref = await buildDraft(keeper, route, 6);
    const edit = (units: number) => updateTransfer(keeper, { ...planOf(route, units), ...ref, revision: 0 });
    const ends = await Promise.allSettled([edit(1), edit(2), edit(3)]);
    const refused = ends.flatMap((end) => (end.status === "rejected" ? end.reason.code : []));
    expect(refused).toEqual(["CONFLICT", "CONFLICT"]);
  });

  test("cannot be edited once its goods are held", async () => {
    const ref = await buildDraft(keeper, route, 6);
    await readyTransfer(keeper, ref);
    const late = updateTransfer(keeper, { ...planOf(route, 9), ...ref, revision: 0 });
    await expect(late).rejects.toMatchObject({ code: "TRANSFER_STATE", params: { status: "READY" } });
  });

  test("called off just ends", async () => {
    const ref = await buildDraft(keeper, route, 6);
    await cancelTransfer(keeper, ref);
    expect(await endsOf(route)).toEqual({ from: "10/0", to: "0/0" });
    await expect(sendTransfer(keeper, ref)).rejects.toMatchObject({ code: "TRANSFER_STATE" });
  });
});

describe("a ready transfer", () => {
  test("holds its units at the origin: there, and sellable nowhere", async () => {
    const ref = await buildDraft(keeper, route, 6, 5);
    await readyTransfer(keeper, ref);
    expect(await endsOf(route, 0)).toEqual({ from: "10/6", to: "0/0" });
    expect(await endsOf(route, 1)).toEqual({ from: "5/5", to: "0/0" });
    expect(await brokenRules(route)).toEqual([]);
    const [entry] = await db().stockLedger.findMany({ where: { refId: ref.transferId }, take: 1 });
    expect(entry).toMatchObject({ cause: "TRANSFER_HOLD", deltaOnHand: 0, refType: "transfer" });
  });

  test("holds all of its lines or none, and names what is short", async () => {
    const ref = await buildDraft(keeper, route, 6, 6);
    await expect(readyTransfer(keeper, ref)).rejects.toMatchObject({
      code: "OUT_OF_STOCK",
      params: { variant: "Pilihan 1", left: 5 },
    });
    expect(await endsOf(route, 0)).toEqual({ from: "10/0", to: "0/0" });
    expect(await statusOf(ref)).toBe("DRAFT");
  });

  test("takes units kept back from sale only when the person agrees", async () => {
    await db().stockLevel.updateMany({ where: { warehouseId: route.from }, data: { safetyStock: 3 } });
    const ref = await buildDraft(keeper, route, 8);
    const refusal = { code: "SAFETY_STOCK", params: { left: 7, safety: 3 } };
    await expect(readyTransfer(keeper, ref)).rejects.toMatchObject(refusal);
    await expect(sendTransfer(keeper, ref)).rejects.toMatchObject(refusal);
    expect(await endsOf(route)).toEqual({ from: "10/0", to: "0/0" });
    await readyTransfer(keeper, { ...ref, useSafetyStock: true });
    expect(await endsOf(route)).toEqual({ from: "10/8", to: "0/0" });
  });

  test("sent with fewer than planned frees the rest at the origin, with its reason", async () => {
    const ref = await buildDraft(keeper, route, 6, 2);
    await readyTransfer(keeper, ref);
    await sendTransfer(keeper, { ...ref, lines: picks([4, 0]) });
    expect(await endsOf(route, 0)).toEqual({ from: "6/0", to: "0/0" });
    expect(await endsOf(route, 1)).toEqual({ from: "5/0", to: "0/0" });
    const freed = await db().stockLedger.findMany({
      where: { refId: ref.transferId, cause: "TRANSFER_CANCEL" },
    });
    expect(freed.map((entry) => [entry.deltaReserved, entry.reason])).toEqual([
      [-2, "NOT_PICKED"],
      [-2, "NOT_PICKED"],
    ]);
    expect(await brokenRules(route)).toEqual([]);
  });

  test("cannot be sent with more than planned, with nothing, or without word of every line", async () => {
    const ref = await buildDraft(keeper, route, 6, 2);
    await readyTransfer(keeper, ref);
    for (const [lines, code] of [
      [picks([7, 2]), "INVALID_INPUT"],
      [picks([0, 0]), "INVALID_INPUT"],
      [picks([6]), "CONFLICT"],
    ] as const) {
      await expect(sendTransfer(keeper, { ...ref, lines })).rejects.toMatchObject({ code });
    }
    expect(await endsOf(route)).toEqual({ from: "10/6", to: "0/0" });
  });

  test("made a draft again frees its units and can be edited and held anew", async () => {
    const ref = await buildDraft(keeper, route, 6);
    await readyTransfer(keeper, ref);
    await reopenTransfer(keeper, ref);
    expect(await endsOf(route)).toEqual({ from: "10/0", to: "0/0" });
    await updateTransfer(keeper, { ...planOf(route, 9), ...ref, revision: 0 });
    await readyTransfer(keeper, ref);
    expect(await endsOf(route)).toEqual({ from: "10/9", to: "0/0" });
    expect(await brokenRules(route)).toEqual([]);
  });

  test("called off frees its units", async () => {
    const ref = await buildDraft(keeper, route, 6);
    await readyTransfer(keeper, ref);
    await cancelTransfer(keeper, { ...ref, note: "Tidak jadi" });
    expect(await endsOf(route)).toEqual({ from: "10/0", to: "0/0" });
    expect(await brokenRules(route)).toEqual([]);
  });
});

describe("a transfer on its way", () => {
  test("is at neither end, and seen at both", async () => {
    const sent = await buildDraft(keeper, route, 6);
    await sendTransfer(keeper, sent);
    await readyTransfer(keeper, await buildDraft(keeper, route, 3));
    expect(await endsOf(route)).toEqual({ from: "4/3", to: "0/0" });
    const page = await listStockGrid(keeper, { shopId: route.shopId });
    const row = page.rows.find((one) => one.variantId === route.variantIds[0]);
    expect(row).toMatchObject({ onHand: 4, available: 1, inTransit: 6 });
    const cell = (warehouseId: string) => row?.cells.find((one) => one.warehouseId === warehouseId);
    expect(cell(route.from)).toMatchObject({ onHand: 4, incoming: 0, outgoing: 6, held: 3 });
    expect(cell(route.to)).toMatchObject({ onHand: 0, incoming: 6, outgoing: 0, held: 0 });
    const [from, to] = await listWarehouses(keeper, { shopId: route.shopId });
    expect(from).toMatchObject({ arriving: 0, leaving: 6, heldForTransfers: 3 });
    expect(to).toMatchObject({ arriving: 6, leaving: 0, heldForTransfers: 0 });
  });

  test("straight from a draft leaves hold and departure in the ledger", async () => {
    const ref = await buildDraft(keeper, route, 6);
    await sendTransfer(keeper, ref);
    const entries = await db().stockLedger.findMany({
      where: { refId: ref.transferId },
      orderBy: { id: "asc" },
    });
    expect(entries.map((entry) => [entry.cause, entry.deltaOnHand, entry.deltaReserved])).toEqual([
      ["TRANSFER_HOLD", 0, 6],
      ["TRANSFER_OUT", -6, -6],
    ]);
  });

  test("of more than is free is refused and moves nothing", async () => {
    const ref = await buildDraft(keeper, route, 11);
    await expect(sendTransfer(keeper, ref)).rejects.toMatchObject({
      code: "OUT_OF_STOCK",
      params: { left: 10 },
    });
    expect(await endsOf(route)).toEqual({ from: "10/0", to: "0/0" });
  });

  test("called off half way brings what was not received back to the origin", async () => {
    const ref = await buildDraft(keeper, route, 6);
    await sendTransfer(keeper, ref);
    const lines = [{ variantId: route.variantIds[0] ?? "", received: 2 }];
    await receiveTransfer(keeper, { ...ref, lines, idempotencyKey: newId() });
    await cancelTransfer(keeper, { ...ref, note: "Truk mogok" });
    expect(await endsOf(route)).toEqual({ from: "8/0", to: "2/0" });
    expect(await db().transferLine.findFirst({ where: { transferId: ref.transferId } })).toMatchObject({
      sent: 6,
      received: 2,
      returned: 4,
    });
    expect(await brokenRules(route)).toEqual([]);
    await expect(cancelTransfer(keeper, ref)).rejects.toMatchObject({ code: "TRANSFER_STATE" });
  });

  test("tells its history: who, what, how many, newest first", async () => {
    const ref = await buildDraft(keeper, route, 6);
    await readyTransfer(keeper, ref);
    await sendTransfer(keeper, { ...ref, lines: picks([5]) });
    const lines = [{ variantId: route.variantIds[0] ?? "", received: 5 }];
    await receiveTransfer(keeper, { ...ref, lines, note: "Pintu belakang", idempotencyKey: newId() });
    const { events } = await getTransfer(keeper, { shopId: route.shopId, number: await numberOf(ref) });
    expect(events.map((event) => [event.kind, event.units])).toEqual([
      ["RECEIVED", 5],
      ["SENT", 5],
      ["HELD", 6],
      ["CREATED", 6],
    ]);
    expect(events[0]).toMatchObject({ note: "Pintu belakang", person: expect.stringMatching(/^Pengguna/) });
  });
});

test("the list filters by where transfers stand, and counts them", async () => {
  const [draft, ready, sent, ended] = [
    await buildDraft(keeper, route, 1),
    await buildDraft(keeper, route, 1),
    await buildDraft(keeper, route, 1),
    await buildDraft(keeper, route, 1),
  ];
  await readyTransfer(keeper, ready);
  await sendTransfer(keeper, sent);
  await cancelTransfer(keeper, ended);
  const ids = async (filter?: "draft" | "ready" | "moving" | "cancelled") =>
    (await listTransfers(keeper, { shopId: route.shopId, filter })).rows.map((row) => row.id);
  expect(await ids()).toEqual([sent, ready, draft].map((ref) => ref.transferId));
  expect(await ids("draft")).toEqual([draft.transferId]);
  expect(await ids("ready")).toEqual([ready.transferId]);
  expect(await ids("moving")).toEqual([sent.transferId]);
  expect(await ids("cancelled")).toEqual([ended.transferId]);
  expect(await countTransfers(keeper, { shopId: route.shopId })).toEqual({
    open: 3,
    draft: 1,
    ready: 1,
    moving: 1,
    received: 0,
    cancelled: 1,
    all: 4,
  });
});

test("another shop's transfer does not exist, and a viewer moves nothing", async () => {
  const ref = await buildDraft(keeper, route, 6);
  const other = await buildShop();
  const stranger = testCtx({ userId: other.ownerId });
  const viewer = testCtx({ userId: (await buildMember(route.shopId, "VIEWER")).id });
  for (const verb of [readyTransfer, reopenTransfer, sendTransfer, cancelTransfer]) {
    await expect(verb(stranger, { ...ref, shopId: other.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(verb(viewer, ref)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  expect(await statusOf(ref)).toBe("DRAFT");
});

function picks(quantities: number[]) {
  return quantities.map((quantity, index) => ({ variantId: route.variantIds[index] ?? "", quantity }));
}

async function statusOf({ transferId }: { transferId: string }): Promise<string> {
  return (await db().transfer.findUniqueOrThrow({ where: { id: transferId } })).status;
}

async function numberOf({ transferId }: { transferId: string }): Promise<string> {
  return (await db().transfer.findUniqueOrThrow({ where: { id: transferId } })).number;
}
