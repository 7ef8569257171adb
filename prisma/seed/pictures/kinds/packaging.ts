import { mix } from "../colour";
import { emblem } from "../parts";
import { type Pen, path, rect } from "../pen";
import type { Subject } from "../subject";

export function label(s: Subject, x: number, y: number, w: number, h: number, paper = "#fffdf8"): string {
  const ink = mix(s.accent, "#2b2f3a", 0.35);
  const leaf = s.spec.count
    ? [-40, 0, 40]
        .map((a) =>
          path(
            `M${x + w / 2} ${y + h * 0.86}q12 -22 0 -44q-12 22 0 44Z`,
            s.accent,
            `transform="rotate(${a} ${x + w / 2} ${y + h * 0.86})"`,
          ),
        )
        .join("")
    : rect(x + w * 0.3, y + h * 0.72, w * 0.4, 6, 3, s.accent);
  return (
    rect(x, y, w, h, 8, paper, 'opacity=".93"') + emblem(s.mark, x + w / 2, y + h * 0.3, w * 0.26, ink) + leaf
  );
}

export const gold = (pen: Pen) =>
  pen.linear("h", ["#a9803a", 0], ["#f7e0a3", 0.35], ["#c79a4b", 0.6], ["#8f6a2c", 1]);
