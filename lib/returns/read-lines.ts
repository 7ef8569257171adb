import type { ReturnOutcome } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";

export type ReturnLineRow = {
  returnId: string;
  orderItemId: string;
  name: string;
  variantTitle: string;
  sku: string;
  imageUrl: string | null;
  unitPrice: number;
  quantity: number;
  outcome: ReturnOutcome | null;
};

/** The lines of some returns, in the reader's language. */
export async function readReturnLines(ctx: Ctx, returnIds: readonly string[]): Promise<ReturnLineRow[]> {
  if (returnIds.length === 0) return [];
  const english = ctx.locale === "en";
  return ctx.sql.rows<ReturnLineRow>(
    `SELECT l.returnId, l.orderItemId, ${english ? "COALESCE(i.nameEn, i.name)" : "i.name"} AS name,
       ${english ? "i.variantTitleEn" : "i.variantTitle"} AS variantTitle, i.sku, i.imageUrl, i.unitPrice, l.quantity, l.outcome
     FROM ReturnLine l JOIN OrderItem i ON i.id = l.orderItemId WHERE l.returnId IN (?) ORDER BY l.returnId, i.id`,
    [[...returnIds]],
  );
}

/** A return's pictures as stored. MariaDB returns JSON columns as text, MySQL parsed. */
export function readPictures(stored: unknown): string[] {
  const value = typeof stored === "string" ? (JSON.parse(stored) as unknown) : stored;
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
