import type { SqlExecutor } from "@/lib/platform/sql";
import type { Kind } from "../kinds";
import type { Notice } from "../notice";
import { newOrderNotices, orderNotice, partNotice, shopPartNotice } from "./orders";
import { erasureNotice } from "./people";
import {
  adjustmentNotice,
  lowStockNotice,
  payoutNotice,
  shopDecidedNotice,
  webhookDisabledNotice,
} from "./shops";

type Payload = Record<string, unknown>;
type Read = (sql: SqlExecutor, payload: Payload) => Promise<Notice[]>;

/** How each kind learns from its event what there is to tell, and whom. The payloads' types are those of the senders' events.ts. */
const READERS: Record<Kind, Read> = {
  order_placed: read(orderNotice),
  pay_reminder: read(orderNotice),
  order_paid: read(orderNotice),
  order_expired: read(orderNotice),
  order_cancelled: read(orderNotice),
  part_cancelled: read(partNotice),
  packed: read(partNotice),
  shipped: read(partNotice),
  delivered: read(partNotice),
  refunded: read(refundNotice),
  return_approved: read(returnNotice),
  return_received: read(returnNotice),
  return_rejected: read(returnNotice),
  erasure_requested: read(erasureNotice),
  new_order: read(newOrderNotices),
  ship_by_near: read((sql, payload: { shopOrderId: string }) => shopPartNotice(sql, payload, "WAREHOUSE")),
  return_requested: read(async (sql, payload: { returnId: string; shopOrderId: string }) =>
    about(payload.returnId, await shopPartNotice(sql, payload, "MANAGER")),
  ),
  low_stock: read(lowStockNotice),
  payout: read(payoutNotice),
  adjustment: read(adjustmentNotice),
  shop_approved: read((sql, payload: Parameters<typeof shopDecidedNotice>[1]) =>
    shopDecidedNotice(sql, payload, "OPEN"),
  ),
  shop_rejected: read((sql, payload: Parameters<typeof shopDecidedNotice>[1]) =>
    shopDecidedNotice(sql, payload, "REJECTED"),
  ),
  webhook_disabled: read(webhookDisabledNotice),
};

/** What an event gives to tell under a kind; nothing where its row is gone or the kind does not fit after all. */
export function readNotices(sql: SqlExecutor, kind: Kind, payload: Payload): Promise<Notice[]> {
  return READERS[kind](sql, payload);
}

type RefundPayload = { refundId: string; orderId: string; shopOrderId: string | null; amount: number };

async function refundNotice(sql: SqlExecutor, payload: RefundPayload): Promise<Notice[]> {
  const { refundId, orderId, shopOrderId, amount } = payload;
  const notices = shopOrderId ? await partNotice(sql, { shopOrderId }) : await orderNotice(sql, { orderId });
  return about(refundId, notices).map((notice) => {
    const { path, number, shop } = notice.facts;
    return { ...notice, facts: { path, amount, ...(number && { number }), ...(shop && { shop }) } };
  });
}

async function returnNotice(
  sql: SqlExecutor,
  payload: { returnId: string; shopOrderId: string },
): Promise<Notice[]> {
  return about(payload.returnId, await partNotice(sql, { shopOrderId: payload.shopOrderId }));
}

function about(subjectId: string, notices: Notice[]): Notice[] {
  return notices.map((notice) => ({ ...notice, subjectId }));
}

// The cast stands here once instead of in every reader.
function read<P>(reader: (sql: SqlExecutor, payload: P) => Promise<Notice[]>): Read {
  return (sql, payload) => reader(sql, payload as P);
}
