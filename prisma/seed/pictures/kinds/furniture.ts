import { darken, lighten, mix } from "../colour";
import { fabric } from "../fabric";
import { plant } from "../parts";
import { circle, cylinder, ellipse, matte, path, rect, sheen, solid, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";

/** Table lamp (0), arc floor lamp (1), desk lamp (2), rattan pendant (3). */
export function lamp(s: Subject): Drawing {
  const { pen, shape } = s;
  const glow = (x: number, y: number, r: number) =>
    circle(x, y, r, pen.radial(0.5, 0.5, 0.5, ["#ffe9b0", 0, 0.85], ["#ffe9b0", 1, 0]));
  const forms = [
    () => tableLamp(s, glow),
    () => arcLamp(s, glow),
    () => deskLamp(s, glow),
    () => pendant(s, glow),
  ];
  return {
    art: forms[shape % 4]?.() ?? "",
    ground: shape === 3 ? 690 : 655,
    spread: 190,
    focus: [420, 330, 1.5],
  };
}

/** Lounge chair (0), office chair (1), dining chair (2), pouf (3). */
export function chair(s: Subject): Drawing {
  const { pen, colour, accent, shape, spec } = s;
  const soft = spec.pattern ? fabric(pen, spec.pattern, colour, accent) : matte(pen, colour);
  const wood = pen.linear("d", [lighten(accent, 0.3), 0], [darken(accent, 0.25), 1]);
  const forms = [
    () =>
      stroke("M250 560L200 660M550 560L600 660M300 560L290 650M500 560L510 650", accent, 22) +
      path("M230 200Q240 130 400 130T570 200L590 450H210Z", soft) +
      rect(150, 330, 110, 230, 54, darken(colour, 0.1)) +
      rect(540, 330, 110, 230, 54, darken(colour, 0.22)) +
      rect(220, 430, 360, 130, 44, lighten(colour, 0.14)) +
      stroke("M400 150V420", darken(colour, 0.3), 4, 'opacity=".5"') +
      path("M230 200Q240 130 400 130T570 200L590 450H210Z", sheen(pen, "d", 0.25)),
    () =>
      stroke("M400 480V590M400 590L250 640M400 590L550 640M400 590L330 660M400 590L470 660", "#3a4250", 20) +
      [250, 550, 330, 470].map((x) => circle(x, x === 250 || x === 550 ? 650 : 668, 17, "#20262f")).join("") +
      path("M270 150Q270 110 310 110H490Q530 110 530 150L510 420H290Z", matte(pen, darken(colour, 0.1))) +
      tiles2(colour) +
      rect(250, 420, 300, 70, 34, soft) +
      stroke("M230 470V360H280M570 470V360H520", accent, 22) +
      rect(320, 70, 160, 54, 27, accent),
    () =>
      stroke("M280 450L250 660M520 450L550 660M310 450L320 630M490 450L480 630", accent, 24) +
      path("M260 150Q400 110 540 150L530 300Q400 270 270 300Z", wood) +
      stroke("M270 160V440M530 160V440", accent, 22) +
      path("M230 420Q400 390 570 420L590 470Q400 510 210 470Z", soft),
    () =>
      path("M180 480Q170 330 400 330T620 480Q630 640 400 640T180 480Z", soft) +
      ellipse(400, 378, 190, 46, lighten(colour, 0.25)) +
      [0, 1, 2, 3, 4]
        .map((i) =>
          stroke(
            `M${250 + i * 75} 400Q${225 + i * 88} 520 ${260 + i * 70} 634`,
            darken(colour, 0.35),
            4,
            'opacity=".6"',
          ),
        )
        .join("") +
      circle(400, 376, 14, accent),
  ];
  function tiles2(c: string): string {
    return [0, 1, 2, 3, 4, 5]
      .map((i) => stroke(`M300 ${170 + i * 40}H500`, darken(c, 0.4), 6, 'opacity=".6"'))
      .join("");
  }
  return { art: forms[shape % 4]?.() ?? "", ground: 664, spread: 240, focus: [400, 400, 1.4] };
}

/** Open shelf (0), side table (1), drawers (2). */
export function shelf(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const wood = pen.linear("h", [lighten(colour, 0.2), 0], [colour, 0.6], [darken(colour, 0.2), 1]);
  if (shape === 1) return sideTable(s, wood);
  if (shape === 2) return drawers(s, wood);
  const books = (x: number, y: number) =>
    ["#d96c5f", "#3f7f93", "#e8b45a", "#5a6b8c", "#7fa37a"]
      .map((c, i) => rect(x + i * 24, y - 96 + (i % 3) * 12, 20, 96 - (i % 3) * 12, 3, c))
      .join("");
  return {
    art:
      rect(200, 120, 18, 540, 4, accent) +
      rect(582, 120, 18, 540, 4, accent) +
      [150, 310, 470, 630].map((y) => rect(186, y, 428, 20, 5, wood)).join("") +
      books(230, 310) +
      books(420, 630) +
      plant(pen, 500, 310, 0.6, "#d98f6a") +
      rect(240, 400, 110, 70, 8, "#efe3d0") +
      solid(
        500,
        [
          [390, 30],
          [470, 40],
        ],
        cylinder(pen, "#8fb7b0"),
        0.2,
      ) +
      rect(240, 560, 130, 70, 10, mix(colour, "#ffffff", 0.4)) +
      circle(305, 595, 9, accent),
    ground: 664,
    spread: 250,
    focus: [380, 270, 1.4],
  };
}

function sideTable(s: Subject, wood: string): Drawing {
  const { pen, colour, accent } = s;
  return {
    art:
      stroke("M260 360L210 650M540 360L590 650M400 370V640", accent, 20) +
      ellipse(400, 372, 250, 66, darken(colour, 0.35)) +
      ellipse(400, 350, 250, 66, wood) +
      ellipse(400, 350, 200, 48, "none", `stroke="${darken(colour, 0.25)}" stroke-width="3" opacity=".5"`) +
      plant(pen, 470, 350, 0.9, accent) +
      solid(
        320,
        [
          [280, 36],
          [350, 30],
        ],
        cylinder(pen, "#f5f1ea"),
        0.2,
      ),
    ground: 660,
    spread: 250,
    focus: [420, 320, 1.5],
  };
}

function drawers(s: Subject, wood: string): Drawing {
  const { pen, colour, accent } = s;
  const rows = s.spec.count ?? 3;
  const h = 400 / rows;
  return {
    art:
      stroke("M240 630V670M560 630V670", accent, 24) +
      rect(190, 210, 420, 430, 18, wood) +
      Array.from(
        { length: rows },
        (_, i) =>
          rect(208, 226 + i * h, 384, h - 12, 10, lighten(colour, 0.22)) +
          rect(350, 226 + i * h + (h - 12) / 2 - 7, 100, 14, 7, accent),
      ).join("") +
      plant(pen, 280, 212, 0.7, accent),
    ground: 674,
    spread: 250,
    focus: [400, 360, 1.5],
  };
}

function tableLamp(s: Subject, glow: (x: number, y: number, r: number) => string): string {
  const { pen, colour, accent } = s;
  return (
    glow(400, 300, 260) +
    solid(
      400,
      [
        [470, 44],
        [520, 84],
        [580, 84],
        [636, 50],
      ],
      cylinder(pen, accent),
      0.16,
      true,
    ) +
    rect(388, 400, 24, 80, 6, "#d9b66c") +
    solid(
      400,
      [
        [170, 110],
        [410, 190],
      ],
      pen.linear(
        "h",
        [darken(colour, 0.15), 0],
        [mix(colour, "#fff3cf", 0.75), 0.4],
        [darken(colour, 0.1), 1],
      ),
      0.12,
    ) +
    ellipse(400, 410, 190, 22, "#fff4d6", 'opacity=".8"')
  );
}

function arcLamp(s: Subject, glow: (x: number, y: number, r: number) => string): string {
  const { pen, colour, accent } = s;
  return (
    glow(540, 300, 220) +
    solid(
      230,
      [
        [630, 120],
        [650, 120],
      ],
      matte(pen, accent, "v"),
      0.16,
    ) +
    stroke("M230 630V260C230 110 540 90 540 200", accent, 14) +
    path("M420 320Q430 200 540 200T660 320Z", matte(pen, colour)) +
    ellipse(540, 320, 120, 20, "#fff1c4")
  );
}

function deskLamp(s: Subject, glow: (x: number, y: number, r: number) => string): string {
  const { pen, colour, accent } = s;
  return (
    glow(560, 390, 200) +
    solid(
      290,
      [
        [620, 130],
        [644, 130],
      ],
      matte(pen, accent, "v"),
      0.18,
    ) +
    stroke("M290 610L210 400L440 230", lighten(accent, 0.1), 20) +
    circle(210, 400, 24, darken(accent, 0.3)) +
    turned(
      path("M400 200H480L560 350Q440 400 330 350Z", matte(pen, colour)) +
        ellipse(446, 354, 116, 26, "#fff1c4"),
      -30,
      440,
      230,
    )
  );
}

function pendant(s: Subject, glow: (x: number, y: number, r: number) => string): string {
  const { pen, colour, accent } = s;
  const weave = pen.pattern(
    20,
    20,
    rect(0, 0, 20, 20, 0, colour) + stroke("M0 0L20 20M20 0L0 20", darken(colour, 0.4), 3.5),
  );
  return (
    glow(400, 420, 270) +
    stroke("M400 60V240", "#3b3128", 6) +
    solid(
      400,
      [
        [240, 60],
        [420, 220],
        [560, 150],
      ],
      weave,
      0.1,
      true,
    ) +
    solid(
      400,
      [
        [240, 60],
        [420, 220],
        [560, 150],
      ],
      pen.radial(0.5, 0.6, 0.6, ["#fff0bf", 0, 0.75], ["#5a3c1e", 1, 0.3]),
      0.1,
      true,
    ) +
    rect(340, 226, 120, 22, 11, accent)
  );
}
