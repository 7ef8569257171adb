// Widths of the six elements of each symbol 0–105, from ISO/IEC 15417; the stop has seven.
const SYMBOLS =
  "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232".split(
    " ",
  );
const CODE_B = 100;
const CODE_C = 99;

/** Reads a Code 128 symbol from its bars, left to right, as a scanner would: symbols, check digit, text. */
export function readCode128(bars: readonly { x: number; width: number }[]): string {
  const first = bars[0];
  if (!first) throw new Error("no bars");
  const edges = bars.flatMap((bar) => [bar.x, bar.x + bar.width]);
  const unit = ((edges.at(-1) ?? 0) - first.x) / modulesOf(edges, first.width / 2);
  const widths = edges.slice(1).map((edge, index) => Math.round((edge - (edges[index] ?? 0)) / unit));
  const values = Array.from({ length: Math.floor((widths.length - 7) / 6) }, (_, index) =>
    SYMBOLS.indexOf(widths.slice(index * 6, index * 6 + 6).join("")),
  );
  const [start = 0, ...rest] = values;
  const check = rest.pop();
  const sum = rest.reduce((total, value, index) => total + value * (index + 1), start) % 103;
  if (sum !== check) throw new Error(`check symbol ${check}, counted ${sum}`);
  return textOf(start, rest);
}

// Every start symbol begins with a bar of two modules.
function modulesOf(edges: readonly number[], unit: number): number {
  return Math.round(((edges.at(-1) ?? 0) - (edges[0] ?? 0)) / unit);
}

function textOf(start: number, values: readonly number[]): string {
  let digits = start === 105;
  return values
    .map((value) => {
      if (digits && value === CODE_B) digits = false;
      else if (!digits && value === CODE_C) digits = true;
      else return digits ? String(value).padStart(2, "0") : String.fromCharCode(value + 32);
      return "";
    })
    .join("");
}
