import { drawCode128, drawQr } from "./barcode";
import { A6, addSheet, GREY, type Paper, rule, write } from "./paper";
import type { PaperParcel } from "./read-parcels";
import type { Words } from "./words";

const EDGE = 14;
const WIDTH = A6.width - 2 * EDGE;
const QR = 66;

/** One parcel's label, A6: who brings it under which number, to whom, from whom. */
export function drawLabel(paper: Paper, parcel: PaperParcel, words: Words): void {
  addSheet(paper, A6);
  const code = parcel.trackingNumber ?? parcel.number;
  let y = write(paper, `${parcel.courier} · ${parcel.service}`, {
    ...{ x: EDGE, y: EDGE, width: WIDTH - 74, size: 14, bold: true, lines: 2 },
  });
  write(paper, "Gerai", {
    x: EDGE + WIDTH - 70,
    y: EDGE + 2,
    width: 70,
    size: 11,
    bold: true,
    align: "right",
  });
  y += 8;
  drawCode128(paper, code, { x: EDGE, y, width: WIDTH, height: 52 });
  y = write(paper, code, {
    x: EDGE,
    y: y + 55,
    width: WIDTH,
    size: 12,
    bold: true,
    align: "center",
    lines: 1,
  });
  if (!parcel.trackingNumber) {
    y = write(paper, words.noNumber, { x: EDGE, y, width: WIDTH, size: 8, color: GREY, align: "center" });
  }
  rule(paper, EDGE, y + 6, WIDTH);
  y = drawRecipient(paper, parcel, words, y + 12);
  rule(paper, EDGE, y + 6, WIDTH);
  drawFoot(paper, parcel, words, y + 12, code);
}

function drawRecipient(paper: Paper, parcel: PaperParcel, words: Words, top: number): number {
  const at = { x: EDGE, width: WIDTH };
  let y = write(paper, words.to, { ...at, y: top, size: 7.5, color: GREY });
  y = write(paper, parcel.recipient, { ...at, y: y + 1, size: 13, bold: true, lines: 3 });
  y = write(paper, parcel.phone, { ...at, y: y + 1, size: 10 });
  y = write(paper, parcel.toLine, { ...at, y: y + 3, size: 10, lines: 4 });
  const place = `${parcel.toDistrict}, ${parcel.toCity}, ${parcel.toProvince} ${parcel.toPostcode}`;
  y = write(paper, place, { ...at, y, size: 10, bold: true, lines: 2 });
  if (!parcel.toNote) return y;
  return write(paper, `${words.hint}: ${parcel.toNote}`, {
    ...at,
    y: y + 1,
    size: 8.5,
    color: GREY,
    lines: 2,
  });
}

// Beside the QR code, which says the same as the bars: many phones read only this one.
function drawFoot(paper: Paper, parcel: PaperParcel, words: Words, top: number, code: string): void {
  drawQr(paper, code, { x: EDGE + WIDTH - QR, y: A6.height - EDGE - QR, width: QR });
  const at = { x: EDGE, width: WIDTH - QR - 8 };
  let y = write(paper, words.from, { ...at, y: top, size: 7.5, color: GREY });
  y = write(paper, parcel.shopName, { ...at, y: y + 1, size: 9.5, bold: true, lines: 2 });
  y = write(paper, `${parcel.warehouse}, ${parcel.line}, ${parcel.city} ${parcel.postcode}`, {
    ...at,
    y,
    size: 8.5,
    lines: 2,
  });
  const facts = [`${words.order} ${parcel.number}`];
  // The weight is the whole part's: of one parcel among several nobody knows it yet.
  if (parcel.count === 1)
    facts.push(`${words.weight} ${(parcel.weightGrams / 1000).toLocaleString("id-ID")} kg`);
  else facts.push(`${words.parcel} ${parcel.index} ${words.of} ${parcel.count}`);
  write(paper, facts.join(" · "), { ...at, y: y + 3, size: 8.5, lines: 2 });
}
