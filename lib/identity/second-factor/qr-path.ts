import bwip from "bwip-js/node";

export type QrPath = { size: number; path: string };

const QUIET = 4;

/** A text as a QR code: the side of its square in modules, quiet zone included, and an SVG path of the dark ones. */
export function qrPath(text: string): QrPath {
  const [symbol] = bwip.raw({ bcid: "qrcode", text });
  if (!symbol || !("pixs" in symbol)) throw new Error("no code");
  const { pixs, pixx } = symbol;
  const dark = [...pixs].flatMap((on, index) =>
    on === 1 ? [`M${(index % pixx) + QUIET} ${Math.floor(index / pixx) + QUIET}h1v1h-1z`] : [],
  );
  return { size: pixx + 2 * QUIET, path: dark.join("") };
}
