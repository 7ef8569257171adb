import { readNotices } from "@/lib/notifications/facts";
import { type Channel, channelsOf, defaultOf, type Kind } from "@/lib/notifications/kinds";
import type { Facts, Notice } from "@/lib/notifications/notice";
import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { before } from "./calendar";
import { DEMO_SHOP, type People } from "./people";
import { type Row, writeRows } from "./rows";

/** What happened, when, and who was told. */
type Told = {
  kind: Kind;
  payload: Record<string, unknown>;
  at: Date;
  userId: string;
  to: Record<Channel, string | null>;
};

/** How far back the demo's people were told things, in messages of each kind of list. */
const LATEST = 8;
/** Younger than this they have not looked yet. */
const UNREAD_DAYS = 3;

/** The demo accounts have heard of their orders, as they would have: in the bell, by mail and by SMS; one mail came back. */
export async function seedNotifications(tx: Tx, people: People, now: Date): Promise<void> {
  const owner = people.teams.get(DEMO_SHOP)?.ownerId ?? "";
  const told = [...(await customerNews(tx, people.client.id)), ...(await shopNews(tx, owner))];
  const rows: Row[] = [];
  for (const news of told) {
    const [notice] = (await readNotices(tx.sql, news.kind, news.payload)).filter(
      (one) => "userId" in one.to || one.facts.path.startsWith(`/console/${DEMO_SHOP}/`),
    );
    if (notice) rows.push(...messageRows(news, notice, before(now, UNREAD_DAYS)));
  }
  await writeRows(tx.sql, "Notification", withOneFailure(rows));
}

async function customerNews(tx: Tx, userId: string): Promise<Told[]> {
  const to = { BELL: null, PUSH: null, EMAIL: "pelanggan@contoh.test", SMS: "+6281200000001" };
  const orders = await tx.sql.rows<{ id: string; paidAt: Date | null; endedAt: Date | null; status: string }>(
    "SELECT id, paidAt, endedAt, status FROM `Order` WHERE userId = ? ORDER BY placedAt DESC, id LIMIT ?",
    [userId, LATEST],
  );
  const parts = await tx.sql.rows<{ id: string; shippedAt: Date | null; deliveredAt: Date | null }>(
    `SELECT s.id, s.shippedAt, s.deliveredAt FROM ShopOrder s JOIN \`Order\` o ON o.id = s.orderId
     WHERE o.userId = ? AND s.shippedAt IS NOT NULL ORDER BY s.placedAt DESC, s.id LIMIT ?`,
    [userId, LATEST],
  );
  const news = (kind: Kind, at: Date | null, payload: Record<string, unknown>): Told[] =>
    at ? [{ kind, at, payload, userId, to }] : [];
  return [
    ...orders.flatMap(({ id: orderId, paidAt, endedAt, status }) => [
      ...news("order_paid", paidAt, { orderId }),
      ...news("order_expired", status === "EXPIRED" ? endedAt : null, { orderId }),
      ...news("order_cancelled", status === "CANCELLED" ? endedAt : null, { orderId }),
    ]),
    ...parts.flatMap(({ id: shopOrderId, shippedAt, deliveredAt }) => [
      ...news("shipped", shippedAt, { shopOrderId }),
      ...news("delivered", deliveredAt, { shopOrderId }),
    ]),
  ];
}

async function shopNews(tx: Tx, userId: string): Promise<Told[]> {
  const to = { BELL: null, PUSH: null, EMAIL: "pemilik@contoh.test", SMS: "+6281200000002" };
  const orders = await tx.sql.rows<{ orderId: string; paidAt: Date }>(
    `SELECT s.orderId, s.paidAt FROM ShopOrder s JOIN Shop p ON p.id = s.shopId
     WHERE p.slug = ? AND s.paidAt IS NOT NULL ORDER BY s.placedAt DESC, s.id LIMIT ?`,
    [DEMO_SHOP, LATEST],
  );
  return orders.map(({ orderId, paidAt }) => ({
    kind: "new_order",
    at: paidAt,
    payload: { orderId },
    userId,
    to,
  }));
}

function messageRows({ kind, at, userId, to }: Told, notice: Notice, unreadSince: Date): Row[] {
  const eventId = newId();
  return channelsOf(kind)
    .filter((channel) => defaultOf(kind, channel) && channel !== "PUSH")
    .map((channel) => {
      const arrived = channel === "EMAIL" ? null : at;
      return {
        id: newId(),
        eventId,
        kind,
        subjectId: notice.subjectId,
        userId,
        shopId: notice.shopId,
        orderId: notice.orderId,
        channel,
        locale: "id",
        payload: JSON.stringify(notice.facts satisfies Facts),
        status: channel === "EMAIL" ? "SENT" : "DELIVERED",
        attempts: channel === "BELL" ? 0 : 1,
        nextAttemptAt: at,
        sentTo: to[channel],
        lastError: null,
        createdAt: at,
        sentAt: at,
        deliveredAt: arrived,
        readAt: channel === "BELL" && at < unreadSince ? at : null,
      };
    });
}

// So that staff find something to send again.
function withOneFailure(rows: Row[]): Row[] {
  const oldest = rows
    .filter((row) => row.channel === "EMAIL")
    .toSorted((a, b) => Number(a.createdAt) - Number(b.createdAt))[0];
  return rows.map((row) =>
    row === oldest
      ? { ...row, status: "FAILED", attempts: 12, sentAt: null, lastError: "smtp: ECONNECTION 421" }
      : row,
  );
}
