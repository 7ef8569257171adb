import type { Ctx } from "@/lib/platform/ctx";
import { A4, addSheet, GREY, inFont, type Paper, write } from "./paper";
import { columns, tableHead, writeRow } from "./sheet-table";
import type { Words } from "./words";

export type PickLine = {
  warehouseId: string;
  warehouse: string;
  variantId: string;
  name: string;
  variantTitle: string;
  sku: string;
  quantity: number;
  /** "GR-7K2M-9QXD-1 × 2", one an order. */
  orders: string[];
};

type Row = Omit<PickLine, "orders"> & { number: string };

const EDGE = 40;
const WIDTH = A4.width - 2 * EDGE;
const COLUMNS = columns(EDGE, [26, 230, 190, 69]);

/** Lines of orders on one list; drawing it is work nobody else is served during. */
const LINES_MAX = 500;

/**
 * What the shop's people fetch, by warehouse and variant: for accepted orders, of those parcels that are not packed yet. At most what
 * the oldest orders ask for, `more` where others must wait for the next list.
 */
export async function readPickList(
  ctx: Ctx,
  input: { shopId: string },
): Promise<{ lines: PickLine[]; more: boolean }> {
  const english = ctx.locale === "en";
  const found = await ctx.sql.rows<Row & { place: number }>(
    `SELECT l.warehouseId, w.name AS warehouse, l.variantId, ${english ? "COALESCE(i.nameEn, i.name)" : "i.name"} AS name,
       ${english ? "i.variantTitleEn" : "i.variantTitle"} AS variantTitle, i.sku, s.number,
       l.quantity - l.restocked - l.writtenOff AS quantity, w.priority AS place
     FROM ShopOrder s JOIN Reservation r ON r.liveKey = s.id AND r.status = 'COMMITTED' JOIN ReservationLine l ON l.reservationId = r.id
     JOIN OrderItem i ON i.id = l.orderItemId JOIN Warehouse w ON w.id = l.warehouseId
     LEFT JOIN Shipment p ON p.shopOrderId = s.id AND p.warehouseId = l.warehouseId
     WHERE s.shopId = ? AND s.status = 'ACCEPTED' AND l.quantity > l.restocked + l.writtenOff AND COALESCE(p.status, 'PENDING') = 'PENDING'
     ORDER BY s.placedAt, s.id, i.id LIMIT ${LINES_MAX + 1}`,
    [input.shopId],
  );
  const rows = found
    .slice(0, LINES_MAX)
    .map(({ place, ...row }) => ({
      ...row,
      key: `${String(place).padStart(6, "0")}/${row.warehouseId}/${row.name}/${row.variantId}/${row.number}`,
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key: _key, ...row }) => row);
  const lines = new Map<string, PickLine>();
  for (const { number, ...row } of rows) {
    const key = `${row.warehouseId}/${row.variantId}`;
    const known = lines.get(key);
    const orders = [...(known?.orders ?? []), `${number} × ${row.quantity}`];
    lines.set(key, { ...row, ...known, quantity: (known?.quantity ?? 0) + row.quantity, orders });
  }
  return { lines: [...lines.values()], more: found.length > LINES_MAX };
}

/** A sheet, or several, for each warehouse; one that says so where there is nothing to fetch. */
export function drawPickList(
  paper: Paper,
  { lines, more }: { lines: readonly PickLine[]; more: boolean },
  words: Words,
  at: string,
): void {
  const printed = more ? `${at} · ${words.more}` : at;
  const warehouses = [...new Set(lines.map((line) => line.warehouseId))];
  if (warehouses.length === 0) {
    const y = drawHead(paper, words, "", printed);
    write(paper, words.empty, { x: EDGE, y, width: WIDTH, size: 11 });
  }
  for (const warehouseId of warehouses) {
    const own = lines.filter((line) => line.warehouseId === warehouseId);
    const name = own[0]?.warehouse ?? "";
    let y = drawTop(paper, words, name, printed);
    for (const line of own) {
      const texts = ["", nameOf(line), line.orders.join(", "), String(line.quantity)];
      if (y + heightOf(paper, texts) > A4.height - EDGE) y = drawTop(paper, words, name, printed);
      paper
        .rect(EDGE, y + 1, 10, 10)
        .lineWidth(0.8)
        .strokeColor(GREY)
        .stroke();
      y = writeRow(paper, COLUMNS, texts, y);
    }
    const units = own.reduce((sum, line) => sum + line.quantity, 0);
    write(paper, `${units} ${words.units}`, {
      x: EDGE,
      y: y + 4,
      width: WIDTH - 8,
      bold: true,
      align: "right",
    });
  }
}

function drawTop(paper: Paper, words: Words, warehouse: string, printed: string): number {
  const y = drawHead(paper, words, warehouse, printed);
  return tableHead(paper, COLUMNS, ["", words.item, words.order, words.quantity], y);
}

function drawHead(paper: Paper, words: Words, warehouse: string, printed: string): number {
  addSheet(paper, A4);
  let y = write(paper, words.pick, { x: EDGE, y: EDGE, width: WIDTH, size: 18, bold: true });
  if (warehouse) y = write(paper, warehouse, { x: EDGE, y: y + 2, width: WIDTH, size: 12, bold: true });
  return write(paper, `${words.printed} ${printed}`, { x: EDGE, y: y + 2, width: WIDTH, color: GREY }) + 14;
}

function nameOf(line: PickLine): string {
  const name = line.variantTitle ? `${line.name} (${line.variantTitle})` : line.name;
  return `${name}\n${line.sku}`;
}

function heightOf(paper: Paper, texts: readonly string[]): number {
  paper.font("regular").fontSize(10);
  return Math.max(
    ...texts.map((text, index) =>
      paper.heightOfString(inFont(paper, text), { width: COLUMNS[index]?.width ?? WIDTH }),
    ),
  );
}
