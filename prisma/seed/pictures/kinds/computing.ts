import { contrast, darken, lighten, mix } from "../colour";
import { emblem, screen, tiles } from "../parts";
import { circle, cylinder, ellipse, group, matte, path, rect, sheen, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";

export function laptop(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const gaming = shape >= 3;
  const metal = pen.linear("v", [lighten(colour, 0.45), 0], [colour, 0.4], [darken(colour, 0.25), 1]);
  const [x, y, w, h] = [150, 150, 500, 330];
  const lid = gaming
    ? path(`M${x + 20} ${y}H${x + w - 20}L${x + w} ${y + 24}V${y + h}H${x}V${y + 24}Z`, darken(colour, 0.2))
    : rect(x, y, w, h, shape === 1 ? 12 : 24, darken(colour, 0.15));
  const display =
    rect(x + 8, y + 8, w - 16, h - 16, 14, "#07090d") +
    screen(pen, x + 18, y + 18, w - 36, h - 46, 6) +
    circle(400, y + 13, 3, "#3a4660") +
    emblem(mark, 400, y + h - 18, 16, "#8b93a3");
  const windowed =
    s.ratio > 0
      ? rect(x + 60, y + 60, 220, 170, 12, "#fff", 'opacity=".88"') +
        rect(x + 60, y + 60, 220, 30, 12, accent, 'opacity=".9"') +
        [0, 1, 2, 3]
          .map((i) => rect(x + 80, y + 112 + i * 26, 170 - i * 28, 10, 5, mix(accent, "#ffffff", 0.55)))
          .join("")
      : "";
  const rows = [0, 1, 2, 3]
    .map((row) => {
      const inset = 128 - row * 14;
      const keyWidth = (800 - inset * 2) / 13;
      return tiles(
        Array.from({ length: 13 }, (_, k) => [
          Math.round(inset + k * keyWidth) + 3,
          510 + row * 21,
          Math.round(keyWidth) - 6,
          15,
        ]),
        gaming ? mix(accent, "#ffffff", row * 0.12) : darken(colour, 0.62),
      );
    })
    .join("");
  const deck =
    path("M150 484H650L742 640Q746 652 730 654H70Q54 652 58 640Z", metal) +
    path(
      "M58 640Q54 652 70 654H730Q746 652 742 640L744 652Q744 668 724 668H76Q56 668 56 652Z",
      darken(colour, 0.42),
    ) +
    path(`M134 502H666L708 598H92Z`, darken(colour, gaming ? 0.6 : 0.3), 'opacity=".55"') +
    rows +
    path(
      "M318 606H482L492 642H308Z",
      lighten(colour, 0.18),
      `stroke="${darken(colour, 0.25)}" stroke-width="2"`,
    ) +
    rect(180, 478, 440, 10, 4, darken(colour, 0.6));
  const glow = gaming
    ? stroke("M62 660H738", accent, 5) +
      path("M150 484L134 512M650 484L666 512", "none", `stroke="${accent}" stroke-width="5"`) +
      rect(40, 668, 720, 22, 11, pen.linear("h", [accent, 0, 0], [accent, 0.5, 0.5], [accent, 1, 0]))
    : "";
  const hinge = shape === 2 ? circle(190, 482, 12, metal) + circle(610, 482, 12, metal) : "";
  return {
    art: lid + display + windowed + deck + glow + hinge,
    ground: 670,
    spread: 360,
    focus: [400, 540, 1.75],
  };
}

export function monitor(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const wide = shape === 1;
  const [x, y, w, h] = wide ? [70, 180, 660, 310] : shape === 2 ? [140, 130, 520, 400] : [120, 150, 560, 350];
  const foot = [
    () =>
      path("M366 490H434L444 610H356Z", cylinder(pen, colour)) +
      path("M270 640Q270 608 400 604T530 640Z", matte(pen, colour, "v")),
    () =>
      rect(374, 480, 52, 130, 8, cylinder(pen, darken(colour, 0.3))) +
      path("M400 590L190 646H236L400 616L564 646H610Z", darken(colour, 0.2)) +
      circle(400, 560, 20, "none", `stroke="${accent}" stroke-width="6"`),
    () =>
      rect(380, 520, 40, 90, 4, cylinder(pen, colour)) + rect(270, 606, 260, 26, 13, matte(pen, colour, "v")),
    () =>
      stroke("M400 480L330 640M400 480L470 640", lighten(colour, 0.2), 20) +
      stroke("M300 640H500", lighten(colour, 0.1), 16),
  ][shape % 4];
  const body = wide
    ? path(
        `M${x} ${y}Q400 ${y + 34} ${x + w} ${y}V${y + h}Q400 ${y + h - 34} ${x} ${y + h}Z`,
        darken(colour, 0.45),
      )
    : rect(x, y, w, h, 16, darken(colour, 0.35));
  const clip = pen.clip(
    wide
      ? path(
          `M${x + 9} ${y + 11}Q400 ${y + 44} ${x + w - 9} ${y + 11}V${y + h - 12}Q400 ${y + h - 46} ${x + 9} ${y + h - 12}Z`,
          "#000",
        )
      : rect(x + 9, y + 9, w - 18, h - (shape === 2 ? 40 : 26), 8, "#000"),
  );
  const panel = group(screen(pen, x + 9, y + 9, w - 18, h - 18, 0), clip);
  const bars =
    shape === 2
      ? [0, 1, 2, 3, 4]
          .map((i) => rect(x + 60 + i * 60, y + 240 - i * 26, 36, 90 + i * 26, 8, "#fff", 'opacity=".75"'))
          .join("")
      : "";
  return {
    art: (foot?.() ?? "") + body + panel + bars + rect(x + w - 60, y + h - 13, 30, 5, 2, accent),
    ground: 645,
    spread: 250,
    focus: [x + w - 160, y + h - 110, 1.7],
  };
}

export function keyboard(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const columns = shape === 1 ? 17 : shape === 2 ? 12 : 14;
  const unit = Math.floor(600 / columns);
  const [w, h] = [columns * unit + 44, 5 * unit + 48];
  const [x, y] = [400 - w / 2, 400 - h / 2];
  const key = lighten(colour, 0.3);
  const boxes: [number, number, number, number][] = [];
  const special: [number, number, number, number][] = [];
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < columns; column++) {
      if (shape === 1 && column === 13) continue;
      if (row === 4 && column > 3 && column < 9) continue;
      const box: [number, number, number, number] = [
        Math.round(x) + 22 + column * unit + 3,
        Math.round(y) + 22 + row * unit + 2,
        unit - 6,
        unit - 8,
      ];
      (row === 0 && column === 0) || (column === columns - 1 && row % 2 === 0) || (row > 2 && column === 0)
        ? special.push(box)
        : boxes.push(box);
    }
  }
  special.push([Math.round(x) + 25 + 4 * unit, Math.round(y) + 24 + 4 * unit, unit * 5 - 6, unit - 8]);
  const knob = shape === 2 ? circle(x + w - 44, y + 42, 24, cylinder(pen, accent)) : "";
  const glow =
    shape === 3
      ? rect(
          x - 10,
          y - 10,
          w + 20,
          h + 30,
          34,
          pen.linear("h", ["#ff4d8d", 0], ["#7a5cff", 0.4], ["#22c7e8", 0.7], ["#5cf0a0", 1]),
          'opacity=".75"',
        )
      : "";
  const board =
    glow +
    rect(x, y + 18, w, h, 26, darken(colour, 0.5)) +
    rect(x, y, w, h, 26, matte(pen, colour)) +
    rect(x + 14, y + 14, w - 28, h - 28, 14, darken(colour, 0.55));
  const caps =
    group(tiles(boxes, darken(key, 0.28), 8), 'transform="translate(0 4)"') +
    tiles(boxes, key, 8) +
    group(tiles(special, darken(accent, 0.3), 8), 'transform="translate(0 4)"') +
    tiles(special, accent, 8) +
    knob;
  return { art: turned(board + caps, -12, 400, 400), ground: 585, spread: 330, focus: [260, 380, 1.8] };
}

export function mouse(s: Subject): Drawing {
  const { pen, colour, accent, shape, ratio, mark } = s;
  if (shape === 1) {
    const d =
      "M250 640C230 520 250 330 330 230C380 170 450 190 470 260C500 360 520 470 580 560C610 610 600 640 560 640Z";
    return {
      art:
        path(d, matte(pen, colour)) +
        path(
          "M330 230C380 170 450 190 470 260C490 330 505 390 530 450C470 420 390 350 330 230Z",
          darken(colour, 0.35),
        ) +
        path(d, sheen(pen, "d", 0.35)) +
        rect(412, 250, 22, 60, 11, accent, 'transform="rotate(-18 423 280)"') +
        stroke("M300 480Q280 400 320 330", accent, 10) +
        emblem(mark, 400, 560, 32, contrast(colour, 0.4)),
      ground: 645,
      spread: 210,
      focus: [410, 300, 1.7],
    };
  }
  const wide = 150 + ratio * 16;
  const d = `M400 150C${400 + wide} 150 ${400 + wide} 280 ${392 + wide} 410C${388 + wide} 560 ${470 + ratio * 10} 650 400 650S${412 - wide} 560 ${408 - wide} 410C${400 - wide} 280 ${400 - wide} 150 400 150Z`;
  const game = shape === 2;
  const holes = game
    ? tiles(
        [0, 1, 2, 3].flatMap((r) =>
          [0, 1, 2, 3, 4].map((c): [number, number, number, number] => [330 + c * 30, 480 + r * 28, 16, 16]),
        ),
        darken(colour, 0.5),
        8,
      )
    : emblem(mark, 400, 540, 40, contrast(colour, 0.35));
  const body =
    path(d, darken(colour, 0.5), 'transform="translate(10 14)"') +
    path(d, matte(pen, colour)) +
    path(d, sheen(pen, "d", 0.5)) +
    stroke(`M400 152V380M${412 - wide} 380Q400 410 ${388 + wide} 380`, darken(colour, 0.45), 4) +
    rect(380, 220, 40, 104, 20, darken(colour, 0.65)) +
    rect(388, 236, 24, 72, 12, accent) +
    stroke("M388 254h24M388 272h24M388 290h24", darken(accent, 0.35), 3) +
    stroke(`M${414 - wide} 400q2 60 10 100`, game ? accent : darken(colour, 0.4), 9) +
    holes;
  return { art: turned(body, 16 - ratio * 8, 400, 400), ground: 668, spread: 190, focus: [420, 280, 1.8] };
}

export function ssd(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  if (shape === 1) {
    const stick = (x: number, y: number, c: string, a: number) =>
      turned(
        rect(x - 36, y - 150, 72, 92, 6, pen.linear("h", ["#f2f4f8", 0], ["#8b93a2", 1])) +
          tiles(
            [
              [x - 22, y - 130, 16, 20],
              [x + 6, y - 130, 16, 20],
            ],
            "#4b5363",
            2,
          ) +
          rect(x - 56, y - 64, 112, 270, 30, matte(pen, c)) +
          circle(x, y + 172, 16, darken(c, 0.6)) +
          emblem(mark, x, y + 40, 44, contrast(c, 0.5)),
        a,
        x,
        y,
      );
    return {
      art: stick(310, 400, colour, -16) + stick(500, 420, accent, 14),
      ground: 640,
      spread: 220,
      focus: [320, 290, 1.8],
    };
  }
  if (shape === 2) {
    const board =
      rect(120, 330, 560, 150, 10, pen.linear("h", [darken(colour, 0.3), 0], [colour, 1])) +
      rect(120, 330, 18, 150, 0, "#e2b84f") +
      [0, 1, 2]
        .map((i) => rect(190 + i * 150, 352, 118, 106, 8, "#11151d", 'stroke="#2d3544" stroke-width="3"'))
        .join("") +
      circle(664, 405, 15, "#cfd5de");
    return {
      art: turned(
        rect(120, 346, 560, 150, 10, darken(colour, 0.6)) + board + emblem(mark, 399, 405, 50, accent),
        -18,
        400,
        400,
      ),
      ground: 600,
      spread: 270,
      focus: [380, 410, 1.8],
    };
  }
  const ridges =
    s.ratio > 0
      ? [0, 1, 2, 3, 4, 5].map((i) => stroke(`M${300 + i * 40} 440V590`, darken(colour, 0.3), 8)).join("")
      : rect(270, 470, 260, 110, 16, accent, 'opacity=".9"');
  const cable = stroke("M400 190C400 90 560 160 600 90", "#2b3140", 16);
  return {
    art:
      cable +
      rect(372, 160, 56, 50, 8, "#3a4252") +
      rect(244, 210, 330, 430, 44, darken(colour, 0.5)) +
      rect(230, 196, 330, 430, 44, matte(pen, colour)) +
      ridges +
      emblem(mark, 395, 320, 70, contrast(colour, 0.5)) +
      circle(395, 590, 6, "#5cf0a0"),
    ground: 645,
    spread: 230,
    focus: [395, 340, 1.7],
  };
}

export function router(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const waves = [60, 100, 140]
    .map((r, i) =>
      stroke(
        `M${400 - r} ${300 - r * 0.45}Q400 ${300 - r * 1.1} ${400 + r} ${300 - r * 0.45}`,
        accent,
        9,
        `opacity="${0.75 - i * 0.2}"`,
      ),
    )
    .join("");
  if (shape === 1) {
    const unit = (x: number, y: number, k: number) =>
      group(
        path("M-80 -210Q-80 -240 0 -240T80 -210V20Q80 50 0 50T-80 20Z", cylinder(pen, colour)) +
          ellipse(0, -214, 80, 26, lighten(colour, 0.35)) +
          circle(0, 6, 7, accent) +
          emblem(mark, 0, -90, 36, contrast(colour, 0.4)),
        `transform="translate(${x} ${y}) scale(${k})"`,
      );
    return {
      art:
        group(waves, 'transform="translate(0 -30)"') +
        unit(230, 590, 0.9) +
        unit(570, 590, 0.9) +
        unit(400, 610, 1.15),
      ground: 650,
      spread: 290,
      focus: [400, 480, 1.6],
    };
  }
  const count = s.spec.count ?? 4;
  const antennas = Array.from({ length: count }, (_, i) => {
    const x = 180 + (i * 440) / (count - 1);
    return turned(
      rect(x - 12, 220, 24, 300, 12, cylinder(pen, darken(colour, 0.2))) +
        rect(x - 16, 480, 32, 46, 8, darken(colour, 0.4)),
      (i - (count - 1) / 2) * 7,
      x,
      520,
    );
  }).join("");
  const lights = Array.from({ length: 6 }, (_, i) =>
    circle(320 + i * 32, 596, 6, i < 5 ? accent : "#8891a0"),
  ).join("");
  const vents = Array.from({ length: 9 }, (_, i) =>
    stroke(`M${236 + i * 41} 528l-12 30`, darken(colour, 0.35), 5),
  ).join("");
  return {
    art:
      antennas +
      path("M170 510H630L690 590Q690 640 640 640H160Q110 640 110 590Z", matte(pen, colour, "v")) +
      path("M110 590Q400 570 690 590Q690 640 640 640H160Q110 640 110 590Z", darken(colour, 0.3)) +
      vents +
      lights +
      emblem(mark, 400, 541, 26, accent),
    ground: 645,
    spread: 320,
    focus: [420, 560, 1.8],
  };
}

export function printer(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const paper =
    rect(270, 190, 260, 200, 6, "#fff") +
    [0, 1, 2].map((i) => rect(296, 220 + i * 26, 200 - i * 40, 10, 5, "#d7dce6")).join("");
  const out =
    path("M270 560H530L556 680H244Z", "#fff") +
    path("M300 590L400 574L470 640H300Z", lighten(accent, 0.4)) +
    circle(480, 606, 16, "#ffcf5c");
  const inks =
    shape === 1
      ? rect(590, 470, 86, 118, 12, darken(colour, 0.5)) +
        ["#22b8d9", "#e8468f", "#f5c63c", "#222831"]
          .map((c, i) => rect(600 + i * 17, 484 + i * 8, 12, 92 - i * 8, 4, c))
          .join("")
      : "";
  const body =
    path("M150 380H650L690 440V620Q690 640 670 640H130Q110 640 110 620V440Z", matte(pen, colour, "v")) +
    path("M150 380H650L690 440H110Z", lighten(colour, 0.4)) +
    rect(230, 540, 340, 60, 10, "#141922");
  const panel =
    rect(150, 466, 150, 46, 12, "#0e131c") +
    rect(160, 474, 74, 30, 6, lighten(accent, 0.3)) +
    circle(258, 489, 9, accent) +
    circle(282, 489, 9, "#5d6778");
  return { art: paper + body + inks + panel + out, ground: 650, spread: 320, focus: [260, 490, 1.8] };
}
