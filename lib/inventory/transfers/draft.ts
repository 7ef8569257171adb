import { requireShopUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId, newNumber } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import { isDuplicate, type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { requireSoldVariants } from "../receive-adjust";
import type { CreateTransferInput, UpdateTransferInput } from "../schema";
import { requireOwnWarehouses } from "../warehouses";
import { readHead, recordEvent, total } from "./rows";

/** Drafts a transfer between two warehouses of one shop; nothing moves yet. The same form sent twice drafts it once. */
export async function createTransfer(
  ctx: Ctx,
  input: CreateTransferInput,
): Promise<{ transferId: string; number: string }> {
  await requirePlan(ctx, input);
  const { lines, note, idempotencyKey, ...head } = input;
  const made = { id: newId(), number: newNumber("TR", 2) };
  try {
    await withTransaction(ctx, async (tx) => {
      const { userId } = requireShopUser(tx);
      await insertRows(tx.sql, "Transfer", [
        { ...made, ...head, note: note ?? null, createKey: idempotencyKey, createdBy: userId },
      ]);
      await insertLines(tx, made.id, lines);
      await recordEvent(tx, made.id, { kind: "CREATED", units: total(lines, (line) => line.quantity) });
    });
  } catch (error) {
    if (!isDuplicate(error, "createKey")) throw error;
    return draftedBefore(ctx, input);
  }
  return { transferId: made.id, number: made.number };
}

/**
 * Rewrites a draft: where from and to, what, how many, the note.
 * @throws TRANSFER_STATE once it is no draft; CONFLICT when somebody else has edited it since it was shown.
 */
export async function updateTransfer(ctx: Ctx, input: UpdateTransferInput): Promise<void> {
  await requirePlan(ctx, input);
  const { shopId, transferId, revision, fromWarehouseId, toWarehouseId, lines, note } = input;
  await withTransaction(ctx, async (tx) => {
    const changed = await tx.sql.run(
      `UPDATE Transfer SET fromWarehouseId = ?, toWarehouseId = ?, note = ?, revision = revision + 1, updatedAt = NOW(3)
       WHERE id = ? AND shopId = ? AND status = 'DRAFT' AND revision = ?`,
      [fromWarehouseId, toWarehouseId, note ?? null, transferId, shopId, revision],
    );
    if (changed !== 1) {
      const { status } = await readHead(tx, input);
      throw status === "DRAFT"
        ? new DomainError("CONFLICT")
        : new DomainError("TRANSFER_STATE", { params: { status } });
    }
    await tx.sql.run("DELETE FROM TransferLine WHERE transferId = ?", [transferId]);
    await insertLines(tx, transferId, lines);
    await recordEvent(tx, transferId, { kind: "EDITED", units: total(lines, (line) => line.quantity) });
  });
}

async function requirePlan(
  ctx: Ctx,
  input: Pick<CreateTransferInput, "shopId" | "fromWarehouseId" | "toWarehouseId" | "lines">,
): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  await requireOwnWarehouses(ctx, input.shopId, [input.fromWarehouseId, input.toWarehouseId]);
  await requireSoldVariants(
    ctx,
    input.shopId,
    input.lines.map((line) => line.variantId),
  );
}

async function insertLines(tx: Tx, transferId: string, lines: CreateTransferInput["lines"]): Promise<void> {
  await insertRows(
    tx.sql,
    "TransferLine",
    lines.map((line) => ({ id: newId(), transferId, ...line })),
  );
}

async function draftedBefore(
  ctx: Ctx,
  input: CreateTransferInput,
): Promise<{ transferId: string; number: string }> {
  const [row] = await ctx.sql.rows<{ transferId: string; number: string }>(
    "SELECT id AS transferId, number FROM Transfer WHERE createKey = ? AND shopId = ?",
    [input.idempotencyKey, input.shopId],
  );
  if (!row) throw notFound("transfer");
  return row;
}
