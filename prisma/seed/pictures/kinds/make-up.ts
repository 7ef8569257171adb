import { contrast, darken, lighten, mix } from "../colour";
import { emblem } from "../parts";
import { circle, cylinder, ellipse, matte, path, rect, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";
import { gold } from "./packaging";

/** Bullet (0), liquid with wand (1), pencil duo (2). */
export function lipstick(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const shell = cylinder(pen, accent);
  if (shape === 1) {
    return {
      art:
        rect(
          300,
          330,
          116,
          314,
          26,
          pen.linear(
            "h",
            [darken(colour, 0.3), 0],
            [lighten(colour, 0.4), 0.3],
            [colour, 0.6],
            [darken(colour, 0.35), 1],
          ),
        ) +
        rect(312, 350, 16, 270, 8, "#fff", 'opacity=".45"') +
        rect(316, 300, 84, 36, 6, gold(pen)) +
        turned(
          rect(500, 120, 100, 250, 22, shell) +
            rect(540, 370, 20, 150, 8, "#d9dde4") +
            path("M532 510H568Q574 590 550 610Q526 590 532 510Z", colour),
          14,
          550,
          360,
        ) +
        path("M430 620Q520 560 640 600Q700 640 620 646H450Z", colour) +
        stroke("M480 614Q550 590 610 610", lighten(colour, 0.5), 8, 'opacity=".7"') +
        emblem(s.mark, 358, 500, 50, contrast(colour, 0.6)),
      ground: 652,
      spread: 260,
      focus: [470, 500, 1.6],
    };
  }
  const one = (x: number, c: string, lift: number) =>
    path(
      `M${x - 46} 400V${250 - lift}Q${x - 40} ${200 - lift} ${x + 46} ${150 - lift}V400Z`,
      pen.linear("h", [darken(c, 0.2), 0], [lighten(c, 0.4), 0.3], [c, 0.6], [darken(c, 0.3), 1]),
    ) +
    path(
      `M${x - 44} ${252 - lift}Q${x - 36} ${204 - lift} ${x + 46} ${150 - lift}Q${x + 30} ${240 - lift} ${x - 44} ${252 - lift}Z`,
      lighten(c, 0.3),
    ) +
    rect(x - 56, 380, 112, 80, 6, gold(pen)) +
    rect(x - 72, 450, 144, 194, 14, shell) +
    emblem(s.mark, x, 560, 40, contrast(accent, 0.6));
  return {
    art:
      (shape === 2
        ? one(270, mix(colour, "#ffffff", 0.2), -60) + one(540, darken(colour, 0.15), -20)
        : rect(500, 330, 150, 314, 16, shell) + rect(500, 600, 150, 16, 0, gold(pen))) +
      one(shape === 2 ? 405 : 350, colour, 30),
    ground: 652,
    spread: 240,
    focus: [380, 280, 1.6],
  };
}

/** Compact open with mirror and puff (0 round, 1 square). */
export function cushion(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const mirror = pen.linear("d", ["#f3f9ff", 0], ["#b9cfe2", 0.5], ["#eaf4fc", 1]);
  const puff =
    ellipse(560, 590, 104, 50, darken(colour, 0.2)) +
    ellipse(560, 574, 104, 50, lighten(accent, 0.4)) +
    path("M470 570Q560 540 650 570L640 590Q560 560 480 590Z", accent);
  const lid =
    shape === 1
      ? rect(210, 110, 360, 330, 60, matte(pen, accent)) + rect(236, 136, 308, 278, 44, mirror)
      : circle(390, 270, 186, matte(pen, accent)) + circle(390, 270, 158, mirror);
  const base =
    shape === 1
      ? rect(200, 430, 380, 190, 60, matte(pen, darken(accent, 0.08))) +
        rect(226, 440, 328, 130, 46, lighten(colour, 0.2))
      : ellipse(390, 530, 196, 112, darken(accent, 0.3)) +
        ellipse(390, 510, 196, 112, matte(pen, accent)) +
        ellipse(390, 504, 160, 86, colour) +
        ellipse(390, 500, 150, 78, lighten(colour, 0.2));
  return {
    art:
      lid +
      path("M300 200L400 140L330 340L270 360Z", "#fff", 'opacity=".6"') +
      rect(340, 420, 100, 24, 8, gold(pen)) +
      base +
      [0, 1, 2, 3, 4, 5, 6]
        .map((i) => circle(320 + i * 24, 496 + (i % 2) * 14, 3, darken(colour, 0.25)))
        .join("") +
      puff,
    ground: 640,
    spread: 250,
    focus: [400, 480, 1.6],
  };
}

export function palette(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const rows = shape === 1 ? 2 : 3;
  const columns = shape === 1 ? 3 : 4;
  const size = shape === 1 ? 116 : 88;
  const x = 400 - (columns * (size + 12)) / 2;
  const pans = Array.from({ length: rows * columns }, (_, i) => {
    const c = mix(
      mix(colour, accent, (i % columns) / columns),
      i % 3 ? "#3a2020" : "#ffe9dd",
      (Math.floor(i / columns) + 0.4) / (rows + 1),
    );
    return rect(
      x + (i % columns) * (size + 12),
      356 + Math.floor(i / columns) * (size * 0.82 + 10),
      size,
      size * 0.82,
      12,
      pen.linear("d", [lighten(c, 0.25), 0], [c, 1]),
    );
  }).join("");
  return {
    art:
      path("M180 320H620L590 110H210Z", matte(pen, accent)) +
      path("M206 304H594L570 130H230Z", pen.linear("d", ["#f3f9ff", 0], ["#b9cfe2", 0.5], ["#eaf4fc", 1])) +
      rect(170, 320, 460, 320, 30, matte(pen, darken(accent, 0.1))) +
      rect(188, 338, 424, 284, 20, lighten(accent, 0.45)) +
      pans +
      turned(
        rect(640, 240, 16, 280, 8, gold(pen)) + path("M630 240H666L660 170Q648 150 636 170Z", "#4a2f2a"),
        14,
        648,
        380,
      ),
    ground: 648,
    spread: 270,
    focus: [380, 450, 1.6],
  };
}
