import { systemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { insertRows, type SqlValue } from "@/lib/platform/sql";
import { buildGoods } from "../builders/ordering";
import { buildUser } from "../builders/shops";

const ORDERS = 3_000;
const TABLES =
  "`Order`, ShopOrder, OrderItem, OrderChange, Reservation, ReservationLine, StockLevel, StockLedger, OutboxEvent, HandledEvent, Payment";

/** The column that names a row of a table, where it is not "id". */
const KEYS: Record<string, string> = {
  StockLedger: "stockLevelId",
  HandledEvent: "eventId",
  ReservationLine: "reservationId",
};

/**
 * So many orders of others, most of them over, that no plan may read a table of theirs from end to end. They are rows, not orders that
 * were placed: other suites check the whole database, so the answer takes them away again.
 */
export async function buildOrderCrowd(): Promise<() => Promise<void>> {
  const { sql } = systemCtx("test");
  const [user, goods] = await Promise.all([buildUser(), buildGoods()]);
  const crowd = Array.from({ length: ORDERS }, (_, index) => orderOf(user.id, goods.shop.id, index));
  const tables = Object.keys(crowd[0] ?? {}) as (keyof ReturnType<typeof orderOf>)[];
  for (const table of tables) {
    for (let at = 0; at < ORDERS; at += 500) {
      await insertRows(
        sql,
        table,
        crowd.slice(at, at + 500).map((rows) => rows[table]),
      );
    }
  }
  await sql.rows(`ANALYZE TABLE ${TABLES}`);
  return async () => {
    for (const table of tables.toReversed()) {
      const key = KEYS[table] ?? "id";
      await sql.run(`DELETE FROM \`${table}\` WHERE ${key} IN (?)`, [
        crowd.map((rows) => rows[table][key] ?? ""),
      ]);
    }
  };
}

function orderOf(userId: string, shopId: string, index: number) {
  const ids = { orderId: newId(), shopOrderId: newId(), reservationId: newId(), stockLevelId: newId() };
  const { orderId, shopOrderId } = ids;
  const paid = index % 3 !== 0;
  const number = `T-${orderId.slice(-12)}`;
  const amounts = { itemsTotal: 1, shippingTotal: 0, total: 1 };
  const place = { province: "Bali", city: "Denpasar", district: "Denpasar", postcode: "80111" };
  const expiresAt = new Date(Date.now() - 86_400_000);
  const item = { orderItemId: newId(), warehouseId: newId(), variantId: newId() };
  return {
    Order: row({
      id: orderId,
      number,
      userId,
      status: paid ? "PAID" : "EXPIRED",
      ...amounts,
      ...place,
      recipient: "",
      phone: "",
      addressLine: "",
      idempotencyKey: orderId,
      expiresAt,
    }),
    ShopOrder: row({
      id: shopOrderId,
      orderId,
      shopId,
      number,
      status: paid ? "NEW" : "EXPIRED",
      ...amounts,
      weightGrams: 1,
      courier: "",
      service: "",
      etaDays: "",
    }),
    OrderItem: row({
      id: item.orderItemId,
      orderId,
      shopOrderId,
      shopProductId: newId(),
      productId: newId(),
      variantId: item.variantId,
      productSlug: "",
      name: "",
      variantTitle: "",
      variantTitleEn: "",
      sku: "",
      unitPrice: 1,
      quantity: 1,
      lineTotal: 1,
      weightGrams: 1,
    }),
    OrderChange: row({
      id: newId(),
      orderId,
      toStatus: "PENDING_PAYMENT",
      cause: "placed",
      actorName: "crowd",
    }),
    StockLevel: row({
      id: ids.stockLevelId,
      warehouseId: item.warehouseId,
      variantId: item.variantId,
      shopId,
      onHand: 1,
    }),
    StockLedger: row({
      stockLevelId: ids.stockLevelId,
      shopId,
      warehouseId: item.warehouseId,
      variantId: item.variantId,
      deltaOnHand: 1,
      deltaReserved: 0,
      onHandAfter: 1,
      reservedAfter: 0,
      cause: "RECEIVE",
      actorName: "crowd",
      refId: orderId,
    }),
    Reservation: row({
      id: ids.reservationId,
      orderId,
      shopOrderId,
      shopId,
      status: paid ? "COMMITTED" : "EXPIRED",
      liveKey: paid ? shopOrderId : null,
      expiresAt,
    }),
    ReservationLine: row({
      reservationId: ids.reservationId,
      orderItemId: item.orderItemId,
      stockLevelId: ids.stockLevelId,
      warehouseId: item.warehouseId,
      variantId: item.variantId,
      quantity: 1,
    }),
    OutboxEvent: row({
      id: newId(),
      type: "order.placed",
      aggregateType: "Order",
      aggregateId: orderId,
      payload: "{}",
      status: "SENT",
    }),
    HandledEvent: row({ handler: "crowd", eventId: newId() }),
    Payment: row({
      id: newId(),
      orderId,
      gateway: "sandbox",
      status: paid ? "SUCCEEDED" : "EXPIRED",
      amount: 1,
      paidOrderId: paid ? orderId : null,
      expiresAt,
    }),
  };
}

function row(columns: Record<string, SqlValue>): Record<string, SqlValue> {
  return columns;
}
