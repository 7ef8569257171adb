import bwip from "bwip-js/node";
import { INK, type Paper } from "./paper";

type Box = { x: number; y: number; width: number; height: number };

/** Code 128 over the whole width of the box, quiet zones of ten modules on both sides included. */
export function drawCode128(paper: Paper, text: string, box: Box): void {
  const [symbol] = bwip.raw({ bcid: "code128", text });
  if (!symbol || !("sbs" in symbol)) throw new Error("no barcode");
  const widths = [...symbol.sbs];
  const modules = widths.reduce((sum, width) => sum + width, 0);
  const unit = box.width / (modules + 20);
  let x = box.x + 10 * unit;
  paper.fillColor(INK);
  widths.forEach((width, index) => {
    if (index % 2 === 0) paper.rect(x, box.y, width * unit, box.height);
    x += width * unit;
  });
  paper.fill();
}

/** A QR code that fills the square. */
export function drawQr(paper: Paper, text: string, box: Omit<Box, "height">): void {
  const [symbol] = bwip.raw({ bcid: "qrcode", text });
  if (!symbol || !("pixs" in symbol)) throw new Error("no code");
  const { pixs, pixx } = symbol;
  const unit = box.width / (pixx + 4);
  paper.fillColor(INK);
  [...pixs].forEach((dark, index) => {
    if (dark !== 1) return;
    const [column, row] = [index % pixx, Math.floor(index / pixx)];
    // A hair wider than it is, or the gaps between neighbours would show.
    paper.rect(box.x + (column + 2) * unit, box.y + (row + 2) * unit, unit * 1.02, unit * 1.02);
  });
  paper.fill();
}
