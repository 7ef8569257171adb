import { contrast, darken, lighten, luma, mix } from "../colour";
import { fabric } from "../fabric";
import { emblem, lens, screen } from "../parts";
import { circle, group, matte, path, rect, sheen, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";

function island(s: Subject, x: number, y: number, w: number): string {
  const { pen, colour, shape } = s;
  const glass = pen.linear("d", [lighten(colour, 0.35), 0], [darken(colour, 0.2), 1]);
  const edge = `stroke="${lighten(colour, 0.5)}" stroke-opacity=".6" stroke-width="2"`;
  const flash = (cx: number, cy: number) => circle(cx, cy, 8, "#fff3d0", 'stroke="#d9c48a" stroke-width="2"');
  const layouts = [
    () =>
      rect(x + 18, y + 18, 122, 122, 34, glass, edge) +
      lens(pen, x + 52, y + 52, 26) +
      lens(pen, x + 106, y + 106, 26) +
      lens(pen, x + 106, y + 52, 18) +
      flash(x + 52, y + 106),
    () =>
      rect(x + 20, y + 20, 70, 212, 35, glass, edge) +
      lens(pen, x + 55, y + 56, 27) +
      lens(pen, x + 55, y + 126, 27) +
      lens(pen, x + 55, y + 194, 24) +
      flash(x + 112, y + 44),
    () =>
      circle(x + w / 2, y + 110, 86, glass, edge) +
      circle(x + w / 2, y + 110, 74, "#10141d") +
      lens(pen, x + w / 2 - 32, y + 84, 24) +
      lens(pen, x + w / 2 + 32, y + 84, 24) +
      lens(pen, x + w / 2 - 32, y + 138, 24) +
      flash(x + w / 2 + 32, y + 138),
    () =>
      rect(x, y + 42, w, 82, 0, glass) +
      rect(x, y + 42, w, 2, 0, "#fff", 'opacity=".5"') +
      rect(x, y + 122, w, 2, 0, "#000", 'opacity=".25"') +
      rect(x + 26, y + 54, 150, 58, 29, "#10141d") +
      lens(pen, x + 56, y + 83, 22) +
      lens(pen, x + 108, y + 83, 22) +
      flash(x + 152, y + 83),
    () =>
      lens(pen, x + 60, y + 64, 34, lighten(colour, 0.2)) +
      lens(pen, x + 60, y + 148, 34, lighten(colour, 0.2)) +
      flash(x + 118, y + 64) +
      lens(pen, x + 118, y + 112, 13),
    () =>
      rect(x + w / 2 - 92, y + 24, 184, 94, 47, glass, edge) +
      lens(pen, x + w / 2 - 48, y + 71, 34) +
      lens(pen, x + w / 2 + 48, y + 71, 34) +
      flash(x + w / 2, y + 71),
  ];
  return (layouts[shape % layouts.length] ?? layouts[0])?.() ?? "";
}

/** Back and front of a phone, fanned. */
export function phone(s: Subject): Drawing {
  const { pen, colour, accent, spec, ratio, mark } = s;
  const [w, h] = [244 + ratio * 10, 500 + ratio * 22];
  const r = 40 - ratio * 14;
  const frame = frameOf(s);
  const [x, y] = [188, 400 - h / 2];
  const skin = skinOf(s);
  const clip = pen.clip(rect(x + 5, y + 5, w - 10, h - 10, r - 4, "#000"));
  const lower =
    spec.pattern === "colourblock"
      ? path(`M${x} ${y + h * 0.55}L${x + w} ${y + h * 0.38}V${y + h}H${x}Z`, accent, 'opacity=".85"')
      : "";
  const back =
    rect(x, y, w, h, r, frame) +
    rect(x + 5, y + 5, w - 10, h - 10, r - 4, skin) +
    group(
      lower +
        path(
          `M${x} ${y + h}L${x + w} ${y + h * 0.2}V${y + h * 0.5}L${x + w * 0.4} ${y + h}Z`,
          "#fff",
          'opacity=".13"',
        ) +
        island(s, x + 5, y + 5, w - 10),
      clip,
    ) +
    emblem(mark, x + w / 2, y + h - 74, 26, contrast(colour, 0.35));
  const fx = 372;
  const notch =
    s.shape % 3 === 1
      ? rect(fx + w / 2 - 30, y + 22, 60, 17, 9, "#05070b")
      : circle(fx + w / 2, y + 31, 9, "#05070b");
  const front =
    rect(fx + w - 2, y + 130, 5, 74, 2, darken(colour, 0.35)) +
    rect(fx, y, w, h, r, frame) +
    rect(fx + 4, y + 4, w - 8, h - 8, r - 3, "#07090e") +
    screen(pen, fx + 12, y + 12, w - 24, h - 24, r - 9) +
    notch +
    rect(fx + w / 2 - 36, y + h - 26, 72, 5, 2.5, "#fff", 'opacity=".8"') +
    [0, 1, 2, 3]
      .map((i) =>
        rect(
          fx + 32 + i * ((w - 64 - 36) / 3),
          y + h - 82,
          36,
          36,
          11,
          lighten(["#36c48f", "#ffb84d", "#5b8cff", "#ff6b7d"][i] ?? "#fff", 0.25),
          'opacity=".92"',
        ),
      )
      .join("");
  const tilt = 5 + Math.round(pen.random() * 4);
  return {
    art: turned(back, -tilt, x + w / 2, 400) + turned(front, tilt, fx + w / 2, 400),
    ground: 672,
    spread: 235,
    focus: [262, 265, 1.75],
  };
}

export function tablet(s: Subject): Drawing {
  const { pen, colour, shape, accent, mark } = s;
  const body = pen.linear("d", [lighten(colour, 0.5), 0], [darken(colour, 0.3), 1]);
  const [x, y, w, h] = [130, 210, 540, 380];
  const front =
    rect(x, y, w, h, 30, body) +
    rect(x + 5, y + 5, w - 10, h - 10, 26, "#080b11") +
    screen(pen, x + 22, y + 22, w - 44, h - 44, 12) +
    circle(x + w / 2, y + 14, 4, "#27405f");
  if (shape === 1) {
    const keys = [0, 1, 2]
      .map((row) =>
        stroke(
          `M${158 - row * 8} ${612 + row * 18}H${642 + row * 8}`,
          contrast(colour, 0.35),
          9,
          'stroke-dasharray="26 13"',
        ),
      )
      .join("");
    const board =
      path("M132 594H668L718 676Q720 690 704 690H96Q80 690 82 676Z", matte(pen, darken(colour, 0.25), "v")) +
      keys +
      rect(330, 664, 140, 16, 5, darken(colour, 0.45));
    return { art: board + front, ground: 690, spread: 320, focus: [250, 320, 1.7] };
  }
  if (shape === 2) {
    const handle =
      stroke("M290 200Q290 130 400 130T510 200", accent, 38) +
      stroke("M296 188Q300 140 400 140", lighten(accent, 0.4), 8, 'opacity=".7"');
    const bumper =
      rect(x - 26, y - 24, w + 52, h + 48, 62, matte(pen, accent)) +
      rect(
        x - 14,
        y - 12,
        w + 28,
        h + 24,
        50,
        "none",
        `stroke="${lighten(accent, 0.4)}" stroke-width="3" opacity=".6"`,
      );
    const toys =
      circle(270, 470, 44, "#ffd35c") +
      circle(256, 462, 5, "#333") +
      circle(284, 462, 5, "#333") +
      stroke("M254 482q16 14 32 0", "#333", 5) +
      path("M420 510l44 -84 44 84Z", "#ff7d6b") +
      rect(540, 440, 70, 70, 16, "#62d2a2");
    return { art: handle + bumper + front + toys, ground: 628, spread: 300, focus: [400, 240, 1.6] };
  }
  const back =
    rect(x + 40, y - 60, w, h, 30, matte(pen, colour)) +
    lens(pen, x + w - 10, y - 18, 20) +
    lens(pen, x + w - 60, y - 18, 20) +
    emblem(mark, x + w + 8, 420, 24, contrast(colour, 0.35));
  const pencil = stylus(s);
  return {
    art: turned(back, 4, 400, 400) + turned(front, -3, 400, 400) + (shape === 0 ? pencil : ""),
    ground: 640,
    spread: 300,
    focus: [580, 250, 1.7],
  };
}

export function charger(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  if (shape === 2) {
    const coil = (r: number) =>
      circle(400, 410, r, "none", `stroke="${contrast(colour, 0.3)}" stroke-width="4" opacity=".5"`);
    const cable = stroke("M400 590C400 690 560 640 640 690", darken(colour, 0.4), 14);
    return {
      art:
        cable +
        circle(400, 424, 190, darken(colour, 0.4)) +
        circle(400, 410, 190, matte(pen, colour)) +
        coil(150) +
        coil(110) +
        emblem(mark, 400, 410, 50, contrast(colour, 0.4)) +
        circle(400, 566, 7, "#48e0a0"),
      ground: 610,
      spread: 230,
      focus: [400, 410, 1.8],
    };
  }
  if (shape === 1) {
    const loop = (c: string, w: number) =>
      stroke("M250 520C120 300 330 180 450 260S640 470 480 540S250 560 300 420S470 330 520 400", c, w);
    const plug = (x: number, y: number, a: number) =>
      turned(
        rect(x - 26, y - 70, 52, 92, 12, matte(pen, colour)) +
          rect(x - 17, y - 106, 34, 38, 8, pen.linear("h", ["#eef1f6", 0], ["#8f97a6", 1])) +
          rect(x - 8, y + 20, 16, 36, 6, darken(colour, 0.3)),
        a,
        x,
        y,
      );
    return {
      art:
        loop(darken(colour, 0.3), 18) +
        loop(accent, 13) +
        loop(lighten(accent, 0.5), 3) +
        plug(236, 560, 200) +
        plug(548, 420, 60),
      ground: 640,
      spread: 250,
      focus: [548, 420, 2],
    };
  }
  const ports = Array.from({ length: s.spec.count ?? 1 }, (_, i) =>
    rect(330, 400 + i * 60, 76, 24, 12, "#0b0e14", `stroke="${accent}" stroke-width="4"`),
  ).join("");
  const body =
    path("M500 250L590 300V590L500 640Z", darken(colour, 0.28)) +
    rect(236, 240, 270, 400, 40, matte(pen, colour)) +
    rect(236, 240, 270, 150, 40, sheen(pen, "v", 0.35)) +
    rect(578, 350, 74, 20, 5, "#c9ced8") +
    rect(578, 500, 74, 20, 5, "#c9ced8") +
    ports +
    emblem(mark, 370, 316, 44, contrast(colour, 0.45));
  return { art: body, ground: 645, spread: 220, focus: [380, 440, 1.8] };
}

export function powerbank(s: Subject): Drawing {
  const { pen, colour, accent, shape, ratio, mark } = s;
  const [w, h] = [270 + ratio * 40, 470 + ratio * 30];
  const [x, y] = [400 - w / 2, 640 - h];
  const body =
    rect(x + 16, y + 10, w, h, 46, darken(colour, 0.42)) +
    rect(x, y, w, h, 46, matte(pen, colour)) +
    rect(
      x + 12,
      y + 12,
      w - 24,
      h - 24,
      38,
      "none",
      `stroke="${lighten(colour, 0.5)}" stroke-opacity=".35" stroke-width="3"`,
    );
  const front = [
    () =>
      rect(x + 50, y + 60, w - 100, 100, 22, "#0a0d13") +
      [0, 1, 2, 3]
        .map((i) =>
          rect(x + 72 + i * ((w - 144) / 4), y + 84, (w - 144) / 4 - 10, 52, 8, i < 3 ? accent : "#2a303c"),
        )
        .join(""),
    () =>
      circle(400, y + 160, 92, "none", `stroke="${accent}" stroke-width="12"`) +
      circle(400, y + 160, 62, "none", `stroke="${contrast(colour, 0.3)}" stroke-width="3"`) +
      [0, 1, 2, 3].map((i) => circle(364 + i * 24, y + 300, 6, i < 3 ? "#6cf0b5" : "#7d8593")).join(""),
    () =>
      Array.from({ length: 9 }, (_, i) =>
        rect(x + 34, y + 190 + i * 24, w - 68, 8, 4, darken(colour, 0.25)),
      ).join("") +
      stroke(
        `M${x + 60} ${y + 20}C${x + 40} ${y - 110} ${x + w - 40} ${y - 110} ${x + w - 60} ${y + 20}`,
        accent,
        20,
      ),
  ][shape % 3];
  const led =
    shape === 1 ? "" : [0, 1, 2].map((i) => rect(x + 60 + i * 56, y - 2, 40, 12, 6, "#0b0e14")).join("");
  return {
    art: body + (front?.() ?? "") + led + emblem(mark, 400, y + h - 66, 38, contrast(colour, 0.45)),
    ground: 645,
    spread: w * 0.62,
    focus: [400, y + 150, 1.7],
  };
}

export function phoneCase(s: Subject): Drawing {
  const { pen, colour, accent, spec, shape } = s;
  const [x, y, w, h] = [256, 118, 288, 550];
  const skin = fabric(pen, spec.pattern ?? "plain", colour, accent, 1.3);
  const clear = shape === 1;
  const body =
    rect(x + 12, y + 8, w, h, 58, darken(colour, 0.5), 'opacity=".5"') +
    rect(x, y, w, h, 58, clear ? "#eef4fa" : skin, clear ? 'opacity=".85"' : "") +
    rect(x, y, w, h, 58, sheen(pen, "d", 0.4)) +
    rect(
      x + 4,
      y + 4,
      w - 8,
      h - 8,
      54,
      "none",
      `stroke="${luma(colour) > 0.7 ? darken(colour, 0.2) : lighten(colour, 0.4)}" stroke-width="7" opacity=".75"`,
    );
  const hole =
    shape === 2
      ? circle(400, 236, 92, darken(colour, 0.75)) +
        circle(400, 236, 92, "none", `stroke="${accent}" stroke-width="7"`)
      : rect(
          x + 28,
          y + 28,
          134,
          150,
          40,
          "#1b2230",
          `stroke="${mix(colour, "#ffffff", 0.4)}" stroke-width="7"`,
        );
  const eyes =
    shape === 2
      ? lens(pen, 366, 210, 28) + lens(pen, 434, 210, 28) + lens(pen, 366, 268, 28)
      : lens(pen, x + 66, y + 68, 27) + lens(pen, x + 122, y + 130, 27);
  const extra = clear
    ? circle(400, 430, 92, "none", `stroke="${colour}" stroke-width="16" opacity=".9"`) +
      rect(392, 540, 16, 60, 8, colour)
    : shape === 3
      ? stroke(`M${x + w - 8} 200C690 260 640 520 ${x + w - 8} 600`, accent, 16) +
        rect(x + 40, 520, w - 80, 100, 16, darken(colour, 0.18)) +
        stroke(`M${x + 52} 532H${x + w - 52}`, lighten(colour, 0.3), 3, 'stroke-dasharray="8 8"')
      : "";
  return {
    art: turned(body + hole + eyes + extra, 7, 400, 400),
    ground: 690,
    spread: 170,
    focus: [360, 260, 1.75],
  };
}

function frameOf(s: Subject): string {
  const { pen, colour } = s;
  return pen.linear(
    "h",
    [lighten(colour, 0.6), 0],
    [darken(colour, 0.25), 0.1],
    [lighten(colour, 0.3), 0.5],
    [darken(colour, 0.35), 1],
  );
}

function skinOf(s: Subject): string {
  const { pen, colour, accent, spec } = s;
  const cloth = spec.pattern && spec.pattern !== "plain" && spec.pattern !== "colourblock";
  return cloth
    ? fabric(pen, spec.pattern ?? "plain", colour, mix(colour, accent, 0.5), 0.9)
    : pen.linear(
        "d",
        [lighten(colour, 0.42), 0],
        [colour, 0.45],
        [spec.accent ? mix(colour, accent, 0.5) : darken(colour, 0.25), 1],
      );
}

function stylus(s: Subject): string {
  const { pen, accent } = s;
  return turned(
    rect(606, 250, 20, 400, 10, pen.linear("h", ["#ffffff", 0], ["#c9ced8", 1])) +
      path("M606 640h20l-10 34Z", "#70788a") +
      rect(606, 300, 20, 7, 0, accent),
    14,
    616,
    450,
  );
}
