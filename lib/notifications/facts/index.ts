import type { SqlExecutor } from "@/lib/platform/sql";
import type { Kind } from "../kinds";
import type { Notice } from "../notice";
import { newOrderNotices, orderNotice, partNotice, shopPartNotice } from "./orders";
import {
  bookingRefusedNotice,
  deliveryFailedNotice,
  outForDeliveryNotice,
  parcelKeptNotice,
  parcelTroubleNotice,
} from "./parcels";
import { erasureNotice } from "./people";
import {
  about,
  cancelRejectedNotice,
  cancelRequestedNotice,
  returnNearNotice,
  returnNotice,
  shopReturnNearNotice,
  shopReturnNotice,
  staffRefundNotice,
} from "./requests";
import {
  adjustmentNotice,
  lowStockNotice,
  payoutNotice,
  proposalNotice,
  shopDecidedNotice,
  shopSuspendedNotice,
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
  out_for_delivery: read(outForDeliveryNotice),
  delivery_failed: read(deliveryFailedNotice),
  delivered: read(partNotice),
  refunded: read(refundNotice),
  refund_failed: read(refundNotice),
  return_approved: read(returnNotice),
  return_received: read(returnNotice),
  return_rejected: read(returnNotice),
  return_send_near: read(returnNearNotice),
  return_lapsed: read(returnNotice),
  return_judged: read(returnNotice),
  refund_accepted: read(returnNotice),
  cancel_rejected: read(cancelRejectedNotice),
  erasure_requested: read(erasureNotice),
  new_order: read(newOrderNotices),
  ship_by_near: read((sql, payload: { shopOrderId: string }) => shopPartNotice(sql, payload, "WAREHOUSE")),
  cancel_requested: read(cancelRequestedNotice),
  part_called_off: read((sql, payload: { shopOrderId: string; reason: string }) =>
    shopPartNotice(sql, payload, "WAREHOUSE"),
  ),
  parcel_trouble: read(parcelTroubleNotice),
  parcel_kept: read(parcelKeptNotice),
  booking_refused: read(bookingRefusedNotice),
  return_answer_near: read(shopReturnNearNotice),
  return_check_near: read(shopReturnNearNotice),
  return_requested: read((sql, payload: Parameters<typeof shopReturnNotice>[1]) =>
    shopReturnNotice(sql, payload, "MANAGER"),
  ),
  return_sent: read((sql, payload: Parameters<typeof shopReturnNotice>[1]) =>
    shopReturnNotice(sql, payload, "WAREHOUSE"),
  ),
  return_appealed: read((sql, payload: Parameters<typeof shopReturnNotice>[1]) =>
    shopReturnNotice(sql, payload, "MANAGER"),
  ),
  appeal_decided: read((sql, payload: Parameters<typeof shopReturnNotice>[1]) =>
    shopReturnNotice(sql, payload, "MANAGER"),
  ),
  refunded_by_staff: read(staffRefundNotice),
  return_ended: read((sql, payload: Parameters<typeof shopReturnNotice>[1]) =>
    shopReturnNotice(sql, payload, "WAREHOUSE"),
  ),
  low_stock: read(lowStockNotice),
  sale_completed: read((sql, payload: { shopOrderId: string }) => shopPartNotice(sql, payload, "OWNER")),
  payout: read(payoutNotice),
  adjustment: read(adjustmentNotice),
  shop_approved: read((sql, payload: Parameters<typeof shopDecidedNotice>[1]) =>
    shopDecidedNotice(sql, payload, "OPEN"),
  ),
  shop_rejected: read((sql, payload: Parameters<typeof shopDecidedNotice>[1]) =>
    shopDecidedNotice(sql, payload, "REJECTED"),
  ),
  shop_suspended: read(shopSuspendedNotice),
  proposal_decided: read(proposalNotice),
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

// The cast stands here once instead of in every reader.
function read<P>(reader: (sql: SqlExecutor, payload: P) => Promise<Notice[]>): Read {
  return (sql, payload) => reader(sql, payload as P);
}
