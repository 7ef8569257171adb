import { readFile } from "node:fs/promises";
import path from "node:path";
import PDFDocument from "pdfkit";
import { printable } from "./letters";

export type Paper = PDFKit.PDFDocument;

/** Points of 1/72 inch. */
export const A6 = { width: 297.64, height: 419.53 };
export const A4 = { width: 595.28, height: 841.89 };

export const INK = "#000000";
export const GREY = "#555555";

/**
 * Draws a document, page by page, and answers its bytes. Its two fonts, "regular" and "bold", know the letters of Latin, Greek,
 * Cyrillic, Arabic and more, and what they do not know is written in letters they do; names are what people are called, not what a
 * code page holds.
 */
export async function drawPdf(title: string, draw: (paper: Paper) => void): Promise<Uint8Array<ArrayBuffer>> {
  const [regular, bold] = await fonts();
  // The typings know no document without one of PDF's own fonts, which we leave out: they hold Latin-1 only.
  const paper = new PDFDocument({
    autoFirstPage: false,
    font: null as unknown as string,
    info: { Title: title },
  });
  paper.registerFont("regular", regular);
  paper.registerFont("bold", bold);
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    paper.on("data", (chunk: Buffer) => chunks.push(chunk));
    paper.on("end", resolve);
    paper.on("error", reject);
  });
  draw(paper);
  paper.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Begins a page. */
export function addSheet(paper: Paper, size: { width: number; height: number }): void {
  paper.addPage({ size: [size.width, size.height], margin: 0 });
}

type TextAt = {
  x: number;
  y: number;
  width: number;
  size?: number;
  bold?: boolean;
  color?: string;
  align?: "left" | "right" | "center";
  /** The most lines; what does not fit ends in an ellipsis. */
  lines?: number;
};

// The typings leave the font itself out.
type WithFont = { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } };

/** A text in the letters of the font that is set. */
export function inFont(paper: Paper, text: string): string {
  const { font } = (paper as unknown as WithFont)._font;
  return printable(text, (codePoint) => font.hasGlyphForCodePoint(codePoint));
}

/** Writes a paragraph that wraps within its width, and answers where the next one may begin. */
export function write(paper: Paper, wanted: string, at: TextAt): number {
  const { x, y, width, size = 9, bold = false, color = INK, align = "left", lines } = at;
  paper
    .font(bold ? "bold" : "regular")
    .fontSize(size)
    .fillColor(color);
  const text = inFont(paper, wanted);
  const line = paper.currentLineHeight(true);
  const options = { width, align, lineGap: 0 };
  const height = paper.heightOfString(text, options);
  const room = lines ? Math.min(height, lines * line + 0.5) : height;
  paper.text(text, x, y, lines ? { ...options, height: room, ellipsis: true } : options);
  return y + room;
}

/** A thin line across. */
export function rule(paper: Paper, x: number, y: number, width: number): void {
  paper
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.5)
    .strokeColor(GREY)
    .stroke();
}

let loaded: Promise<[Buffer, Buffer]> | undefined;

// Written out for the build, which copies files it can read the names of.
function fonts(): Promise<[Buffer, Buffer]> {
  loaded ??= Promise.all([
    readFile(path.join(process.cwd(), "node_modules/dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf")),
    readFile(path.join(process.cwd(), "node_modules/dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf")),
  ]);
  return loaded;
}
