import { contrast, darken, lighten } from "../colour";
import { fabric } from "../fabric";
import { emblem } from "../parts";
import { circle, group, type Pen, path, rect, stroke } from "../pen";
import type { Subject } from "../subject";

/** Lays cloth, light and folds over one outline. */
export function cloth(s: Subject, outline: string, folds = "", size = 1): string {
  const { pen, colour, accent, spec } = s;
  const weave = spec.pattern && !["plain", "print", "colourblock"].includes(spec.pattern);
  const fill = weave ? fabric(pen, spec.pattern ?? "plain", colour, accent, size) : colour;
  const clip = pen.clip(path(outline, "#000"));
  const shade = pen.linear(
    "h",
    ["#0c1224", 0, 0.3],
    ["#ffffff", 0.3, 0.2],
    ["#ffffff", 0.5, 0.02],
    ["#0c1224", 1, 0.36],
  );
  return group(
    path(outline, fill) +
      path(outline, shade) +
      stroke(folds, darken(colour, 0.55), 10, 'opacity=".16"') +
      stroke(folds, lighten(colour, 0.6), 5, 'opacity=".2" transform="translate(7 2)"'),
    clip,
  );
}

export function print(pen: Pen, mark: number, x: number, y: number, colour: string, accent: string): string {
  const style = Math.floor(pen.random() * 4);
  const ink = accent;
  const pale = contrast(colour, 0.75);
  return (
    [
      () =>
        circle(x, y - 10, 64, ink) +
        path(`M${x - 64} ${y}q32 -40 64 0t64 0a64 64 0 0 1 -128 0Z`, pale) +
        stroke(`M${x - 60} ${y + 34}H${x + 60}`, colour, 5),
      () =>
        [0, 1, 2, 3]
          .map((i) => rect(x - 76, y - 50 + i * 26, 152 - i * 22, 15, 7, i % 2 ? pale : ink))
          .join(""),
      () =>
        path(
          `M${x - 80} ${y + 50}L${x - 26} ${y - 50}L${x + 6} ${y + 6}L${x + 32} ${y - 24}L${x + 80} ${y + 50}Z`,
          ink,
        ) + circle(x + 50, y - 50, 18, pale),
      () => rect(x - 62, y - 62, 124, 124, 12, ink) + emblem(mark, x, y, 84, pale),
    ][style]?.() ?? ""
  );
}
