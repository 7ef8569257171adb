import { contrast, darken, lighten, mix } from "../colour";
import { emblem } from "../parts";
import {
  circle,
  cylinder,
  ellipse,
  group,
  matte,
  type Pen,
  path,
  rect,
  sheen,
  solid,
  stroke,
  turned,
} from "../pen";
import type { Drawing, Subject } from "../subject";

function label(s: Subject, x: number, y: number, w: number, h: number, paper = "#fffdf8"): string {
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

const gold = (pen: Pen) =>
  pen.linear("h", ["#a9803a", 0], ["#f7e0a3", 0.35], ["#c79a4b", 0.6], ["#8f6a2c", 1]);

/** Serum with a pipette: round (0), square (1), tall (2), frosted (3). */
export function dropper(s: Subject): Drawing {
  const { pen, colour, accent, shape, ratio } = s;
  const w = [110, 104, 78, 124][shape % 4] ?? 110;
  const top = (shape === 2 ? 280 : 340) - ratio * 26;
  const tint = pen.linear(
    "h",
    [darken(colour, 0.3), 0],
    [lighten(colour, 0.55), 0.3],
    [colour, 0.6],
    [darken(colour, 0.35), 1],
  );
  const profile: [number, number][] =
    shape === 1
      ? [
          [top, w],
          [644, w],
        ]
      : [
          [top - 30, 44],
          [top, w * 0.7],
          [top + 40, w],
          [620, w],
          [644, w - 18],
        ];
  const bottle =
    shape === 1
      ? rect(400 - w, top, w * 2, 644 - top, 26, tint) +
        rect(400 - w + 10, top + 10, 22, 624 - top, 11, "#fff", 'opacity=".5"')
      : solid(400, profile, tint, 0.1, shape !== 2) +
        stroke(`M${416 - w} ${top + 60}V600`, "#fff", 14, 'opacity=".45"');
  const head =
    rect(360, top - 74, 80, 66, 10, s.spec.count ? gold(pen) : cylinder(pen, accent)) +
    path(
      `M372 ${top - 74}V${top - 150}Q372 ${top - 186} 400 ${top - 186}T428 ${top - 150}V${top - 74}Z`,
      matte(pen, lighten(accent, 0.25)),
    );
  const drop = path(
    `M${400 + w + 66} 560C${400 + w + 66} 560 ${400 + w + 20} 612 ${400 + w + 66} 644C${400 + w + 112} 612 ${400 + w + 66} 560 ${400 + w + 66} 560Z`,
    pen.linear("v", [lighten(colour, 0.5), 0], [mix(colour, accent, 0.3), 1]),
    'opacity=".85"',
  );
  return {
    art: bottle + label(s, 400 - w * 0.72, top + 90, w * 1.44, 150 + ratio * 10) + head + drop,
    ground: 650,
    spread: 190,
    focus: [400, top + 40, 1.7],
  };
}

/** Cream jars: open with swirl (0), closed (1), glass (2). */
export function jar(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const body = solid(
    400,
    [
      [430, 200],
      [610, 190],
      [640, 170],
    ],
    shape === 2
      ? pen.linear(
          "h",
          [lighten(colour, 0.2), 0],
          ["#ffffff", 0.35],
          [lighten(colour, 0.4), 0.6],
          [darken(colour, 0.15), 1],
        )
      : cylinder(pen, colour),
    0.15,
  );
  const lidAt = (x: number, y: number, a: number) =>
    turned(
      solid(
        x,
        [
          [y, 206],
          [y + 90, 206],
        ],
        s.spec.count ? gold(pen) : cylinder(pen, accent),
        0.15,
      ) +
        ellipse(x, y, 206, 31, lighten(accent, 0.4)) +
        emblem(s.mark, x, y + 50, 34, contrast(accent, 0.6)),
      a,
      x,
      y,
    );
  const cream =
    ellipse(400, 430, 200, 30, darken(colour, 0.15)) +
    ellipse(400, 428, 184, 25, "#fffaf2") +
    path(
      "M270 424Q300 370 380 384Q350 340 420 330Q410 360 450 372Q520 380 528 424Q400 470 270 424Z",
      pen.linear("d", ["#ffffff", 0], [mix("#fff3e3", colour, 0.25), 1]),
    ) +
    stroke("M320 410Q400 380 470 408M390 372Q420 366 440 386", mix("#e9d9c4", colour, 0.3), 5);
  const art =
    shape === 0
      ? group(lidAt(560, 300, 24), 'transform="translate(40 -40) scale(.86)"') + body + cream
      : body + lidAt(400, 345, 0);
  return {
    art: art + label(s, 310, 496, 180, 96, shape === 2 ? "#ffffff" : lighten(colour, 0.6)),
    ground: 650,
    spread: 260,
    focus: [400, 450, 1.6],
  };
}

/** Standing tube (0), slanted pair with box (1), mini airless stick (2). */
export function tube(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  if (shape === 2) {
    return {
      art:
        rect(318, 300, 164, 344, 40, cylinder(pen, colour)) +
        path("M336 300V220Q336 130 400 130T464 220V300Z", "#fff8ec") +
        path("M336 300V240Q400 160 464 210V300Z", mix("#fff3dc", accent, 0.15)) +
        rect(312, 292, 176, 30, 8, gold(pen)) +
        label(s, 336, 380, 128, 180) +
        group(rect(560, 440, 150, 204, 36, cylinder(pen, accent)), 'transform="translate(-10 0)"'),
      ground: 650,
      spread: 250,
      focus: [400, 300, 1.6],
    };
  }
  const one = (c: string) =>
    path(
      "M300 120H500L478 540H322Z",
      pen.linear("h", [darken(c, 0.2), 0], [lighten(c, 0.5), 0.3], [c, 0.6], [darken(c, 0.25), 1]),
    ) +
    rect(296, 104, 208, 26, 4, darken(c, 0.12)) +
    [0, 1, 2, 3, 4, 5, 6, 7].map((i) => stroke(`M${312 + i * 25} 108v18`, darken(c, 0.3), 3)).join("") +
    rect(322, 536, 156, 108, 16, s.spec.count ? gold(pen) : cylinder(pen, accent)) +
    label(s, 338, 230, 124, 190) +
    rect(338, 452, 124, 12, 6, accent);
  if (shape === 1)
    return {
      art:
        rect(470, 200, 170, 444, 8, lighten(colour, 0.5)) +
        path("M640 200L690 220V620L640 644Z", darken(colour, 0.1)) +
        emblem(s.mark, 555, 330, 60, accent) +
        rect(500, 420, 110, 10, 5, accent) +
        rect(520, 446, 70, 8, 4, accent, 'opacity=".6"') +
        group(one(colour), 'transform="translate(-90 0)"'),
      ground: 650,
      spread: 270,
      focus: [320, 320, 1.6],
    };
  const smear =
    path("M520 610Q560 560 640 580T700 640Q600 660 540 650Z", mix("#fff8ee", accent, 0.18)) +
    path("M560 606Q610 590 650 606", "none", 'stroke="#fff" stroke-width="7" stroke-linecap="round"');
  return { art: smear + one(colour), ground: 650, spread: 200, focus: [400, 320, 1.6] };
}

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
  const head = [
    () =>
      rect(376, 226, 48, 80, 8, cylinder(pen, accent)) +
      rect(392, 160, 16, 74, 6, "#d5dae2") +
      path("M330 130Q330 108 360 108H430Q452 108 452 136V168H330L250 186V160Z", matte(pen, accent)),
    () =>
      rect(350, 240, 100, 100, 16, cylinder(pen, accent)) +
      path("M300 180Q300 150 340 150H450V244H360V210H300Z", matte(pen, lighten(accent, 0.2))) +
      circle(276, 230, 22, "#fff", 'opacity=".9"') +
      circle(250, 256, 15, "#fff", 'opacity=".8"') +
      circle(290, 264, 12, "#fff", 'opacity=".8"'),
    () => rect(340, 226, 120, 84, 18, cylinder(pen, accent)),
    () =>
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
        .join(""),
  ][shape % 4];
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
