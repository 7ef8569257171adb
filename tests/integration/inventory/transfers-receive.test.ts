import { beforeEach, describe, expect, test } from "vitest";
import { getTransfer, receiveTransfer, sendTransfer } from "@/lib/inventory";
import { receiveTransferInput } from "@/lib/inventory/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { testCtx } from "../../builders/ctx";
import { buildMember } from "../../builders/shops";
import { brokenRules, buildDraft, buildRoute, endsOf, type Route } from "../../builders/transfers";

type Line = Parameters<typeof receiveTransfer>[1]["lines"][number];

let route: Route;
let keeper: Ctx;
let ref: { shopId: string; transferId: string };

beforeEach(async () => {
  route = await buildRoute(10, 5);
  keeper = testCtx({ userId: (await buildMember(route.shopId, "WAREHOUSE")).id });
  ref = await buildDraft(keeper, route, 6, 4);
  await sendTransfer(keeper, ref);
});

describe("what arrives", () => {
  test("is sellable at once, the rest stays on its way, and the last arrival ends the transfer", async () => {
    expect(await receive(arrived(0, 4))).toBe("PARTLY_RECEIVED");
    expect(await endsOf(route)).toEqual({ from: "4/0", to: "4/0" });
    expect(await receive(arrived(0, 2))).toBe("PARTLY_RECEIVED");
    expect(await receive(arrived(1, 4))).toBe("RECEIVED");
    expect(await endsOf(route)).toEqual({ from: "4/0", to: "6/0" });
    expect(await endsOf(route, 1)).toEqual({ from: "1/0", to: "4/0" });
    expect(await brokenRules(route)).toEqual([]);
    await expect(receive(arrived(0, 1))).rejects.toMatchObject({ code: "TRANSFER_STATE" });
  });

  test("is counted once, though the button is pressed five times", async () => {
    const form = { ...ref, lines: [arrived(0, 2)], idempotencyKey: newId() };
    const ends = await Promise.all([1, 2, 3, 4, 5].map(() => receiveTransfer(keeper, form)));
    expect(ends).toEqual(Array.from({ length: 5 }, () => ({ status: "PARTLY_RECEIVED" })));
    expect(await endsOf(route)).toEqual({ from: "4/0", to: "2/0" });
    expect(await db().transferReceipt.count({ where: { transferId: ref.transferId } })).toBe(1);
  });

  test("pressed again after the transfer has ended tells so, and changes nothing", async () => {
    const form = { ...ref, lines: [arrived(0, 6), arrived(1, 4)], idempotencyKey: newId() };
    expect(await receiveTransfer(keeper, form)).toEqual({ status: "RECEIVED" });
    expect(await receiveTransfer(keeper, form)).toEqual({ status: "RECEIVED" });
    expect(await endsOf(route)).toEqual({ from: "4/0", to: "6/0" });
  });

  test("cannot be more than was sent, however it is named", async () => {
    for (const line of [
      arrived(0, 7),
      arrived(0, 5, { reason: "LOST", quantity: 2 }),
      arrived(0, 0, { reason: "SHORT_SENT", quantity: 7 }),
    ]) {
      await expect(receive(line)).rejects.toMatchObject({ code: "INVALID_INPUT", field: "received" });
    }
    expect(await endsOf(route)).toEqual({ from: "4/0", to: "0/0" });
    expect(await brokenRules(route)).toEqual([]);
  });

  test("of goods that are not on this transfer is refused", async () => {
    const line = { variantId: newId(), received: 0, discrepancies: [{ reason: "EXTRA", quantity: 1 }] };
    await expect(receive(line as Line)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("a discrepancy", () => {
  test("of lost and damaged units writes them off, each with its reason and note", async () => {
    const odd = [
      { reason: "LOST", quantity: 1 },
      { reason: "DAMAGED", quantity: 2, note: "Kardus basah" },
    ] as const;
    expect(await receive(arrived(0, 3, ...odd), arrived(1, 4))).toBe("RECEIVED");
    expect(await endsOf(route)).toEqual({ from: "4/0", to: "3/0" });
    expect(
      await db().transferLine.findFirst({ where: { variantId: route.variantIds[0] ?? "" } }),
    ).toMatchObject({
      received: 3,
      lost: 3,
      returned: 0,
    });
    const { receiptLines } = await detail();
    expect(receiptLines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ received: 3, reason: null }),
        expect.objectContaining({ lost: 1, reason: "LOST", note: null }),
        expect.objectContaining({ lost: 2, reason: "DAMAGED", note: "Kardus basah" }),
      ]),
    );
    expect(await brokenRules(route)).toEqual([]);
  });

  test("of units that never left puts them back into the origin's stock", async () => {
    expect(await receive(arrived(0, 4, { reason: "SHORT_SENT", quantity: 2 }), arrived(1, 4))).toBe(
      "RECEIVED",
    );
    expect(await endsOf(route)).toEqual({ from: "6/0", to: "4/0" });
    const back = await db().stockLedger.findFirst({ where: { refId: ref.transferId, reason: "SHORT_SENT" } });
    expect(back).toMatchObject({ cause: "TRANSFER_CANCEL", deltaOnHand: 2, warehouseId: route.from });
    expect(await brokenRules(route)).toEqual([]);
  });

  test("of units that never left, and are not at the origin either, writes them off", async () => {
    await receive(arrived(0, 4, { reason: "SHORT_SENT", quantity: 2, backToOrigin: false }), arrived(1, 4));
    expect(await endsOf(route)).toEqual({ from: "4/0", to: "4/0" });
    expect(await brokenRules(route)).toEqual([]);
  });

  test("of units nobody sent brings them into stock with an entry of their own", async () => {
    expect(await receive(arrived(0, 6, { reason: "EXTRA", quantity: 2 }), arrived(1, 4))).toBe("RECEIVED");
    expect(await endsOf(route)).toEqual({ from: "4/0", to: "8/0" });
    const entries = await db().stockLedger.findMany({
      where: { refId: ref.transferId, cause: "TRANSFER_IN", variantId: route.variantIds[0] ?? "" },
      orderBy: { id: "asc" },
    });
    expect(entries.map((entry) => [entry.deltaOnHand, entry.reason])).toEqual([
      [6, null],
      [2, "EXTRA"],
    ]);
    expect(await brokenRules(route)).toEqual([]);
  });

  test("needs words when its reason is none of the usual", () => {
    const said = (note?: string) => {
      const odd = { reason: "OTHER", quantity: 1, ...(note && { note }) };
      return receiveTransferInput.safeParse({
        ...ref,
        lines: [{ variantId: route.variantIds[0], received: 0, discrepancies: [odd] }],
        idempotencyKey: newId(),
      }).success;
    };
    expect([said(), said("Tertukar warna")]).toEqual([false, true]);
  });
});

test("the database itself refuses a line that accounts for more than was sent", async () => {
  const where = { transferId: ref.transferId };
  await expect(db().transferLine.updateMany({ where, data: { returned: 7 } })).rejects.toThrow();
  await expect(db().transferLine.updateMany({ where, data: { held: 1 } })).rejects.toThrow();
});

function arrived(
  index: number,
  received: number,
  ...discrepancies: NonNullable<Line["discrepancies"]>
): Line {
  return { variantId: route.variantIds[index] ?? "", received, discrepancies };
}

async function receive(...lines: Line[]): Promise<string> {
  return (await receiveTransfer(keeper, { ...ref, lines, idempotencyKey: newId() })).status;
}

async function detail() {
  const { number } = await db().transfer.findUniqueOrThrow({ where: { id: ref.transferId } });
  return getTransfer(keeper, { shopId: route.shopId, number });
}
