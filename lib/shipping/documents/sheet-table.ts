import { GREY, type Paper, rule, write } from "./paper";

export type Column = { x: number; width: number };

/** Columns side by side; the last one holds figures and stands right. */
export function columns(x: number, widths: readonly number[]): Column[] {
  let at = x;
  return widths.map((width) => {
    const column = { x: at, width: width - 8 };
    at += width;
    return column;
  });
}

/** Writes the names of the columns and answers where the first row begins. */
export function tableHead(
  paper: Paper,
  layout: readonly Column[],
  names: readonly string[],
  y: number,
): number {
  const below = cells(paper, layout, names, { y, size: 8.5, color: GREY });
  const end = endOf(layout);
  rule(paper, end.from, below + 3, end.to - end.from);
  return below + 8;
}

/** Writes a row, as high as its longest cell, and answers where the next one begins. */
export function writeRow(
  paper: Paper,
  layout: readonly Column[],
  texts: readonly string[],
  y: number,
): number {
  return cells(paper, layout, texts, { y, size: 10 }) + 5;
}

/** A day as the shop writes it, in western Indonesian time. */
export function dateText(date: Date): string {
  return date.toLocaleDateString("id-ID", { dateStyle: "long", timeZone: "Asia/Jakarta" });
}

function cells(
  paper: Paper,
  layout: readonly Column[],
  texts: readonly string[],
  style: { y: number; size: number; color?: string },
): number {
  const ends = layout.map(({ x, width }, index) =>
    write(paper, texts[index] ?? "", {
      ...style,
      ...{ x, width },
      align: index === layout.length - 1 ? "right" : "left",
    }),
  );
  return Math.max(...ends);
}

function endOf(layout: readonly Column[]): { from: number; to: number } {
  const last = layout.at(-1);
  return { from: layout[0]?.x ?? 0, to: last ? last.x + last.width : 0 };
}
