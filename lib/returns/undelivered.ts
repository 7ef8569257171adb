import { unitsOut } from "@/lib/inventory";
import { cancelPaidPart, findShopOrder, moveShopOrder, type ShopOrderRow } from "@/lib/ordering";
import { giveBackItems } from "@/lib/payments";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { isDomainError } from "@/lib/platform/errors";
import { claimEvent } from "@/lib/platform/outbox";
import { sweepDue } from "@/lib/platform/sweep";
import { type Tx, withTransaction } from "@/lib/platform/transaction";

const AGAIN_SECONDS = 600;
const LOOK_AGAIN_HOURS = 2;
/** No person's sentence but a code, the cause itself: whoever reads it reads it in their language (notices.json, "reasons"). */
const UNDELIVERED = "undelivered";

type Parcel = { id: string; status: string; warehouseId: string; longAgo: number };

/** Parcels that will not come. */
const GONE = ["RETURNED", "LOST"];
const ENDED = [...GONE, "DELIVERED"];

/**
 * Settles a batch of the parts whose parcels have ended, not all of them with their buyer, and whose shop let its days pass: what came
 * back or was lost is paid back, and as nobody looked at the goods, none is put on sale. With nothing delivered the part is cancelled,
 * with something it counts as delivered. True when there may be more.
 */
export async function settleUndelivered(ctx: Ctx): Promise<boolean> {
  const due = {
    table: "ShopOrder",
    dueColumn: "sweepAt",
    where: "status = 'SHIPPED'",
    againInSeconds: AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, due, async (id) => {
    try {
      await withTransaction(ctx, async (tx) => {
        const part = await findShopOrder(tx, id);
        if (part?.status !== "SHIPPED") return;
        const parcels = await parcelsOf(tx, id);
        if (!parcels.every(isRipe)) return lookAgain(tx, id);
        await payBack(tx, part, parcels, { of: GONE, key: `undelivered:${id}` });
        await end(tx, part, parcels);
      });
    } catch (error) {
      // The customer confirmed at this very moment what did arrive.
      if (!isDomainError(error, "ORDER_STATE")) throw error;
    }
  });
}

/**
 * A parcel came to its end. A lost one is paid back at once, as there is nothing to decide about it: its goods are written off. For one
 * that came back its shop has some days, to look at the goods. The part ends where all is decided.
 */
export async function settleParcel(
  ctx: Ctx,
  eventId: string,
  input: { shipmentId: string; shopOrderId: string; status: string },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "returns.settle-parcel", eventId))) return;
    if (!ENDED.includes(input.status) && input.status !== "CANCELLED") return;
    const part = await findShopOrder(tx, input.shopOrderId);
    if (!part || part.status === "CANCELLED" || part.status === "COMPLETED") return;
    const parcels = await parcelsOf(tx, part.id);
    const lost = parcels.filter(({ id, status }) => id === input.shipmentId && status === "LOST");
    for (const { id } of lost)
      await payBack(tx, part, parcels, { of: ["LOST"], only: id, key: `lost:${id}` });
    await endDecided(tx, part, parcels);
  });
}

/** The shop paid units back: perhaps the last ones of what did not arrive, of which it has decided so. */
export async function settleRefunded(ctx: Ctx, eventId: string, input: { refundId: string }): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "returns.settle-refunded", eventId))) return;
    const [refund] = await tx.sql.rows<{ shopOrderId: string | null }>(
      "SELECT shopOrderId FROM Refund WHERE id = ?",
      [input.refundId],
    );
    const part = refund?.shopOrderId ? await findShopOrder(tx, refund.shopOrderId) : undefined;
    if (part) await endDecided(tx, part, await parcelsOf(tx, part.id));
  });
}

// Its shop has its days from the last parcel's end on.
function isRipe({ status, longAgo }: Parcel): boolean {
  return ENDED.includes(status) && Boolean(longAgo);
}

async function lookAgain(tx: Tx, shopOrderId: string): Promise<void> {
  await tx.sql.run(
    `UPDATE ShopOrder SET sweepAt = NOW(3) + INTERVAL ${LOOK_AGAIN_HOURS} HOUR WHERE id = ? AND status = 'SHIPPED'`,
    [shopOrderId],
  );
}

function parcelsOf(tx: Tx, shopOrderId: string): Promise<Parcel[]> {
  return tx.sql.rows<Parcel>(
    `SELECT id, status, warehouseId, statusAt <= NOW(3) - INTERVAL ${env().UNDELIVERED_DAYS} DAY AS longAgo
     FROM Shipment WHERE shopOrderId = ? AND status <> 'CANCELLED' ORDER BY id`,
    [shopOrderId],
  );
}

// Nothing that did not arrive waits for a decision: the part ends with the last of its parcels, until when its buyer may say that he has
// the others.
async function endDecided(tx: Tx, part: ShopOrderRow, parcels: readonly Parcel[]): Promise<void> {
  const gone = parcels.filter(({ status }) => GONE.includes(status));
  if (part.status !== "SHIPPED" || gone.length === 0) return;
  const out = new Set((await unitsOut(tx, part.id)).map((units) => units.warehouseId));
  if (gone.some(({ warehouseId }) => out.has(warehouseId))) return;
  if (parcels.every(({ status }) => ENDED.includes(status))) return end(tx, part, parcels);
  await tx.sql.run("UPDATE ShopOrder SET sweepAt = NULL WHERE id = ? AND status = 'SHIPPED'", [part.id]);
}

async function end(tx: Tx, part: ShopOrderRow, parcels: readonly Parcel[]): Promise<void> {
  const from = ["SHIPPED"] as const;
  if (parcels.some(({ status }) => status === "DELIVERED"))
    return moveShopOrder(tx, part, { from, to: "DELIVERED", cause: "courier" });
  await cancelPaidPart(tx, part, { from, cause: UNDELIVERED, reason: UNDELIVERED, gone: true });
}

// The parcels have ended, so nobody moves them; whoever pays back as well queues at the payment's row. The way goes back with the goods
// where nothing else of the part arrives.
async function payBack(
  tx: Tx,
  part: ShopOrderRow,
  parcels: readonly Parcel[],
  { of, only, key }: { of: readonly string[]; only?: string; key: string },
): Promise<void> {
  const gone = parcels.filter(({ id, status }) => of.includes(status) && (!only || only === id));
  const warehouses = gone.map((parcel) => parcel.warehouseId);
  const lines = (await unitsOut(tx, part.id)).filter((units) => warehouses.includes(units.warehouseId));
  const whole = parcels.every(({ status }) => GONE.includes(status));
  const [row] = await tx.sql.rows<{ shippingBack: number }>(
    "SELECT shippingBack OR shippingTotal = 0 AS shippingBack FROM ShopOrder WHERE id = ?",
    [part.id],
  );
  const shipping = whole && gone.length > 0 && !row?.shippingBack;
  if (lines.length === 0 && !shipping) return;
  await giveBackItems(tx, {
    ...{ shopOrderId: part.id, lines, shipping, reason: UNDELIVERED },
    ...{ restock: false, cause: key },
  });
}
