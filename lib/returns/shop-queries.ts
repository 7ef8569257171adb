import type { CancelRequestStatus, ReturnStatus } from "@/generated/prisma/enums";
import { LEFT_OF_PART } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";
import { requireShopRole } from "@/lib/shops";
import { type ReturnLineRow, readPictures, readReturnLines } from "./read-lines";
import type { ReturnReasonCode } from "./schema";

/** Whose turn it is, in the order work goes: the shop's, the customer's, nobody's. */
export const REQUEST_TABS = {
  waiting: { cancel: ["OPEN"], return: ["REQUESTED", "SENT"] },
  underway: { cancel: [], return: ["APPROVED", "APPEALED"] },
  ended: {
    cancel: ["APPROVED", "REJECTED", "WITHDRAWN", "LAPSED"],
    return: ["RECEIVED", "REJECTED", "WITHDRAWN", "LAPSED"],
  },
} as const satisfies Record<string, { cancel: CancelRequestStatus[]; return: ReturnStatus[] }>;
export type RequestTab = keyof typeof REQUEST_TABS;

export type RequestRow = {
  kind: "cancel" | "return";
  id: string;
  status: CancelRequestStatus | ReturnStatus;
  /** A return's reason code. */
  code: ReturnReasonCode | null;
  words: string;
  amount: number;
  createdAt: Date;
  /** When it goes on without whoever's turn it is. */
  due: Date;
  shopOrderId: string;
  number: string;
  recipient: string;
};

/** What a cancellation gave back, or would: refunds of before are not in it. */
const CANCEL_AMOUNT = `COALESCE((SELECT f.amount FROM Refund f WHERE f.idempotencyKey = CONCAT('shop-order:', s.id)), ${LEFT_OF_PART})`;
const PAGE = 30;

/** One page of what customers ask of the shop, newest first. Served by (shopId, status, createdAt, id) of both tables. */
export async function listRequests(
  ctx: Ctx,
  input: { shopId: string; tab: RequestTab; after?: string | null | undefined },
): Promise<Page<RequestRow>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [createdAt, id] = decodeCursor(input.after, 2) ?? [];
  const seek = createdAt && id ? "AND (q.createdAt < ? OR (q.createdAt = ? AND q.id < ?))" : "";
  const from: SqlValue[] = createdAt && id ? [new Date(createdAt), new Date(createdAt), id] : [];
  const { cancel, return: returns } = REQUEST_TABS[input.tab];
  const half = `FROM %table q JOIN ShopOrder s ON s.id = q.shopOrderId JOIN \`Order\` o ON o.id = s.orderId
     WHERE q.shopId = ? AND q.status IN (?) ${seek} ORDER BY q.createdAt DESC, q.id DESC LIMIT ${PAGE + 1}`;
  const rows = await ctx.sql.rows<RequestRow>(
    `SELECT * FROM (
       (SELECT 'cancel' AS kind, q.id, q.status AS status, NULL AS code, q.reason AS words, ${CANCEL_AMOUNT} AS amount, q.createdAt,
          q.sweepAt AS due, s.id AS shopOrderId, s.number, o.recipient ${half.replace("%table", "CancelRequest")})
       UNION ALL
       (SELECT 'return', q.id, q.status, q.reason, q.note, q.amount + IF(q.refundShipping, s.shippingTotal, 0), q.createdAt,
          q.sweepAt, s.id, s.number, o.recipient ${half.replace("%table", "ReturnRequest")})
     ) both_kinds ORDER BY createdAt DESC, id DESC LIMIT ${PAGE + 1}`,
    [input.shopId, statuses(cancel), ...from, input.shopId, statuses(returns), ...from],
  );
  return toPage(rows, PAGE, (row) => [row.createdAt, row.id]);
}

/** How many requests stand in each tab; `waiting` is the figure beside the menu's entry. */
export async function countRequests(
  ctx: Ctx,
  input: { shopId: string },
): Promise<Record<RequestTab, number>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const rows = await ctx.sql.rows<{ kind: "cancel" | "return"; status: string; n: number }>(
    `SELECT 'cancel' AS kind, status, COUNT(*) AS n FROM CancelRequest WHERE shopId = ? GROUP BY status
     UNION ALL SELECT 'return', status, COUNT(*) FROM ReturnRequest WHERE shopId = ? GROUP BY status`,
    [input.shopId, input.shopId],
  );
  const of = (tab: RequestTab) =>
    rows
      .filter((row) => (REQUEST_TABS[tab][row.kind] as readonly string[]).includes(row.status))
      .reduce((sum, row) => sum + Number(row.n), 0);
  return { waiting: of("waiting"), underway: of("underway"), ended: of("ended") };
}

export type RequestDetail = RequestRow & {
  itemsTotal: number;
  shippingTotal: number;
  answer: string | null;
  /** The person who answered; null where silence did, or nobody yet. */
  answeredBy: string | null;
  answeredAt: Date | null;
  endedAt: Date | null;
  lines: ReturnLineRow[];
} & ReturnSide;

/** What only a return has. */
type ReturnSide = {
  pictures: string[];
  refundShipping: boolean;
  courier: string | null;
  trackingNumber: string | null;
  sentAt: Date | null;
  appeal: string | null;
  judgement: string | null;
};

const NO_RETURN: ReturnSide = {
  pictures: [],
  refundShipping: false,
  courier: null,
  trackingNumber: null,
  sentAt: null,
  appeal: null,
  judgement: null,
};

/** One request of either kind with all a shop needs to answer it. @throws NOT_FOUND for another shop's */
export async function getRequest(
  ctx: Ctx,
  input: { shopId: string; requestId: string },
): Promise<RequestDetail> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const detail = (await readCancel(ctx, input)) ?? (await readReturn(ctx, input));
  if (!detail) throw notFound("request");
  return detail;
}

/** The requests of one order that are still open, for its page. */
export async function openRequestsOf(
  ctx: Ctx,
  input: { shopId: string; shopOrderId: string },
): Promise<{ kind: "cancel" | "return"; id: string; status: string; words: string }[]> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  return ctx.sql.rows(
    `SELECT 'cancel' AS kind, id, status, reason AS words FROM CancelRequest WHERE openKey = ? AND shopId = ?
     UNION ALL SELECT 'return', id, status, note FROM ReturnRequest
     WHERE shopOrderId = ? AND shopId = ? AND (openKey IS NOT NULL OR status = 'APPEALED')`,
    [input.shopOrderId, input.shopId, input.shopOrderId, input.shopId],
  );
}

const HEAD = `q.id, q.status, q.createdAt, q.sweepAt AS due, q.answer, u.name AS answeredBy, q.endedAt, s.id AS shopOrderId, s.number,
  s.itemsTotal, s.shippingTotal, o.recipient`;
const JOINS = `JOIN ShopOrder s ON s.id = q.shopOrderId JOIN \`Order\` o ON o.id = s.orderId LEFT JOIN User u ON u.id = q.answeredBy
  WHERE q.id = ? AND q.shopId = ?`;

async function readCancel(ctx: Ctx, input: { shopId: string; requestId: string }) {
  const [row] = await ctx.sql.rows<Omit<RequestDetail, "lines" | keyof ReturnSide>>(
    `SELECT 'cancel' AS kind, ${HEAD}, NULL AS code, q.reason AS words, ${CANCEL_AMOUNT} AS amount, q.endedAt AS answeredAt
     FROM CancelRequest q ${JOINS}`,
    [input.requestId, input.shopId],
  );
  return row ? { ...row, ...NO_RETURN, lines: await orderLines(ctx, row.shopOrderId) } : null;
}

async function readReturn(ctx: Ctx, input: { shopId: string; requestId: string }) {
  const [row] = await ctx.sql.rows<
    Omit<RequestDetail, "lines" | "pictures" | "refundShipping"> & {
      pictures: unknown;
      refundShipping: number;
    }
  >(
    `SELECT 'return' AS kind, ${HEAD}, q.reason AS code, q.note AS words, q.amount + IF(q.refundShipping, s.shippingTotal, 0) AS amount,
       q.answeredAt, q.pictures, q.refundShipping, q.courier, q.trackingNumber, q.sentAt, q.appeal, q.judgement FROM ReturnRequest q ${JOINS}`,
    [input.requestId, input.shopId],
  );
  if (!row) return null;
  return {
    ...row,
    pictures: readPictures(row.pictures),
    refundShipping: Boolean(row.refundShipping),
    lines: await readReturnLines(ctx, [row.id]),
  };
}

function orderLines(ctx: Ctx, shopOrderId: string): Promise<ReturnLineRow[]> {
  return ctx.sql.rows<ReturnLineRow>(
    `SELECT '' AS returnId, id AS orderItemId, ${ctx.locale === "en" ? "COALESCE(nameEn, name)" : "name"} AS name,
       ${ctx.locale === "en" ? "variantTitleEn" : "variantTitle"} AS variantTitle, sku, imageUrl, unitPrice, quantity, NULL AS outcome
     FROM OrderItem WHERE shopOrderId = ? ORDER BY id`,
    [shopOrderId],
  );
}

// An empty list is no list to a database.
function statuses(list: readonly string[]): SqlValue {
  return list.length > 0 ? [...list] : [""];
}
