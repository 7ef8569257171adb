import type { OrderStatus } from "@/generated/prisma/enums";
import { parseMobile, requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { isDomainError } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";

export type StaffOrderRow = {
  id: string;
  number: string;
  status: OrderStatus;
  total: number;
  placedAt: Date;
  buyer: string | null;
  shops: number;
};

const PAGE_SIZE = 25;

/**
 * Orders for staff, newest first by their ids, which are in order of time. `q` is the beginning of an order's number, or of one of
 * its shop's parts, or the buyer's phone number.
 */
export async function listOrdersForStaff(
  ctx: Ctx,
  input: { q?: string | undefined; after?: string | undefined },
): Promise<Page<StaffOrderRow>> {
  requireStaff(ctx);
  const search = input.q ? whichOrders(input.q) : { where: "TRUE", values: [] };
  const [after] = decodeCursor(input.after, 1) ?? [];
  const rows = await ctx.sql.rows<StaffOrderRow>(
    `SELECT o.id, o.number, o.status, o.total, o.placedAt, u.name AS buyer,
       (SELECT COUNT(*) FROM ShopOrder s WHERE s.orderId = o.id) AS shops
     FROM \`Order\` o JOIN User u ON u.id = o.userId WHERE ${search.where} ${after ? "AND o.id < ?" : ""} ORDER BY o.id DESC LIMIT ?`,
    [...search.values, ...(after ? [after] : []), PAGE_SIZE + 1],
  );
  return toPage(rows, PAGE_SIZE, (row) => [row.id]);
}

function whichOrders(q: string): { where: string; values: SqlValue[] } {
  const phone = phoneIn(q);
  if (phone) return { where: "o.userId = (SELECT id FROM User WHERE phone = ?)", values: [phone] };
  const start = `${q
    .trim()
    .toUpperCase()
    .replaceAll(/[\\%_]/g, "\\$&")}%`;
  return {
    where:
      "o.id IN (SELECT id FROM `Order` WHERE number LIKE ? UNION SELECT orderId FROM ShopOrder WHERE number LIKE ?)",
    values: [start, start],
  };
}

function phoneIn(text: string): string | null {
  try {
    return parseMobile(text).e164;
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
