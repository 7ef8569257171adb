import { newId, newNumber } from "@/lib/platform/id";
import { sqlPool } from "@/lib/platform/sql";
import { bulkInsert } from "./bulk";
import type { Buyer, Fare } from "./buyers";
import type { Goods } from "./market";

const CHUNK = 5_000;
const HOUR_MS = 3_600_000;
const PLACE = { province: "DKI Jakarta", city: "Jakarta Selatan", district: "Tebet", postcode: "12810" };
const NAMES = { recipient: "Penerima Uji", phone: "+6281200000000", addressLine: "Jl. Tebet Raya 10" };

type Crowd = { buyers: readonly Buyer[]; goods: readonly Goods[]; fare: Fare };

/**
 * So many whole unpaid orders past their deadline, one line each, with every row placeOrder would have left: the locks are counted in
 * their levels and explained by the ledger.
 */
export async function buildOverdue(count: number, crowd: Crowd): Promise<void> {
  const reserved = new Map<string, number>();
  for (let from = 0; from < count; from += CHUNK) {
    const orders = Array.from({ length: Math.min(CHUNK, count - from) }, (_, index) =>
      newOrder(crowd, from + index, reserved),
    );
    await Promise.all([writeOrders(orders), writeLocks(orders)]);
  }
  await sqlPool().query(
    `UPDATE StockLevel s JOIN (SELECT stockLevelId, SUM(quantity) AS held FROM ReservationLine GROUP BY stockLevelId) l
     ON l.stockLevelId = s.id SET s.reserved = l.held`,
  );
}

type Overdue = ReturnType<typeof newOrder>;

function newOrder({ buyers, goods, fare }: Crowd, index: number, reserved: Map<string, number>) {
  const one = goods[index % goods.length];
  const buyer = buyers[index % buyers.length];
  if (!one || !buyer) throw new Error("nothing to order, or nobody who would");
  const reservedAfter = (reserved.get(one.stockLevelId) ?? 0) + 1;
  reserved.set(one.stockLevelId, reservedAfter);
  const expiresAt = new Date(Date.now() - HOUR_MS + (index % 3_000) * 1_000);
  const ids = { orderId: newId(), shopOrderId: newId(), orderItemId: newId(), reservationId: newId() };
  return { ...ids, number: newNumber("GR", 3), goods: one, buyer, fare, expiresAt, reservedAfter };
}

async function writeOrders(orders: readonly Overdue[]): Promise<void> {
  await bulkInsert("Order", orders.map(orderRow));
  await bulkInsert("ShopOrder", orders.map(shopOrderRow));
  await bulkInsert("OrderItem", orders.map(itemRow));
  const placed = { toStatus: "PENDING_PAYMENT", cause: "placed", actorName: "bench" };
  await bulkInsert(
    "OrderChange",
    orders.map(({ orderId }) => ({ id: newId(), orderId, ...placed })),
  );
}

async function writeLocks(orders: readonly Overdue[]): Promise<void> {
  await bulkInsert(
    "Reservation",
    orders.map(({ reservationId: id, orderId, shopOrderId, goods, expiresAt }) => {
      return { id, orderId, shopOrderId, shopId: goods.shopId, liveKey: shopOrderId, expiresAt };
    }),
  );
  await bulkInsert(
    "ReservationLine",
    orders.map(({ reservationId, orderItemId, goods }) => {
      const { stockLevelId, warehouseId, variantId } = goods;
      return { reservationId, orderItemId, stockLevelId, warehouseId, variantId, quantity: 1 };
    }),
  );
  await bulkInsert("StockLedger", orders.map(ledgerRow));
  await bulkInsert(
    "OutboxEvent",
    orders.map(({ orderId }) => {
      const what = { type: "order.placed", aggregateType: "Order", aggregateId: orderId };
      return { id: newId(), ...what, payload: JSON.stringify({ orderId }), status: "SENT" };
    }),
  );
}

function orderRow({ orderId: id, number, goods, buyer, fare, expiresAt }: Overdue) {
  const money = { itemsTotal: goods.price, shippingTotal: fare.cost, total: goods.price + fare.cost };
  return { id, number, userId: buyer.userId, ...money, ...NAMES, ...PLACE, idempotencyKey: id, expiresAt };
}

function shopOrderRow({ shopOrderId: id, orderId, number, goods, fare }: Overdue) {
  const money = { itemsTotal: goods.price, shippingTotal: fare.cost, total: goods.price + fare.cost };
  const parcel = { weightGrams: 500, courier: "Lintas Nusa", service: "Reguler", etaDays: "3-6" };
  return { id, orderId, shopId: goods.shopId, number: `${number}-1`, ...money, ...parcel };
}

function itemRow({ orderItemId: id, orderId, shopOrderId, goods }: Overdue) {
  const { shopProductId, productId, variantId, price } = goods;
  const words = {
    productSlug: productId,
    name: "Produk",
    variantTitle: "Biasa",
    variantTitleEn: "Plain",
    sku: id,
  };
  const money = { unitPrice: price, quantity: 1, lineTotal: price, weightGrams: 500 };
  return { id, orderId, shopOrderId, shopProductId, productId, variantId, ...words, ...money };
}

function ledgerRow({ orderId, goods, reservedAfter }: Overdue) {
  const { stockLevelId, shopId, warehouseId, variantId, onHand: onHandAfter } = goods;
  const counts = { deltaOnHand: 0, deltaReserved: 1, onHandAfter, reservedAfter };
  const why = { cause: "RESERVE", refType: "order", refId: orderId, actorName: "bench" };
  return { stockLevelId, shopId, warehouseId, variantId, ...counts, ...why };
}
