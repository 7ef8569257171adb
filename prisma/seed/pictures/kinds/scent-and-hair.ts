import { contrast, darken, lighten } from "../colour";
import { emblem } from "../parts";
import { circle, cylinder, ellipse, group, matte, path, rect, sheen, solid, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";
import { gold, label } from "./packaging";

/** Rectangular (0), round (1), faceted (2), tall with ball cap (3). */
export function perfume(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const glass = pen.linear("d", ["#ffffff", 0], [lighten(colour, 0.6), 0.4], [lighten(colour, 0.25), 1]);
  const juice = pen.linear("v", [lighten(colour, 0.35), 0], [colour, 0.6], [darken(colour, 0.2), 1]);
  const outer =
    [
      rect(240, 300, 320, 344, 30, glass),
      circle(400, 470, 174, glass),
      path("M270 320H530L590 430L540 644H260L210 430Z", glass),
      rect(290, 250, 220, 394, 60, glass),
    ][shape % 4] ?? "";
  const inner =
    [
      rect(262, 360, 276, 262, 18, juice),
      group(rect(230, 400, 340, 240, 0, juice), pen.clip(circle(400, 470, 150, "#000"))),
      path("M244 430H556L520 622H280Z", juice),
      rect(310, 330, 180, 294, 44, juice),
    ][shape % 4] ?? "";
  const facets =
    shape === 2
      ? path(
          "M270 320L330 430L300 644M530 320L470 430L500 644M210 430H590",
          "none",
          'stroke="#fff" stroke-width="4" opacity=".7"',
        )
      : "";
  const neckTop = shape === 1 ? 296 : shape === 3 ? 250 : 310;
  const cap =
    shape === 3
      ? circle(
          400,
          neckTop - 80,
          66,
          pen.radial(0.35, 0.3, 0.8, [lighten(accent, 0.6), 0], [accent, 0.5], [darken(accent, 0.4), 1]),
        )
      : shape === 1
        ? path(`M350 ${neckTop - 30}L340 ${neckTop - 150}H460L450 ${neckTop - 30}Z`, cylinder(pen, accent))
        : rect(338, neckTop - 160, 124, 130, shape === 2 ? 4 : 18, cylinder(pen, accent));
  const plaque = s.spec.count
    ? circle(400, 500, 56, gold(pen)) + emblem(s.mark, 400, 500, 48, "#6a4a17")
    : rect(334, 446, 132, 110, 8, "#fffaf2", 'opacity=".9"') +
      emblem(s.mark, 400, 490, 36, darken(accent, 0.3)) +
      rect(364, 524, 72, 7, 3, darken(accent, 0.2));
  return {
    art:
      rect(366, neckTop - 36, 68, 44, 6, gold(pen)) +
      cap +
      outer +
      inner +
      facets +
      plaque +
      stroke(shape === 1 ? "M262 420Q280 360 330 330" : "M268 400V600", "#fff", 12, 'opacity=".6"'),
    ground: 652,
    spread: 220,
    focus: [400, 470, 1.6],
  };
}

/** Pump bottle (0), foam pump (1), flip bottle pair (2), spray (3). */
export function pump(s: Subject): Drawing {
  const { pen, colour, accent, shape, ratio } = s;
  const w = 112 + ratio * 14;
  const body =
    shape === 1
      ? solid(
          400,
          [
            [330, 70],
            [380, w],
            [644, w],
          ],
          pen.linear(
            "h",
            [lighten(colour, 0.2), 0],
            ["#ffffff", 0.3],
            [lighten(colour, 0.35), 0.6],
            [darken(colour, 0.1), 1],
          ),
          0.1,
          true,
        )
      : rect(400 - w, 300, w * 2, 344, shape === 3 ? 80 : 40, cylinder(pen, colour));
  const heads = [() => pumpHead(s), () => foamHead(s), () => flipCap(s), () => sprayHead(s)];
  const head = heads[shape % 4];
  const twin =
    shape === 2
      ? group(
          rect(520, 400, 150, 244, 36, cylinder(pen, accent)) +
            rect(550, 350, 90, 60, 14, cylinder(pen, colour)) +
            emblem(s.mark, 595, 520, 40, contrast(accent, 0.6)),
          "",
        )
      : "";
  return {
    art:
      twin +
      (head?.() ?? "") +
      body +
      (shape === 1 ? "" : rect(400 - w, 300, w * 2, 344, 40, sheen(pen, "h", 0.2))) +
      label(s, 400 - w * 0.72, 400, w * 1.44, 180),
    ground: 652,
    spread: 210,
    focus: [400, 400, 1.5],
  };
}

/** Dryer (0), straightener (1). */
export function hairDryer(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  if (shape === 1)
    return {
      art:
        turned(
          rect(150, 330, 500, 64, 30, matte(pen, colour)) +
            rect(150, 420, 500, 64, 30, matte(pen, darken(colour, 0.12))) +
            rect(170, 380, 220, 18, 6, accent) +
            rect(170, 418, 220, 18, 6, accent) +
            circle(620, 407, 34, gold(pen)) +
            rect(470, 350, 70, 20, 10, "#10151d") +
            circle(490, 360, 5, "#62e6a8"),
          -24,
          400,
          400,
        ) + stroke("M640 300C740 300 740 160 680 120", "#2b3140", 16),
      ground: 640,
      spread: 260,
      focus: [320, 430, 1.6],
    };
  return {
    art:
      stroke("M470 640C480 720 620 700 660 660", "#2b3140", 16) +
      path("M400 420L500 420L520 630Q520 656 490 656H460Q436 656 432 630Z", matte(pen, darken(colour, 0.1))) +
      path("M170 240L540 200Q650 220 650 330T540 450L170 410Z", matte(pen, colour)) +
      rect(120, 232, 64, 186, 14, cylinder(pen, accent)) +
      ellipse(560, 326, 76, 108, darken(colour, 0.35)) +
      ellipse(566, 326, 56, 84, "#171c25") +
      [0, 1, 2]
        .map((i) =>
          ellipse(566, 326, 44 - i * 14, 66 - i * 20, "none", `stroke="${accent}" stroke-width="3"`),
        )
        .join("") +
      rect(448, 480, 32, 60, 12, accent) +
      emblem(mark, 340, 330, 60, contrast(colour, 0.5)) +
      [0, 1, 2]
        .map((i) =>
          stroke(`M96 ${270 + i * 54}q-24 -12 -44 0t-40 0`, lighten(accent, 0.5), 9, 'opacity=".7"'),
        )
        .join(""),
    ground: 668,
    spread: 220,
    focus: [420, 320, 1.5],
  };
}

function pumpHead(s: Subject): string {
  const { pen, accent } = s;
  return (
    rect(376, 226, 48, 80, 8, cylinder(pen, accent)) +
    rect(392, 160, 16, 74, 6, "#d5dae2") +
    path("M330 130Q330 108 360 108H430Q452 108 452 136V168H330L250 186V160Z", matte(pen, accent))
  );
}

function foamHead(s: Subject): string {
  const { pen, accent } = s;
  return (
    rect(350, 240, 100, 100, 16, cylinder(pen, accent)) +
    path("M300 180Q300 150 340 150H450V244H360V210H300Z", matte(pen, lighten(accent, 0.2))) +
    circle(276, 230, 22, "#fff", 'opacity=".9"') +
    circle(250, 256, 15, "#fff", 'opacity=".8"') +
    circle(290, 264, 12, "#fff", 'opacity=".8"')
  );
}

function flipCap(s: Subject): string {
  const { pen, accent } = s;
  return rect(340, 226, 120, 84, 18, cylinder(pen, accent));
}

function sprayHead(s: Subject): string {
  const { pen, accent } = s;
  return (
    rect(360, 250, 80, 60, 8, cylinder(pen, accent)) +
    path("M340 180H450V250H350V214L310 210V190Z", matte(pen, accent)) +
    [0, 1, 2, 3, 4, 5]
      .map((i) =>
        circle(
          280 - (i % 3) * 34,
          180 + Math.floor(i / 3) * 30 + (i % 3) * 4,
          6,
          lighten(accent, 0.5),
          'opacity=".8"',
        ),
      )
      .join("")
  );
}
