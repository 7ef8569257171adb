import { darken, lighten } from "../colour";
import { fabric } from "../fabric";
import { group, path, rect, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";

/** A made bed (0) or a folded set (1). */
export function bedding(s: Subject): Drawing {
  const { pen, colour, accent, shape, spec } = s;
  const cloth = fabric(pen, spec.pattern ?? "plain", colour, accent, 1.2);
  const shade = pen.linear("v", ["#fff", 0, 0.3], ["#fff", 0.4, 0], ["#0c1224", 1, 0.35]);
  if (shape === 1) {
    const fold = (y: number, h: number, fill: string) =>
      rect(170, y, 460, h, h / 2, fill) + rect(170, y, 460, h, h / 2, shade);
    return {
      art:
        fold(520, 120, cloth) +
        fold(420, 110, lighten(colour, 0.35)) +
        fold(330, 100, cloth) +
        path(
          "M220 210Q400 170 580 210Q620 260 580 320Q400 350 220 320Q180 260 220 210Z",
          lighten(accent, 0.3),
        ) +
        path("M220 210Q400 170 580 210Q620 260 580 320Q400 350 220 320Q180 260 220 210Z", shade) +
        rect(370, 330, 60, 310, 0, accent) +
        path("M400 340L330 300Q330 350 400 350Q470 350 470 300Z", accent),
      ground: 645,
      spread: 270,
      focus: [420, 440, 1.5],
    };
  }
  const pillow = (x: number, fill: string) =>
    path(
      `M${x} 300Q${x + 80} 270 ${x + 160} 300Q${x + 180} 350 ${x + 160} 400Q${x + 80} 420 ${x} 400Q${x - 20} 350 ${x} 300Z`,
      fill,
    ) +
    path(
      `M${x} 300Q${x + 80} 270 ${x + 160} 300Q${x + 180} 350 ${x + 160} 400Q${x + 80} 420 ${x} 400Q${x - 20} 350 ${x} 300Z`,
      shade,
    );
  return {
    art:
      rect(130, 150, 540, 260, 40, pen.linear("v", ["#d9b48a", 0], ["#a97c50", 1])) +
      rect(150, 390, 500, 120, 20, "#fbfaf7") +
      group(pillow(200, cloth) + pillow(440, cloth), 'transform="translate(0 -26)"') +
      group(pillow(320, lighten(accent, 0.25)), 'transform="translate(120 124) scale(.7)"') +
      path("M120 430Q400 390 680 430L720 620Q400 660 80 620Z", cloth) +
      path("M120 430Q400 390 680 430L720 620Q400 660 80 620Z", shade) +
      path("M120 430Q400 390 680 430L690 476Q400 436 110 476Z", lighten(colour, 0.45)) +
      stroke("M300 470Q280 560 260 640M520 470Q540 560 550 640", darken(colour, 0.4), 5, 'opacity=".25"') +
      rect(110, 630, 24, 40, 5, "#8d6540") +
      rect(666, 630, 24, 40, 5, "#8d6540"),
    ground: 668,
    spread: 330,
    focus: [330, 380, 1.6],
  };
}

export function pillow(s: Subject): Drawing {
  const { pen, colour, accent, shape, spec } = s;
  const cloth = fabric(pen, spec.pattern ?? "plain", colour, accent, 1.3);
  const shade = pen.radial(0.4, 0.35, 0.75, ["#fff", 0, 0.45], ["#fff", 0.45, 0], ["#0c1224", 1, 0.42]);
  const puff = (d: string, fill: string) => path(d, fill) + path(d, shade);
  const square = "M190 220Q400 176 610 220Q656 400 610 600Q400 644 190 600Q144 400 190 220Z";
  const long = "M110 350Q400 290 690 350Q726 460 690 570Q400 620 110 570Q74 460 110 350Z";
  const forms = [
    () =>
      turned(puff(square, cloth), -6, 400, 400) +
      turned(
        stroke("M190 220Q400 176 610 220Q656 400 610 600Q400 644 190 600Q144 400 190 220Z", accent, 9),
        -6,
        400,
        400,
      ),
    () =>
      group(puff(long, lighten(colour, 0.3)), 'transform="translate(0 -110)"') +
      puff(long, cloth) +
      stroke("M150 380V540M170 374V548", accent, 6),
    () =>
      puff(
        "M140 300C300 230 500 230 660 300C720 380 690 560 620 560C540 480 260 480 180 560C110 560 80 380 140 300Z",
        cloth,
      ) + stroke("M190 340Q400 280 610 340", accent, 7),
  ];
  return { art: forms[shape % 3]?.() ?? "", ground: 640, spread: 290, focus: [330, 360, 1.6] };
}
