import type { TransferStatus } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";
import { requireShopRole } from "@/lib/shops";

export type TransferRow = {
  id: string;
  number: string;
  status: TransferStatus;
  fromName: string;
  toName: string;
  lines: number;
  quantity: number;
  held: number;
  sent: number;
  received: number;
  lost: number;
  returned: number;
  extra: number;
  createdAt: Date;
};

const FILTERS = {
  open: ["DRAFT", "READY", "IN_TRANSIT", "PARTLY_RECEIVED"],
  draft: ["DRAFT"],
  ready: ["READY"],
  moving: ["IN_TRANSIT", "PARTLY_RECEIVED"],
  received: ["RECEIVED"],
  cancelled: ["CANCELLED"],
  all: null,
} as const satisfies Record<string, readonly TransferStatus[] | null>;

export type TransferFilter = keyof typeof FILTERS;
export const transferFilters = Object.keys(FILTERS) as TransferFilter[];

const PAGE = 30;

/** What a row of the list and the head of a detail share; `t` is a transfer, `l` its lines. */
export const TRANSFER_SUMS = `COUNT(l.id) AS \`lines\`, COALESCE(SUM(l.quantity), 0) AS quantity,
  COALESCE(SUM(l.held), 0) AS held, COALESCE(SUM(l.sent), 0) AS sent, COALESCE(SUM(l.received), 0) AS received,
  COALESCE(SUM(l.lost), 0) AS lost, COALESCE(SUM(l.returned), 0) AS returned, COALESCE(SUM(l.extra), 0) AS extra`;

/** One page of the shop's transfers, newest first; without a filter those that have not ended. */
export async function listTransfers(
  ctx: Ctx,
  input: { shopId: string; filter?: TransferFilter | undefined; after?: string | null | undefined },
): Promise<Page<TransferRow>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [createdAt, id] = decodeCursor(input.after, 2) ?? [];
  const statuses = FILTERS[input.filter ?? "open"];
  const values: SqlValue[] = [input.shopId];
  if (statuses) values.push([...statuses]);
  if (createdAt && id) values.push(new Date(createdAt), new Date(createdAt), id);
  // The page is cut first, so that only its own lines are summed.
  const rows = await ctx.sql.rows<TransferRow>(
    `SELECT t.id, t.number, t.status, f.name AS fromName, d.name AS toName, t.createdAt, ${TRANSFER_SUMS}
     FROM (SELECT * FROM Transfer WHERE shopId = ? ${statuses ? "AND status IN (?)" : ""}
       ${createdAt && id ? "AND (createdAt < ? OR (createdAt = ? AND id < ?))" : ""}
       ORDER BY createdAt DESC, id DESC LIMIT ${PAGE + 1}) t
     JOIN Warehouse f ON f.id = t.fromWarehouseId JOIN Warehouse d ON d.id = t.toWarehouseId
     LEFT JOIN TransferLine l ON l.transferId = t.id
     GROUP BY t.id, t.number, t.status, f.name, d.name, t.createdAt ORDER BY t.createdAt DESC, t.id DESC`,
    values,
  );
  return toPage(rows, PAGE, (row) => [row.createdAt, row.id]);
}

/** How many transfers each filter of the list holds. */
export async function countTransfers(
  ctx: Ctx,
  input: { shopId: string },
): Promise<Record<TransferFilter, number>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const found = await ctx.sql.rows<{ status: TransferStatus; transfers: number }>(
    "SELECT status, COUNT(*) AS transfers FROM Transfer WHERE shopId = ? GROUP BY status",
    [input.shopId],
  );
  const count = (statuses: readonly TransferStatus[] | null) =>
    found
      .filter((row) => !statuses || statuses.includes(row.status))
      .reduce((sum, row) => sum + row.transfers, 0);
  return Object.fromEntries(transferFilters.map((filter) => [filter, count(FILTERS[filter])])) as Record<
    TransferFilter,
    number
  >;
}
