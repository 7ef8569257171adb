import type { OrderStatus, ShopOrderStatus } from "@/generated/prisma/enums";
import { requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { type OrderStage, orderStage } from "./customer-orders";

export type MyOrderItem = {
  id: string;
  shopProductId: string;
  productSlug: string;
  name: string;
  variantTitle: string;
  picture: string | null;
  unitPrice: number;
  quantity: number;
  lineTotal: number;
};

export type MyOrderChange = {
  id: string;
  shopName: string | null;
  from: string | null;
  to: string;
  cause: string;
  note: string | null;
  at: Date;
};

export type MyOrderPart = {
  id: string;
  number: string;
  status: ShopOrderStatus;
  shop: { slug: string; name: string; logoUrl: string | null };
  courier: string;
  service: string;
  etaDays: string;
  note: string | null;
  itemsTotal: number;
  shippingTotal: number;
  /** What the shop bears of the way. */
  shippingDiscount: number;
  total: number;
  shipBy: Date | null;
  cancelReason: string | null;
  items: MyOrderItem[];
  refunded: number;
};

export type MyOrder = {
  id: string;
  number: string;
  status: OrderStatus;
  stage: OrderStage;
  placedAt: Date;
  expiresAt: Date;
  paidAt: Date | null;
  endedAt: Date | null;
  /** The database's clock when this was read. */
  now: Date;
  itemsTotal: number;
  shippingTotal: number;
  total: number;
  address: {
    recipient: string;
    phone: string;
    line: string;
    note: string | null;
    district: string;
    city: string;
    province: string;
    postcode: string;
  };
  parts: MyOrderPart[];
  /** Newest first. */
  changes: MyOrderChange[];
  payment: { gateway: string; method: string | null; status: string; failure: string | null } | null;
  /** Money that goes or went back. */
  refunds: { id: string; amount: number; status: string; reason: string; at: Date }[];
};

/** The caller's own order with everything its page shows. @throws NOT_FOUND for another person's or none. */
export async function getMyOrder(ctx: Ctx, input: { number: string }): Promise<MyOrder> {
  const { userId } = requireUser(ctx);
  const order = await readOrder(ctx, userId, input.number);
  if (!order) throw notFound("order");
  const [clock] = await ctx.sql.rows<{ now: Date }>("SELECT NOW(3) AS now");
  const shopNames = new Map(order.shopOrders.map((part) => [part.id, part.shop.name]));
  const payment = order.payments.find((attempt) => attempt.status === "SUCCEEDED") ?? order.payments[0];
  const refunds = order.payments.flatMap((attempt) => attempt.refunds);
  const { id, number, status, placedAt, expiresAt, paidAt, endedAt } = order;
  const { recipient, phone, district, city, province, postcode } = order;
  return {
    ...{ id, number, status, placedAt, expiresAt, paidAt, endedAt },
    itemsTotal: Number(order.itemsTotal),
    shippingTotal: Number(order.shippingTotal),
    total: Number(order.total),
    stage: orderStage(
      order.status,
      order.shopOrders.map((part) => part.status),
    ),
    now: clock?.now ?? order.placedAt,
    address: {
      recipient,
      phone,
      district,
      city,
      province,
      postcode,
      line: order.addressLine,
      note: order.addressNote,
    },
    parts: order.shopOrders.map((part) => toPart(part, refunds, ctx.locale === "en")),
    changes: order.changes.map((change) => ({
      id: change.id,
      shopName: change.shopOrderId ? (shopNames.get(change.shopOrderId) ?? null) : null,
      from: change.fromStatus,
      to: change.toStatus,
      cause: change.cause,
      note: change.note,
      at: change.createdAt,
    })),
    payment: payment
      ? { gateway: payment.gateway, method: payment.method, status: payment.status, failure: payment.failure }
      : null,
    refunds: refunds.map(({ id, amount, status, reason, createdAt }) => ({
      id,
      amount: Number(amount),
      status,
      reason,
      at: createdAt,
    })),
  };
}

type OrderRecord = NonNullable<Awaited<ReturnType<typeof readOrder>>>;
type PartRecord = OrderRecord["shopOrders"][number];
type RefundRecord = OrderRecord["payments"][number]["refunds"][number];

function readOrder(ctx: Ctx, userId: string, number: string) {
  return ctx.db.order.findFirst({
    where: { number, userId },
    include: {
      shopOrders: {
        orderBy: { number: "asc" },
        include: {
          shop: { select: { slug: true, name: true, logoUrl: true } },
          items: { orderBy: { id: "asc" } },
        },
      },
      changes: { orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 200 },
      payments: { orderBy: { createdAt: "desc" }, include: { refunds: { orderBy: { createdAt: "desc" } } } },
    },
  });
}

function toPart(part: PartRecord, refunds: RefundRecord[], english: boolean): MyOrderPart {
  const { id, number, status, shop, courier, service, etaDays, note, shipBy, cancelReason } = part;
  return {
    ...{ id, number, status, shop, courier, service, etaDays, note, shipBy, cancelReason },
    itemsTotal: Number(part.itemsTotal),
    shippingTotal: Number(part.shippingTotal),
    shippingDiscount: Number(part.shippingDiscount),
    total: Number(part.total),
    items: part.items.map((item) => ({
      id: item.id,
      shopProductId: item.shopProductId,
      productSlug: item.productSlug,
      name: (english && item.nameEn) || item.name,
      variantTitle: english ? item.variantTitleEn : item.variantTitle,
      picture: item.imageUrl,
      unitPrice: Number(item.unitPrice),
      quantity: item.quantity,
      lineTotal: Number(item.lineTotal),
    })),
    refunded: refunds
      .filter((refund) => refund.shopOrderId === id && refund.status !== "FAILED")
      .reduce((sum, refund) => sum + Number(refund.amount), 0),
  };
}
