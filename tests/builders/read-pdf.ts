import { inflateSync } from "node:zlib";

export type ReadPage = {
  width: number;
  height: number;
  text: string;
  /** The filled rectangles, in the order they were drawn. */
  bars: { x: number; y: number; width: number; height: number }[];
};

/** Reads back what a page shows: enough of PDF for the documents that pdfkit writes with its own subset of a font. */
export function readPdf(bytes: Uint8Array): ReadPage[] {
  const objects = readObjects(Buffer.from(bytes).toString("latin1"));
  const maps = new Map([...objects].flatMap(([id, body]) => fontMap(id, body, objects)));
  const kids = refsIn(
    /\/Kids \[([^\]]*)\]/.exec(
      [...objects.values()].find((body) => body.includes("/Type /Pages")) ?? "",
    )?.[1] ?? "",
  );
  return kids.map((id) => {
    const page = objects.get(id) ?? "";
    const [, , width = "0", height = "0"] = (/\/MediaBox \[([^\]]*)\]/.exec(page)?.[1] ?? "")
      .trim()
      .split(/\s+/);
    const content = streamOf(objects.get(refsIn(/\/Contents (\d+ 0 R)/.exec(page)?.[1] ?? "")[0] ?? 0) ?? "");
    const resources = objects.get(refsIn(/\/Resources (\d+ 0 R)/.exec(page)?.[1] ?? "")[0] ?? 0) ?? page;
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", ref]) => [
        name,
        maps.get(Number(ref)),
      ]),
    );
    return { width: Number(width), height: Number(height), ...readContent(content, fonts) };
  });
}

type FontMap = Map<string, string>;

function readObjects(raw: string): Map<number, string> {
  return new Map(
    [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body = ""]) => [Number(id), body]),
  );
}

function refsIn(text: string): number[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
}

function streamOf(body: string): string {
  const raw = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1];
  if (raw === undefined) return "";
  return body.includes("/FlateDecode") ? inflateSync(Buffer.from(raw, "latin1")).toString("latin1") : raw;
}

// Glyph number → letters, from the font's own table of them.
function fontMap(id: number, body: string, objects: Map<number, string>): [number, FontMap][] {
  const ref = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
  if (!ref) return [];
  const table = streamOf(objects.get(Number(ref)) ?? "");
  const map: FontMap = new Map();
  for (const [, from = "", list = ""] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ""], index) => {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, "0");
      map.set(glyph, Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le"));
    });
  return [[id, map]];
}

function readContent(
  content: string,
  fonts: Map<string, FontMap | undefined>,
): Pick<ReadPage, "text" | "bars"> {
  const bars: ReadPage["bars"] = [];
  const lines: string[] = [];
  let font: FontMap | undefined;
  for (const line of content.split("\n")) {
    const [, name] = /\/(F\d+) [\d.]+ Tf/.exec(line) ?? [];
    if (name) font = fonts.get(name);
    const rect = /^([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re$/.exec(line.trim());
    if (rect) {
      const [x = 0, y = 0, width = 0, height = 0] = rect.slice(1).map(Number);
      bars.push({ x, y, width, height });
    }
    if (!line.includes("TJ")) continue;
    const glyphs = [...line.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
    lines.push(glyphs.map((glyph) => font?.get(glyph.toLowerCase()) ?? "?").join(""));
  }
  return { text: lines.join("\n"), bars };
}
