import { A6, addSheet, GREY, type Paper, write } from "./paper";
import type { Words } from "./words";

const EDGE = 14;
const WIDTH = A6.width - 2 * EDGE;

/** A last sheet that names the orders chosen which have nothing to print; none where there are none. */
export function drawLeft(paper: Paper, numbers: readonly string[], words: Words): void {
  if (numbers.length === 0) return;
  addSheet(paper, A6);
  let y = write(paper, words.left, { x: EDGE, y: EDGE, width: WIDTH, size: 14, bold: true });
  y = write(paper, words.leftWhy, { x: EDGE, y: y + 4, width: WIDTH, color: GREY });
  write(paper, numbers.join(", "), { x: EDGE, y: y + 8, width: WIDTH });
}
