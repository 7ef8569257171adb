/** Colour arithmetic on `#rrggbb` strings, enough for an illustrator. */
function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour `share` of the way from `from` to `to`. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  const mixed = a.map((part, index) => Math.round(part + ((b[index] ?? 0) - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Towards white. */
export function lighten(hex: string, share: number): string {
  return mix(hex, "#ffffff", share);
}

/** Towards a bluish black, which looks less dead than a pure one. */
export function darken(hex: string, share: number): string {
  return mix(hex, "#0c1224", share);
}

/** Perceived lightness, 0 to 1. */
export function luma(hex: string): number {
  const [r, g, b] = channels(hex);
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
}

/** A colour that can be seen on `hex`: lighter on dark, darker on light. */
export function contrast(hex: string, share = 0.5): string {
  return luma(hex) > 0.55 ? darken(hex, share) : lighten(hex, share);
}
