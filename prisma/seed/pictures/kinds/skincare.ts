import { contrast, darken, lighten, mix } from "../colour";
import { emblem } from "../parts";
import { cylinder, ellipse, group, matte, path, rect, solid, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";
import { gold, label } from "./packaging";

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
