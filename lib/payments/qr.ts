import bwip from "bwip-js/node";

export type QrDrawing = {
  /** Modules along a side, quiet zone included. */
  size: number;
  /** An SVG path of its dark modules, in that measure. */
  path: string;
  /** The same as a PNG data address, to be kept: a phone cannot photograph itself, but its wallet reads pictures. */
  png: string;
};

/** The quiet zone the QR standard asks for around a symbol. */
const QUIET = 4;

/** Draws a text as a QR code. */
export async function drawQr(text: string): Promise<QrDrawing> {
  const [symbol] = bwip.raw({ bcid: "qrcode", text });
  if (!symbol || !("pixs" in symbol)) throw new Error("no code");
  const { pixs, pixx } = symbol;
  const path = [...pixs].flatMap((dark, index) =>
    dark === 1 ? [`M${(index % pixx) + QUIET} ${Math.floor(index / pixx) + QUIET}h1v1h-1z`] : [],
  );
  const options = { bcid: "qrcode", text, scale: 6, padding: QUIET * 2, backgroundcolor: "FFFFFF" };
  const png = await bwip.toBuffer(options);
  return {
    size: pixx + 2 * QUIET,
    path: path.join(""),
    png: `data:image/png;base64,${png.toString("base64")}`,
  };
}
