import { requireUser } from "@/lib/identity";
import { getOwnShopOrder, openReturn } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { mediaHash, type StoredMedia, saveMedia } from "@/lib/platform/media-store";
import { appendEvents } from "@/lib/platform/outbox";
import { insertRows, type SqlExecutor } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { returnEvent } from "./events";
import { moveReturn, ownReturn, WAITS } from "./return-row";
import { isShopsFault, type RequestReturnInput, type SendBackInput } from "./schema";

/** Each holds the part's completion up; a customer who was told no is not asked for more than this. */
const REQUESTS_MAX = 3;

/**
 * The customer asks to give units back. One open return a part, and no unit is given back twice.
 *
 * Of a part that does not come also before delivery.
 * @throws RETURN_CLOSED before delivery and after the window; REQUEST_OPEN while one is open; RETURN_QUANTITY names the line
 */
export async function requestReturn(ctx: Ctx, input: RequestReturnInput): Promise<{ returnId: string }> {
  const { userId } = requireUser(ctx);
  const part = await getOwnShopOrder(ctx, input.shopOrderId);
  await requirePictures(ctx.sql, input.pictures);
  const id = newId();
  await withTransaction(ctx, async (tx) => {
    // Takes the part's row first: what is counted below cannot change until the commit.
    if (!(await openReturn(tx, part.id, input.reason === "NOT_RECEIVED"))) throw await whyNot(tx, part.id);
    await requireRequestsLeft(tx, part.id);
    const amount = await requireReturnable(tx, part.id, input.lines);
    const refundShipping = isShopsFault(input.reason) && !(await shippingIsBack(tx, part.id));
    await tx.sql.run(
      `INSERT INTO ReturnRequest (id, shopOrderId, shopId, userId, openKey, reason, note, pictures, amount, refundShipping, sweepAt)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NOW(3) + INTERVAL ${WAITS.REQUESTED} DAY)`,
      [
        id,
        part.id,
        part.shopId,
        userId,
        part.id,
        input.reason,
        input.note,
        JSON.stringify(input.pictures),
        amount,
        refundShipping,
      ],
    );
    await insertRows(
      tx.sql,
      "ReturnLine",
      input.lines.map((line) => ({ returnId: id, ...line })),
    );
    await appendEvents(tx, [
      returnEvent("requested", { returnId: id, shopOrderId: part.id, shopId: part.shopId }),
    ]);
  });
  return { returnId: id };
}

/** Keeps a picture of what is wrong; it belongs to no return until one is asked for with its address. @throws PICTURE_INVALID */
export async function uploadReturnPicture(ctx: Ctx, { file }: { file: File }): Promise<StoredMedia> {
  requireUser(ctx);
  return saveMedia(ctx, new Uint8Array(await file.arrayBuffer()), { mimeType: file.type });
}

/** The customer keeps the goods after all, as long as they are with him, or gives up his appeal. */
export async function withdrawReturn(ctx: Ctx, input: { requestId: string }): Promise<void> {
  const row = await ownReturn(ctx, input.requestId);
  await withTransaction(ctx, (tx) =>
    moveReturn(tx, row, { from: ["REQUESTED", "APPROVED", "APPEALED"], to: "WITHDRAWN" }),
  );
}

/** The goods are on their way back. */
export async function sendBack(ctx: Ctx, input: SendBackInput): Promise<void> {
  const { requestId, courier, trackingNumber } = input;
  const row = await ownReturn(ctx, requestId);
  await withTransaction(ctx, (tx) =>
    moveReturn(tx, row, { from: ["APPROVED"], to: "SENT", courier, trackingNumber }),
  );
}

async function whyNot(tx: Tx, shopOrderId: string): Promise<DomainError> {
  const [part] = await tx.sql.rows<{ returnOpen: number }>("SELECT returnOpen FROM ShopOrder WHERE id = ?", [
    shopOrderId,
  ]);
  return new DomainError(part?.returnOpen ? "REQUEST_OPEN" : "RETURN_CLOSED");
}

async function requireRequestsLeft(tx: Tx, shopOrderId: string): Promise<void> {
  const [row] = await tx.sql.rows<{ n: number }>(
    "SELECT COUNT(*) AS n FROM ReturnRequest WHERE shopOrderId = ? AND status <> 'RECEIVED'",
    [shopOrderId],
  );
  if ((row?.n ?? 0) >= REQUESTS_MAX)
    throw new DomainError("LIMIT_REACHED", { params: { limit: REQUESTS_MAX } });
}

// Answers what the units cost, from the order's own lines.
async function requireReturnable(
  tx: Tx,
  shopOrderId: string,
  lines: RequestReturnInput["lines"],
): Promise<number> {
  const items = await tx.sql.rows<{ id: string; unitPrice: number; left: number }>(
    "SELECT id, unitPrice, quantity - refunded AS `left` FROM OrderItem WHERE shopOrderId = ?",
    [shopOrderId],
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  return lines.reduce((sum, line, index) => {
    const item = byId.get(line.orderItemId);
    if (!item) throw notFound("order item");
    if (line.quantity > item.left)
      throw new DomainError("RETURN_QUANTITY", {
        field: `lines.${index}`,
        params: { left: item.left },
      });
    return sum + item.unitPrice * line.quantity;
  }, 0);
}

async function shippingIsBack(tx: Tx, shopOrderId: string): Promise<boolean> {
  const [part] = await tx.sql.rows<{ shippingBack: number }>(
    "SELECT shippingBack FROM ShopOrder WHERE id = ?",
    [shopOrderId],
  );
  return Boolean(part?.shippingBack);
}

// An address that is not in the store is refused: no picture of another site can enter a page.
async function requirePictures(sql: SqlExecutor, urls: readonly string[]): Promise<void> {
  if (urls.length === 0) return;
  const hashes = urls.map((url) => mediaHash(url) ?? "");
  const known = await sql.rows<{ sha256: string }>("SELECT sha256 FROM MediaFile WHERE sha256 IN (?)", [
    hashes,
  ]);
  const kept = new Set(known.map((file) => file.sha256));
  const missing = hashes.findIndex((hash) => !kept.has(hash));
  if (missing >= 0)
    throw new DomainError("PICTURE_INVALID", { field: `pictures.${missing}`, params: { reason: "unknown" } });
}
