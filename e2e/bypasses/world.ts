import { encode } from "next-auth/jwt";
import { uuidv7 } from "uuidv7";
import { loadSecrets } from "../../scripts/runtime/secrets.mjs";
import type { RunningShop } from "../setup/flavours";
import { rowsOf } from "../setup/people";

/** Who knocks: nobody; a customer; the owner of a shop; platform staff; the stranger whose rows the others are after. */
export type Who = "nobody" | "client" | "owner" | "staff" | "stranger";

export type World = {
  /** The header that names each of them. */
  cookies: Record<Who, string>;
  /** What stands for {order}, {shopOrder}, … in a path: rows of the stranger, and of a shop that is not the owner's. */
  names: Record<string, string>;
  /** What only the stranger, that shop or the server itself may see. */
  secrets: string[];
};

type Prey = Record<
  "userId" | "order" | "phone" | "line" | "shopOrder" | "shipment" | "shopId" | "other" | "address",
  string
>;

/** The demo's people with sessions of their own, and the rows that each bypass is after. */
export async function knockingWorld(shop: RunningShop): Promise<World> {
  const [mine] = await rowsOf<{ slug: string; shopId: string; userId: string }>(
    shop,
    `SELECT s.slug, s.id AS shopId, u.id AS userId FROM Shop s JOIN ShopMember m ON m.shopId = s.id JOIN User u ON u.id = m.userId
     WHERE u.phone = '+6281200000002' AND m.role = 'OWNER' AND s.status = 'OPEN' LIMIT 1`,
  );
  // A customer with an address of his own, with a parcel from a shop the owner has nothing to do with.
  const [prey] = await rowsOf<Prey>(
    shop,
    `SELECT o.userId, o.number AS \`order\`, o.phone, o.addressLine AS line, so.id AS shopOrder, sh.id AS shipment, so.shopId, s.slug AS other, a.id AS address
     FROM \`Order\` o JOIN ShopOrder so ON so.orderId = o.id JOIN Shop s ON s.id = so.shopId JOIN Shipment sh ON sh.shopOrderId = so.id
     JOIN User u ON u.id = o.userId AND u.staffRole IS NULL AND u.phone NOT LIKE '+628120000000%'
     JOIN Address a ON a.userId = u.id AND a.archivedAt IS NULL
     WHERE so.shopId NOT IN (SELECT shopId FROM ShopMember WHERE userId = ?) ORDER BY o.id LIMIT 1`,
    [mine?.userId],
  );
  if (!mine || !prey) throw new Error("the demo lacks a shop or a stranger's order");
  const first = async (name: string, from: string, values: unknown[]) => {
    const [row] = await rowsOf<{ found: string }>(
      shop,
      `SELECT ${name} AS found FROM ${from} LIMIT 1`,
      values,
    );
    return row?.found ?? uuidv7();
  };
  const { userId, phone, line, shopId, ...ids } = prey;
  const secret = loadSecrets(shop.data) as Record<string, string>;
  return {
    cookies: await cookiesOf(shop, secret.nextauthSecret ?? "", userId),
    names: {
      ...ids,
      mine: mine.slug,
      warehouse: await first("id", "Warehouse WHERE shopId = ?", [shopId]),
      notification: await first("id", "Notification WHERE userId = ?", [userId]),
      request: await first(
        "id",
        "ReturnRequest WHERE shopOrderId IN (SELECT id FROM ShopOrder WHERE shopId = ?)",
        [shopId],
      ),
      cancel: await first(
        "id",
        "CancelRequest WHERE shopOrderId IN (SELECT id FROM ShopOrder WHERE shopId = ?)",
        [shopId],
      ),
      transfer: await first("number", "Transfer WHERE shopId = ?", [shopId]),
      batch: await first("number", "StockBatch WHERE shopId = ?", [shopId]),
      count: await first("number", "StockCount WHERE shopId = ?", [shopId]),
      product: await first("productId", "ShopProduct WHERE shopId = ?", [shopId]),
      payout: await first("number", "PayoutRun", []),
    },
    secrets: [
      phone,
      `0${phone.slice(3)}`,
      line,
      shop.databaseUrl,
      // The one half of a pair that browsers are given.
      ...Object.entries(secret).flatMap(([name, one]) =>
        name !== "vapidPublicKey" && one.length > 8 ? [one] : [],
      ),
    ],
  };
}

async function cookiesOf(shop: RunningShop, secret: string, stranger: string): Promise<World["cookies"]> {
  const cookie = async (where: string, value: string) => {
    const sid = uuidv7();
    await rowsOf(
      shop,
      `INSERT INTO Session (id, userId, createdAt, lastSeenAt, expiresAt)
       SELECT ?, id, NOW(3), NOW(3), NOW(3) + INTERVAL 1 DAY FROM User WHERE ${where} = ?`,
      [sid, value],
    );
    return `next-auth.session-token=${await encode({ token: { sid }, secret, maxAge: 3600 })}`;
  };
  return {
    nobody: "",
    client: await cookie("phone", "+6281200000001"),
    owner: await cookie("phone", "+6281200000002"),
    staff: await cookie("phone", "+6281200000004"),
    stranger: await cookie("id", stranger),
  };
}
