import { contrast, darken, lighten, mix } from "../colour";
import { fabric } from "../fabric";
import { emblem, plant } from "../parts";
import { circle, cylinder, ellipse, group, matte, path, rect, sheen, solid, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";

/** Frying pan (0), wok (1), grill pan (2). */
export function pan(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const grip = turned(
    rect(590, 384, 210, 40, 20, pen.linear("v", [lighten(accent, 0.3), 0], [darken(accent, 0.3), 1])) +
      circle(775, 404, 9, darken(accent, 0.6)) +
      rect(566, 388, 50, 32, 6, "#b8bfca"),
    -22,
    400,
    404,
  );
  const inside = [
    () =>
      ellipse(360, 400, 196, 116, pen.radial(0.4, 0.4, 0.7, ["#5a616e", 0], ["#2a2f39", 1])) +
      emblem(mark, 360, 404, 70, "#6f7786"),
    () =>
      ellipse(360, 400, 206, 116, pen.radial(0.5, 0.75, 0.8, ["#6a7280", 0], ["#20252e", 1])) +
      ellipse(360, 440, 100, 40, "#4d5563", 'opacity=".7"'),
    () =>
      ellipse(360, 400, 196, 116, "#2a2f39") +
      group(
        [0, 1, 2, 3, 4, 5, 6, 7].map((i) => stroke(`M150 ${300 + i * 28}H570`, "#4d5563", 9)).join(""),
        pen.clip(ellipse(360, 400, 190, 110, "#000")),
      ),
  ][shape % 3];
  const egg = s.spec.count
    ? path("M280 390q30 -50 80 -30t90 10t-10 80t-110 20t-50 -80Z", "#fffdf6") +
      circle(366, 406, 34, pen.radial(0.4, 0.35, 0.7, ["#ffd65c", 0], ["#f5a623", 1]))
    : "";
  const h = shape === 1 ? 130 : 70;
  return {
    art:
      grip +
      path(
        `M120 400Q124 ${430 + h} 260 ${530 + h / 3}Q360 ${550 + h / 3} 460 ${530 + h / 3}Q596 ${430 + h} 600 400Z`,
        cylinder(pen, colour),
      ) +
      ellipse(360, 400, 240, 142, lighten(colour, 0.4)) +
      ellipse(360, 400, 226, 132, darken(colour, 0.35)) +
      (inside?.() ?? "") +
      egg +
      path("M180 360Q240 290 360 286Q260 310 200 400Z", "#fff", 'opacity=".18"') +
      (shape === 1 ? stroke("M120 400Q70 400 84 440T130 460", accent, 18) : ""),
    ground: 590,
    spread: 270,
    focus: [360, 410, 1.6],
  };
}

/** Casserole (0), tall stockpot (1), set of two (2). */
export function pot(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const one = (x: number, base: number, w: number, h: number) =>
    stroke(
      `M${x - w - 4} ${base - h + 50}h-40v40h40M${x + w + 4} ${base - h + 50}h40v40h-40`,
      darken(accent, 0.1),
      18,
    ) +
    solid(
      x,
      [
        [base - h, w],
        [base - 30, w],
        [base, w - 30],
      ],
      cylinder(pen, colour),
      0.14,
    ) +
    ellipse(x, base - h, w + 10, (w + 10) * 0.16, lighten(colour, 0.35)) +
    path(
      `M${x - w} ${base - h - 2}Q${x - w * 0.6} ${base - h - 84} ${x} ${base - h - 84}T${x + w} ${base - h - 2}Q${x} ${base - h + 44} ${x - w} ${base - h - 2}Z`,
      s.spec.count ? "#dbe9f2" : matte(pen, lighten(colour, 0.12)),
      s.spec.count ? 'opacity=".8"' : "",
    ) +
    path(
      `M${x - w * 0.7} ${base - h - 20}Q${x - w * 0.4} ${base - h - 66} ${x - w * 0.1} ${base - h - 72}L${x - w * 0.3} ${base - h}Z`,
      "#fff",
      'opacity=".4"',
    ) +
    rect(x - 30, base - h - 116, 60, 36, 14, accent) +
    emblem(mark, x, base - h * 0.45, 30, contrast(colour, 0.4));
  const art = [
    () => one(400, 620, 210, 240),
    () => one(400, 630, 170, 370),
    () => one(280, 590, 150, 240) + one(550, 640, 120, 170),
  ][shape % 3];
  return { art: art?.() ?? "", ground: 650, spread: 270, focus: [400, 420, 1.6] };
}

export function knives(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const steel = pen.linear("h", ["#f7f9fb", 0], ["#aeb6c2", 0.5], ["#e3e7ec", 1]);
  if (shape === 1) {
    const blade = (x: number, w: number, h: number) =>
      path(`M${x} 400V${400 - h}Q${x + w} ${400 - h + 30} ${x + w} 400Z`, steel) +
      stroke(`M${x + w * 0.7} ${400 - h * 0.5}V396`, "#fff", 4) +
      rect(x - 2, 396, w * 0.7 + 4, 26, 4, "#c2c8d2") +
      rect(x - 4, 420, w * 0.7 + 8, 190, 14, matte(pen, accent)) +
      [0, 1, 2].map((i) => circle(x + w * 0.35, 460 + i * 50, 5, "#e9d8a6")).join("");
    return {
      art:
        rect(120, 480, 560, 60, 12, matte(pen, colour, "v")) +
        blade(180, 80, 270) +
        blade(330, 64, 230) +
        blade(460, 50, 180) +
        blade(570, 40, 130) +
        rect(120, 500, 560, 14, 4, darken(colour, 0.3)),
      ground: 640,
      spread: 300,
      focus: [260, 330, 1.5],
    };
  }
  const handle = (x: number, y: number, a: number) =>
    turned(
      rect(x - 20, y - 150, 40, 160, 16, matte(pen, accent)) +
        [0, 1, 2].map((i) => circle(x, y - 120 + i * 44, 5, "#e9ecf1")).join("") +
        rect(x - 16, y, 32, 70, 0, steel),
      a,
      x,
      y,
    );
  return {
    art:
      [0, 1, 2, 3, 4].map((i) => handle(330 + i * 58, 330 + i * 14, 10)).join("") +
      path("M300 350L560 400V640H260Z", matte(pen, colour)) +
      path("M560 400L610 380V610L560 640Z", darken(colour, 0.35)) +
      path("M300 350L560 400L610 380L350 334Z", lighten(colour, 0.3)) +
      stroke("M290 440Q400 470 556 470M280 540Q400 560 556 560", darken(colour, 0.25), 4, 'opacity=".6"') +
      emblem(s.mark, 410, 560, 50, lighten(colour, 0.45)),
    ground: 645,
    spread: 230,
    focus: [430, 300, 1.6],
  };
}

/** Slim flask (0), straw tumbler with handle (1), travel mug (2), glass bottle (3), sport jug (4). */
export function tumbler(s: Subject): Drawing {
  const { pen, colour, accent, shape, ratio, spec, mark } = s;
  const skin = spec.pattern ? fabric(pen, spec.pattern, colour, accent) : cylinder(pen, colour);
  const shade = cylinder(pen, colour);
  const over = spec.pattern
    ? pen.linear("h", ["#000", 0, 0.35], ["#fff", 0.32, 0.4], ["#000", 1, 0.45])
    : shade;
  const w = 96 + ratio * 12;
  const draw = (profile: [number, number][]) =>
    solid(400, profile, skin, 0.12) + (spec.pattern ? solid(400, profile, over, 0.12) : "");
  const forms = [
    () =>
      draw([
        [250, w - 18],
        [290, w],
        [640, w],
      ]) +
      solid(
        400,
        [
          [150, w - 34],
          [244, w - 30],
        ],
        cylinder(pen, accent),
        0.14,
      ) +
      solid(
        400,
        [
          [240, w - 22],
          [256, w - 20],
        ],
        "#d5dae2",
        0.12,
      ),
    () =>
      stroke(`M${396 + w} 330C${500 + w} 330 ${490 + w} 530 ${392 + w} 520`, accent, 28) +
      rect(430, 90, 16, 180, 8, lighten(accent, 0.3)) +
      draw([
        [240, w + 26],
        [470, w + 16],
        [500, w - 12],
        [644, w - 22],
      ]) +
      solid(
        400,
        [
          [214, w + 30],
          [244, w + 30],
        ],
        cylinder(pen, accent),
        0.16,
      ) +
      ellipse(400, 214, w + 30, 20, lighten(accent, 0.25)),
    () =>
      draw([
        [230, w + 16],
        [644, w - 16],
      ]) +
      solid(
        400,
        [
          [190, w + 6],
          [232, w + 20],
        ],
        cylinder(pen, accent),
        0.16,
      ) +
      rect(360, 168, 90, 26, 10, darken(accent, 0.35)) +
      rect(400 - w - 6, 420, 2 * w + 10, 80, 10, darken(accent, 0.1), 'opacity=".9"'),
    () =>
      solid(
        400,
        [
          [260, w - 40],
          [330, w],
          [644, w],
        ],
        "#d8eef5",
        0.12,
        true,
      ) +
      solid(
        400,
        [
          [430, w - 4],
          [640, w - 4],
        ],
        pen.linear("h", [darken(accent, 0.1), 0], [lighten(accent, 0.5), 0.4], [accent, 1]),
        0.12,
      ) +
      solid(
        400,
        [
          [440, w + 4],
          [600, w + 4],
        ],
        cylinder(pen, colour),
        0.1,
      ) +
      solid(
        400,
        [
          [180, 50],
          [262, 52],
        ],
        pen.linear("h", ["#b98a55", 0], ["#ecca97", 0.4], ["#a87843", 1]),
        0.16,
      ) +
      stroke("M350 180Q350 120 400 120T450 180", darken(colour, 0.3), 12),
    () =>
      draw([
        [240, w - 10],
        [300, w + 34],
        [640, w + 34],
      ]) +
      solid(
        400,
        [
          [170, 62],
          [240, 66],
        ],
        cylinder(pen, accent),
        0.16,
      ) +
      stroke("M450 200C560 160 580 300 520 330", accent, 24) +
      [0, 1, 2, 3]
        .map((i) => stroke(`M${460 + w * 0.2} ${360 + i * 60}h40`, "#fff", 5, 'opacity=".8"'))
        .join(""),
  ];
  return {
    art: (forms[shape % 5]?.() ?? "") + emblem(mark, 380, 560, 44, contrast(colour, 0.65)),
    ground: 652,
    spread: 150,
    focus: [400, 260, 1.7],
  };
}

/** Mug pair (0), bowl set (1), plate set (2). */
export function mug(s: Subject): Drawing {
  const { pen, colour, accent, shape, spec, mark } = s;
  const paint = (c: string) => (spec.pattern ? fabric(pen, spec.pattern, c, accent) : cylinder(pen, c));
  const light = pen.linear("h", ["#000", 0, 0.25], ["#fff", 0.3, 0.4], ["#000", 1, 0.35]);
  if (shape === 1) {
    const bowl = (y: number, w: number, c: string) =>
      path(
        `M${400 - w} ${y}Q${400 - w * 0.8} ${y + w * 0.66} 400 ${y + w * 0.68}T${400 + w} ${y}Z`,
        paint(c),
      ) +
      path(`M${400 - w} ${y}Q${400 - w * 0.8} ${y + w * 0.66} 400 ${y + w * 0.68}T${400 + w} ${y}Z`, light) +
      ellipse(400, y, w, w * 0.22, lighten(c, 0.5)) +
      ellipse(400, y + 6, w * 0.9, w * 0.17, darken(c, 0.2));
    return {
      art:
        bowl(460, 260, darken(colour, 0.1)) +
        bowl(370, 215, mix(colour, accent, 0.5)) +
        bowl(290, 170, lighten(colour, 0.3)),
      ground: 640,
      spread: 240,
      focus: [400, 330, 1.6],
    };
  }
  if (shape === 2) {
    const plate = (y: number, w: number, c: string) =>
      ellipse(400, y + 16, w, w * 0.4, darken(c, 0.35)) +
      ellipse(400, y, w, w * 0.4, lighten(c, 0.35)) +
      ellipse(
        400,
        y,
        w * 0.97,
        w * 0.38,
        spec.pattern ? fabric(pen, spec.pattern, c, accent) : matte(pen, c),
      ) +
      ellipse(400, y + 4, w * 0.66, w * 0.25, lighten(c, 0.55)) +
      ellipse(400, y + 4, w * 0.66, w * 0.25, "none", `stroke="${accent}" stroke-width="4"`);
    return {
      art: plate(530, 300, colour) + plate(470, 250, mix(colour, accent, 0.25)) + plate(414, 190, colour),
      ground: 655,
      spread: 320,
      focus: [400, 420, 1.5],
    };
  }
  const one = (x: number, y: number, c: string, k: number) =>
    group(
      stroke("M90 -190C190 -200 190 -50 84 -60", darken(c, 0.15), 28) +
        solid(
          0,
          [
            [-240, 104],
            [0, 92],
          ],
          paint(c),
          0.18,
        ) +
        solid(
          0,
          [
            [-240, 104],
            [0, 92],
          ],
          light,
          0.18,
        ) +
        ellipse(0, -240, 104, 21, lighten(c, 0.45)) +
        ellipse(0, -237, 92, 16, "#4a2f22") +
        ellipse(-20, -240, 36, 5, "#8d6243") +
        (spec.pattern ? "" : emblem(mark, 0, -110, 70, accent)),
      `transform="translate(${x} ${y}) scale(${k})"`,
    );
  return {
    art:
      stroke("M270 260q-24 -34 0 -64t0 -60M320 270q-24 -34 0 -64t0 -60", "#fff", 10, 'opacity=".65"') +
      one(290, 590, colour, 1.1) +
      one(520, 640, mix(colour, "#ffffff", 0.45), 1),
    ground: 648,
    spread: 270,
    focus: [300, 470, 1.6],
  };
}

/** Table lamp (0), arc floor lamp (1), desk lamp (2), rattan pendant (3). */
export function lamp(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const glow = (x: number, y: number, r: number) =>
    circle(x, y, r, pen.radial(0.5, 0.5, 0.5, ["#ffe9b0", 0, 0.85], ["#ffe9b0", 1, 0]));
  const forms = [
    () =>
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
      ellipse(400, 410, 190, 22, "#fff4d6", 'opacity=".8"'),
    () =>
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
      ellipse(540, 320, 120, 20, "#fff1c4"),
    () =>
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
      ),
    () => {
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
    },
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
  if (shape === 1)
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
  if (shape === 2) {
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
