import type { PoolConnection, RowDataPacket } from "mysql2/promise";
import { newId, newNumber } from "@/lib/platform/id";
import { sqlPool } from "@/lib/platform/sql";
import type { Outcome } from "../harness/rounds";
import type { Buyer } from "../world/buyers";
import type { Goods } from "../world/market";
import { LOCK_MINUTES, type Wanted, type WantedLine, type WantedPart, wantOneOfEach } from "./locks";
import { takeUnits, writeEvent, writeLedger, writeLocks } from "./plain";

type Priced = WantedPart & { number: string; price: number; offers: (RowDataPacket & Offer)[] };
type Offer = {
  id: string;
  slug: string;
  name: string;
  title: string;
  titleEn: string;
  sku: string;
  price: number;
};

type Who = Pick<Buyer, "userId" | "addressId">;
export type PlacedByHand = { orderId: string; number: string };

/** The floor of `order`. */
export async function orderByHand(buyer: Buyer, goods: readonly Goods[], rateId: string): Promise<Outcome> {
  return (await placeByHand(buyer, goods, rateId)) ? "done" : "refused";
}

/**
 * The rows of placeOrder written by hand for one buyer at a time, after the reads no careful version can do without (address and
 * cart, offers and their prices, the delivery rate), its own rows first and the stock rows last. `also` writes more in the same
 * transaction. Null where the stock does not suffice.
 */
export async function placeByHand(
  buyer: Who,
  goods: readonly Goods[],
  rateId: string,
  also: (connection: PoolConnection, placed: PlacedByHand) => Promise<void> = async () => undefined,
): Promise<PlacedByHand | null> {
  const wanted = wantOneOfEach(goods);
  const connection = await sqlPool().getConnection();
  try {
    const { address, rate, parts } = await readAll(connection, buyer, wanted, rateId);
    const placed = { orderId: wanted.orderId, number: parts[0]?.number.slice(0, -2) ?? "" };
    await connection.beginTransaction();
    await insertOrder(connection, buyer, wanted.orderId, { address, rate, parts });
    await writeEvent(connection, wanted.orderId);
    await writeLocks(connection, wanted);
    await connection.query("DELETE FROM CartLine WHERE cartId = ? AND shopProductId IN (?)", [
      address.cartId,
      goods.map((one) => one.shopProductId),
    ]);
    if (!(await takeUnits(connection, wanted))) {
      await connection.rollback();
      return null;
    }
    await writeLedger(connection, wanted);
    await also(connection, placed);
    await connection.commit();
    return placed;
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    connection.release();
  }
}

async function readAll(connection: PoolConnection, buyer: Who, wanted: Wanted, rateId: string) {
  const [[address]] = await connection.query<RowDataPacket[]>(
    `SELECT c.id AS cartId, a.recipient, a.phone, a.province, a.city, a.district, a.postcode, a.line, a.note
     FROM Address a LEFT JOIN Cart c ON c.userId = a.userId WHERE a.id = ? AND a.userId = ? AND a.archivedAt IS NULL`,
    [buyer.addressId, buyer.userId],
  );
  const lines = wanted.parts.flatMap((part) => part.lines);
  const [offers] = await connection.query<(RowDataPacket & Offer)[]>(
    `SELECT sp.id, p.slug, p.name, v.title, v.titleEn, sp.sku, sp.price, v.weightGrams FROM ShopProduct sp
     JOIN Shop sh ON sh.id = sp.shopId JOIN Product p ON p.id = sp.productId JOIN Variant v ON v.id = sp.variantId
     WHERE sp.id IN (?) AND sp.status = 'ACTIVE' AND p.status = 'ACTIVE' AND v.status = 'ACTIVE' AND sh.status = 'OPEN'`,
    [lines.map((line) => line.goods.shopProductId)],
  );
  const [[rate]] = await connection.query<RowDataPacket[]>(
    "SELECT courier, service, etaDays, firstKg, nextKg FROM ShippingRate WHERE id = ? AND active = TRUE",
    [rateId],
  );
  if (!address || !rate || offers.length !== lines.length) throw new Error("not for sale");
  const number = newNumber("GR", 2);
  const parts = wanted.parts.map((part, index): Priced => {
    const own = part.lines.flatMap(
      (line) => offers.find((offer) => offer.id === line.goods.shopProductId) ?? [],
    );
    const price = own.reduce((sum, offer) => sum + offer.price, 0);
    return { ...part, number: `${number}-${index + 1}`, price, offers: own };
  });
  return { address, rate, parts };
}

async function insertOrder(
  connection: PoolConnection,
  buyer: Who,
  orderId: string,
  { address, rate, parts }: { address: RowDataPacket; rate: RowDataPacket; parts: readonly Priced[] },
): Promise<void> {
  const items = parts.reduce((sum, part) => sum + part.price, 0);
  const shipping = parts.length * rate.firstKg;
  await connection.query(
    `INSERT INTO \`Order\` (id, number, userId, status, itemsTotal, shippingTotal, total, recipient, phone, province, city,
       district, postcode, addressLine, addressNote, idempotencyKey, expiresAt)
     VALUES (?, ?, ?, 'PENDING_PAYMENT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NOW(3) + INTERVAL ? MINUTE)`,
    [
      ...[
        orderId,
        parts[0]?.number.slice(0, -2),
        buyer.userId,
        items,
        shipping,
        items + shipping,
        address.recipient,
      ],
      ...[
        address.phone,
        address.province,
        address.city,
        address.district,
        address.postcode,
        address.line,
        address.note,
      ],
      ...[newId(), LOCK_MINUTES],
    ],
  );
  await connection.query(
    `INSERT INTO ShopOrder (id, orderId, shopId, number, itemsTotal, shippingTotal, total, weightGrams, courier, service,
       etaDays) VALUES ?`,
    [parts.map((part) => shopOrderRow(part, orderId, rate))],
  );
  await connection.query(
    `INSERT INTO OrderItem (id, orderId, shopOrderId, shopProductId, productId, variantId, productSlug, name, variantTitle,
       variantTitleEn, sku, unitPrice, quantity, lineTotal, weightGrams) VALUES ?`,
    [parts.flatMap((part) => part.lines.map((line, index) => itemRow(part, line, index, orderId)))],
  );
  await connection.query(
    `INSERT INTO OrderChange (id, orderId, toStatus, cause, actorUserId, actorName)
     VALUES (?, ?, 'PENDING_PAYMENT', 'placed', ?, ?)`,
    [newId(), orderId, buyer.userId, `user:${buyer.userId}`],
  );
}

function shopOrderRow(part: Priced, orderId: string, rate: RowDataPacket) {
  const weight = part.offers.reduce((sum, offer) => sum + Number(offer.weightGrams), 0);
  const money = [part.price, rate.firstKg, part.price + rate.firstKg];
  return [
    part.shopOrderId,
    orderId,
    part.shopId,
    part.number,
    ...money,
    weight,
    rate.courier,
    rate.service,
    rate.etaDays,
  ];
}

function itemRow(part: Priced, { orderItemId, goods }: WantedLine, index: number, orderId: string) {
  const offer = part.offers[index];
  const ids = [orderItemId, orderId, part.shopOrderId, goods.shopProductId, goods.productId, goods.variantId];
  const words = [offer?.slug, offer?.name, offer?.title, offer?.titleEn, offer?.sku];
  return [...ids, ...words, offer?.price, 1, offer?.price, offer?.weightGrams];
}
