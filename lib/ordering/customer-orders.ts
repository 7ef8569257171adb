import type { OrderStatus, ShopOrderStatus } from "@/generated/prisma/enums";
import { requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";

export const ORDER_TABS = ["all", "unpaid", "ongoing", "done", "cancelled"] as const;
export type OrderTab = (typeof ORDER_TABS)[number];

/** Where an order stands for its customer, derived from the order and its parts. */
export type OrderStage = "UNPAID" | "ONGOING" | "DONE" | "EXPIRED" | "CANCELLED";

export type MyOrderRow = {
  id: string;
  number: string;
  stage: OrderStage;
  placedAt: Date;
  expiresAt: Date;
  total: number;
  shops: string[];
  /** The line shown in the list, and how many more there are. */
  first: { name: string; variantTitle: string; picture: string | null; quantity: number } | null;
  otherLines: number;
};

const PAGE_SIZE = 10;
const OPEN_PARTS = "('NEW', 'ACCEPTED', 'PACKED', 'SHIPPED')";
const FULFILLED_PARTS = "('DELIVERED', 'COMPLETED')";

const partIn = (statuses: string) =>
  `EXISTS (SELECT 1 FROM ShopOrder so WHERE so.orderId = o.id AND so.status IN ${statuses})`;

// One shop's part may be done while another is under way: the order is then still under way.
const TAB_WHERE: Record<OrderTab, string> = {
  all: "TRUE",
  unpaid: "o.status = 'PENDING_PAYMENT'",
  ongoing: `o.status = 'PAID' AND ${partIn(OPEN_PARTS)}`,
  done: `o.status = 'PAID' AND NOT ${partIn(OPEN_PARTS)} AND ${partIn(FULFILLED_PARTS)}`,
  cancelled: `(o.status IN ('EXPIRED', 'CANCELLED')
    OR (o.status = 'PAID' AND NOT ${partIn(OPEN_PARTS)} AND NOT ${partIn(FULFILLED_PARTS)}))`,
};

type OrderRow = Pick<MyOrderRow, "id" | "number" | "placedAt" | "expiresAt" | "total"> & {
  status: OrderStatus;
};

/**
 * One page of the caller's orders, newest first. Keyset over the index (userId, placedAt, id): the tenth page costs what the
 * first does. @throws UNAUTHENTICATED
 */
export async function listMyOrders(
  ctx: Ctx,
  input: { tab: OrderTab; cursor?: string | null },
): Promise<Page<MyOrderRow>> {
  const { userId } = requireUser(ctx);
  const after = decodeCursor(input.cursor, 2);
  const placedAt = new Date(after?.[0] ?? "");
  const seek: { where: string; values: SqlValue[] } =
    after && !Number.isNaN(placedAt.getTime())
      ? {
          where: "AND (o.placedAt < ? OR (o.placedAt = ? AND o.id < ?))",
          values: [placedAt, placedAt, after[1] ?? ""],
        }
      : { where: "", values: [] };
  const rows = await ctx.sql.rows<OrderRow>(
    `SELECT o.id, o.number, o.status, o.placedAt, o.expiresAt, o.total FROM \`Order\` o
     WHERE o.userId = ? AND ${TAB_WHERE[input.tab]} ${seek.where} ORDER BY o.placedAt DESC, o.id DESC LIMIT ?`,
    [userId, ...seek.values, PAGE_SIZE + 1],
  );
  const page = toPage(rows, PAGE_SIZE, (row) => [row.placedAt, row.id]);
  return { rows: await withLines(ctx, page.rows), next: page.next };
}

/** How many of the caller's orders wait for payment, for the tab's figure and the cart's reminder. */
export async function unpaidOrders(ctx: Ctx): Promise<{ number: string; expiresAt: Date }[]> {
  const { userId } = requireUser(ctx);
  return ctx.sql.rows(
    `SELECT number, expiresAt FROM \`Order\` WHERE userId = ? AND status = 'PENDING_PAYMENT' AND expiresAt > NOW(3)
     ORDER BY placedAt DESC, id DESC LIMIT 20`,
    [userId],
  );
}

/** What a waiting page polls: the order's state, its deadline and the clock that judges it. @throws NOT_FOUND for another's. */
export async function orderStatus(
  ctx: Ctx,
  input: { number: string },
): Promise<{ status: OrderStatus; deadline: Date; now: Date }> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.sql.rows<{ status: OrderStatus; deadline: Date; now: Date }>(
    "SELECT status, expiresAt AS deadline, NOW(3) AS now FROM `Order` WHERE number = ? AND userId = ?",
    [input.number, userId],
  );
  if (!row) throw notFound("order");
  return row;
}

/** Where the customer's order stands: unpaid and ended ones by themselves, a paid one by its parts. */
export function orderStage(status: OrderStatus, parts: readonly ShopOrderStatus[]): OrderStage {
  if (status === "PENDING_PAYMENT") return "UNPAID";
  if (status !== "PAID") return status;
  if (parts.some((part) => ["NEW", "ACCEPTED", "PACKED", "SHIPPED"].includes(part))) return "ONGOING";
  return parts.some((part) => ["DELIVERED", "COMPLETED"].includes(part)) ? "DONE" : "CANCELLED";
}

type PartRow = { orderId: string; status: ShopOrderStatus; shopName: string };
type ItemRow = {
  orderId: string;
  name: string;
  nameEn: string | null;
  variantTitle: string;
  variantTitleEn: string;
  imageUrl: string | null;
  quantity: number;
};

async function withLines(ctx: Ctx, orders: OrderRow[]): Promise<MyOrderRow[]> {
  const ids = orders.map((order) => order.id);
  if (ids.length === 0) return [];
  const [parts, items] = await Promise.all([
    ctx.sql.rows<PartRow>(
      `SELECT so.orderId, so.status, s.name AS shopName FROM ShopOrder so JOIN Shop s ON s.id = so.shopId
       WHERE so.orderId IN (?) ORDER BY so.number`,
      [ids],
    ),
    ctx.sql.rows<ItemRow>(
      `SELECT orderId, name, nameEn, variantTitle, variantTitleEn, imageUrl, quantity FROM OrderItem
       WHERE orderId IN (?) ORDER BY id`,
      [ids],
    ),
  ]);
  const english = ctx.locale === "en";
  return orders.map(({ status, ...order }) => {
    const own = parts.filter((part) => part.orderId === order.id);
    const [first, ...others] = items.filter((item) => item.orderId === order.id);
    return {
      ...order,
      stage: orderStage(
        status,
        own.map((part) => part.status),
      ),
      shops: own.map((part) => part.shopName),
      first: first
        ? {
            name: (english && first.nameEn) || first.name,
            variantTitle: english ? first.variantTitleEn : first.variantTitle,
            picture: first.imageUrl,
            quantity: first.quantity,
          }
        : null,
      otherLines: others.length,
    };
  });
}
