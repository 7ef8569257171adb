import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, type ErrorCode, type ErrorParams } from "@/lib/platform/errors";
import type { BatchRefused, RefusedChange } from "./batches";

/**
 * A batch's refusal for the person at the form: every line at fault under its field, with the counts in
 * params["<field>.onHand"] and params["<field>.reserved"], and the first one by name.
 */
export async function refusalOf(
  ctx: Pick<Ctx, "sql" | "locale">,
  { refused }: BatchRefused,
  code: ErrorCode,
  fieldOf: (line: RefusedChange) => string,
): Promise<DomainError> {
  const fields: Record<string, string> = {};
  const counts: ErrorParams = {};
  for (const line of refused) {
    const field = fieldOf(line);
    fields[field] = "STOCK_WOULD_GO_BELOW_LOCKS";
    counts[`${field}.onHand`] = line.onHand;
    counts[`${field}.reserved`] = line.reserved;
  }
  const first = refused[0];
  const params = { ...counts, ...(first && (await nameOf(ctx, first))), count: refused.length };
  return new DomainError(code, { fields, params });
}

async function nameOf(ctx: Pick<Ctx, "sql" | "locale">, line: RefusedChange): Promise<ErrorParams> {
  const english = ctx.locale === "en";
  const [row] = await ctx.sql.rows<{ name: string; variant: string; warehouse: string }>(
    `SELECT ${english ? "COALESCE(p.nameEn, p.name)" : "p.name"} AS name, v.${english ? "titleEn" : "title"} AS variant,
       w.name AS warehouse FROM Variant v JOIN Product p ON p.id = v.productId JOIN Warehouse w ON w.id = ? WHERE v.id = ?`,
    [line.change.warehouseId, line.change.variantId],
  );
  return {
    name: row?.name ?? "",
    variant: row?.variant ?? "",
    warehouse: row?.warehouse ?? "",
    onHand: line.onHand,
    reserved: line.reserved,
  };
}
