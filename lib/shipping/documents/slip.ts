import { drawQr } from "./barcode";
import { A4, addSheet, GREY, type Paper, rule, write } from "./paper";
import type { PaperItem, PaperParcel } from "./read-parcels";
import { columns, dateText, tableHead, writeRow } from "./sheet-table";
import type { Words } from "./words";

const EDGE = 40;
const WIDTH = A4.width - 2 * EDGE;
const BOTTOM = A4.height - 90;
const COLUMNS = columns(EDGE, [310, 125, 80]);

/** What is in one parcel, for the one who packs it and the one who opens it. */
export function drawSlip(paper: Paper, parcel: PaperParcel, words: Words): void {
  let y = drawHead(paper, parcel, words);
  y = tableHead(paper, COLUMNS, [words.item, words.sku, words.quantity], y);
  for (const item of parcel.items) {
    if (y > BOTTOM - 40)
      y = tableHead(paper, COLUMNS, [words.item, words.sku, words.quantity], nextSheet(paper));
    y = writeRow(paper, COLUMNS, [nameOf(item), item.sku, String(item.quantity)], y);
  }
  const units = parcel.items.reduce((sum, item) => sum + item.quantity, 0);
  y = write(paper, `${units} ${words.units}`, {
    x: EDGE,
    y: y + 8,
    width: WIDTH - 8,
    bold: true,
    align: "right",
  });
  if (parcel.note) {
    y = write(paper, `${words.note}: ${parcel.note}`, { x: EDGE, y: y + 12, width: WIDTH, size: 10 });
  }
  const foot = `${words.thanks} ${parcel.shopName}. ${words.trouble}`;
  write(paper, foot, { x: EDGE, y: A4.height - 60, width: WIDTH, size: 8.5, color: GREY, lines: 2 });
}

function drawHead(paper: Paper, parcel: PaperParcel, words: Words): number {
  addSheet(paper, A4);
  drawQr(paper, parcel.number, { x: EDGE + WIDTH - 64, y: EDGE - 6, width: 64 });
  let y = write(paper, words.slip, { x: EDGE, y: EDGE, width: WIDTH - 80, size: 18, bold: true });
  const several = parcel.count > 1 ? ` · ${words.parcel} ${parcel.index} ${words.of} ${parcel.count}` : "";
  y = write(paper, `${words.order} ${parcel.number} · ${dateText(parcel.placedAt)}${several}`, {
    ...{ x: EDGE, y: y + 2, width: WIDTH - 80, size: 10, color: GREY },
  });
  const half = WIDTH / 2 - 10;
  const top = Math.max(y + 14, EDGE + 66);
  const left = drawParty(paper, EDGE, top, half, [
    words.from,
    parcel.shopName,
    `${parcel.warehouse}, ${parcel.line}`,
    `${parcel.district}, ${parcel.city}, ${parcel.province} ${parcel.postcode}`,
  ]);
  const right = drawParty(paper, EDGE + WIDTH / 2 + 10, top, half, [
    words.to,
    parcel.recipient,
    `${parcel.phone} · ${parcel.toLine}`,
    `${parcel.toDistrict}, ${parcel.toCity}, ${parcel.toProvince} ${parcel.toPostcode}`,
  ]);
  y = Math.max(left, right) + 8;
  const way = [`${parcel.courier} ${parcel.service}`, parcel.trackingNumber].filter(Boolean).join(" · ");
  y = write(paper, way, { x: EDGE, y, width: WIDTH, size: 10 });
  rule(paper, EDGE, y + 8, WIDTH);
  return y + 16;
}

function drawParty(paper: Paper, x: number, top: number, width: number, texts: readonly string[]): number {
  return texts.reduce(
    (y, text, index) =>
      write(paper, text, {
        x,
        y,
        width,
        size: index === 1 ? 11 : 9,
        bold: index === 1,
        color: index === 0 ? GREY : "#000000",
      }) + 1,
    top,
  );
}

function nextSheet(paper: Paper): number {
  addSheet(paper, A4);
  return EDGE;
}

function nameOf(item: PaperItem): string {
  return item.variantTitle ? `${item.name} (${item.variantTitle})` : item.name;
}
