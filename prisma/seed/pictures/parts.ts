import { darken, lighten, mix } from "./colour";
import { circle, ellipse, group, type Pen, path, rect, stroke } from "./pen";

/** A camera lens: metal ring, dark glass, two reflections. */
export function lens(pen: Pen, cx: number, cy: number, r: number, ring = "#8d95a3"): string {
  return (
    circle(cx, cy, r, pen.linear("d", [lighten(ring, 0.5), 0], [darken(ring, 0.45), 1])) +
    circle(cx, cy, r * 0.84, "#0d1119") +
    circle(cx, cy, r * 0.62, pen.radial(0.4, 0.35, 0.75, ["#4a6aa5", 0], ["#1b2540", 0.45], ["#080b12", 1])) +
    circle(cx, cy, r * 0.28, "#05070c") +
    ellipse(cx - r * 0.25, cy - r * 0.28, r * 0.16, r * 0.11, "#fff", 'opacity=".8"') +
    circle(cx + r * 0.24, cy + r * 0.26, r * 0.07, "#9fc3ff", 'opacity=".8"')
  );
}

const skies: [string, string, string][] = [
  ["#ff9a76", "#8a3ffc", "#2b1a66"],
  ["#8fe3d0", "#2b8fb3", "#123a5e"],
  ["#ffd36e", "#ff7a59", "#a3285f"],
  ["#b9c8ff", "#5b6cf0", "#26206b"],
  ["#d7f5b0", "#3fae7a", "#0f4c4a"],
  ["#ffc6dd", "#d65db1", "#5a2a82"],
  ["#a8e6ff", "#3b82d6", "#172b5c"],
  ["#ffe8c7", "#e0995e", "#6a3b3a"],
];

/** A lit display with one of several abstract wallpapers, clipped to its glass. */
export function screen(pen: Pen, x: number, y: number, w: number, h: number, r: number): string {
  const [top, middle, low] = pen.pick(skies);
  const clip = pen.clip(rect(x, y, w, h, r, "#000"));
  const style = Math.floor(pen.random() * 4);
  const u = Math.min(w, h);
  const art =
    [
      () =>
        circle(x + w * 0.66, y + h * 0.34, u * 0.17, lighten(top, 0.55)) +
        path(
          `M${x} ${y + h * 0.62}q${w * 0.25} ${-h * 0.16} ${w * 0.5} 0t${w * 0.5} ${-h * 0.04}V${y + h}H${x}Z`,
          mix(middle, low, 0.4),
        ) +
        path(
          `M${x} ${y + h * 0.78}q${w * 0.3} ${-h * 0.2} ${w * 0.6} ${-h * 0.02}t${w * 0.4} 0V${y + h}H${x}Z`,
          low,
        ),
      () =>
        [0.75, 0.55, 0.36, 0.2]
          .map((s, i) => circle(x + w * 0.2, y + h * 0.9, u * s * 1.4, mix(low, top, i / 3), 'opacity=".85"'))
          .join(""),
      () =>
        path(
          `M${x} ${y + h * 0.2}C${x + w * 0.5} ${y} ${x + w * 0.4} ${y + h * 0.7} ${x + w} ${y + h * 0.5}V${y + h}H${x}Z`,
          low,
          'opacity=".75"',
        ) +
        path(
          `M${x} ${y + h * 0.55}C${x + w * 0.5} ${y + h * 0.3} ${x + w * 0.5} ${y + h} ${x + w} ${y + h * 0.75}V${y + h}H${x}Z`,
          top,
          'opacity=".8"',
        ),
      () =>
        path(
          `M${x} ${y + h}L${x + w * 0.35} ${y + h * 0.42}L${x + w * 0.58} ${y + h * 0.8}L${x + w * 0.75} ${y + h * 0.56}L${x + w} ${y + h * 0.9}V${y + h}Z`,
          low,
        ) + circle(x + w * 0.3, y + h * 0.26, u * 0.12, lighten(top, 0.7)),
    ][style] ?? (() => "");
  return group(
    rect(x, y, w, h, r, pen.linear("v", [top, 0], [middle, 0.7], [low, 1])) +
      art() +
      path(`M${x} ${y}H${x + w * 0.62}L${x + w * 0.18} ${y + h}H${x}Z`, "#fff", 'opacity=".09"'),
    clip,
  );
}

/** One of eight brand emblems; shapes, not letters. */
export function emblem(index: number, cx: number, cy: number, s: number, colour: string): string {
  const at = `transform="translate(${cx} ${cy}) scale(${s / 20})"`;
  const shapes = [
    circle(0, 0, 8, "none", `stroke="${colour}" stroke-width="4"`) + circle(0, 0, 2.5, colour),
    path("M-10 8L0 -10L10 8L0 3Z", colour),
    path("M-9 -9H3A6 6 0 0 1 9 -3V9H-3A6 6 0 0 1 -9 3Z", colour),
    stroke("M-9 5q4.500 -14 9 0t9 -8", colour, 4),
    path("M0 -11C8 -4 8 4 0 11C-8 4 -8 -4 0 -11Z", colour),
    rect(-9, -9, 7, 18, 3, colour) + rect(2, -3, 7, 12, 3, colour),
    path("M0 -10L3 -3L10 0L3 3L0 10L-3 3L-10 0L-3 -3Z", colour),
    path("M-10 0A10 10 0 0 1 10 0H4A4 4 0 0 0 -4 0Z", colour) + circle(0, 5, 4, colour),
  ];
  return group(shapes[index % shapes.length] ?? "", at);
}

/** Soft contact shadow on the floor. */
export function shadow(
  pen: Pen,
  cx: number,
  cy: number,
  rx: number,
  ry = rx * 0.13,
  strength = 0.42,
): string {
  return (
    ellipse(
      cx,
      cy,
      rx * 1.15,
      ry * 1.5,
      pen.radial(0.5, 0.5, 0.5, ["#141a2e", 0, strength * 0.7], ["#141a2e", 1, 0]),
    ) +
    ellipse(
      cx,
      cy,
      rx * 0.82,
      ry * 0.62,
      pen.radial(0.5, 0.5, 0.5, ["#0c1020", 0, strength], ["#0c1020", 1, 0]),
    )
  );
}

/** Small rectangles as one path whose stroke rounds their corners: key caps, grilles, drawers. */
export function tiles(boxes: [number, number, number, number][], fill: string, round = 4): string {
  const d = boxes
    .map(([x, y, w, h]) => `M${x + round / 2} ${y + round / 2}h${w - round}v${h - round}h${round - w}z`)
    .join("");
  return path(d, fill, `stroke="${fill}" stroke-width="${round}" stroke-linejoin="round"`);
}

/** A potted plant for scenes. */
export function plant(pen: Pen, x: number, y: number, s: number, pot: string, green = "#4f8f6a"): string {
  const leaves = [-70, -42, -16, 14, 40, 68]
    .map((a, i) =>
      path(
        "M0 0C26 -44 20 -96 0 -128C-20 -96 -26 -44 0 0Z",
        i % 2 ? lighten(green, 0.15) : darken(green, 0.12),
        `transform="rotate(${a})"`,
      ),
    )
    .join("");
  return group(
    leaves +
      path("M-44 -10H44L34 72Q0 82 -34 72Z", pen.linear("h", [lighten(pot, 0.3), 0], [darken(pot, 0.2), 1])) +
      ellipse(0, -10, 44, 8, darken(pot, 0.3)),
    `transform="translate(${x} ${y - 76 * s}) scale(${s})"`,
  );
}
