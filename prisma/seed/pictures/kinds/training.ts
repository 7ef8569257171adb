import { contrast, darken, lighten, mix } from "../colour";
import { fabric } from "../fabric";
import { emblem } from "../parts";
import { circle, cylinder, ellipse, group, matte, path, rect, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";

export function yogaMat(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark, spec } = s;
  const cloth = spec.pattern ? fabric(pen, spec.pattern, colour, accent) : matte(pen, colour);
  const spiral = (x: number, y: number, r: number) =>
    ellipse(x, y, r * 0.62, r, darken(accent, 0.1)) +
    [0.8, 0.6, 0.4, 0.2]
      .map((k, i) => ellipse(x, y, r * 0.62 * k, r * k, i % 2 ? darken(accent, 0.1) : colour))
      .join("");
  const strap =
    shape === 1
      ? ""
      : stroke("M330 420Q290 500 330 590M560 420Q520 500 560 590", darken(accent, 0.45), 22) +
        stroke("M330 420C330 250 560 250 560 420", darken(accent, 0.45), 14);
  const blocks =
    shape === 1
      ? rect(620, 480, 140, 110, 14, matte(pen, accent)) + rect(640, 510, 100, 50, 8, lighten(accent, 0.2))
      : "";
  return {
    art:
      path("M190 600H640L760 660H120Z", cloth) +
      path("M190 600H640L760 660H120Z", "#0c1224", 'opacity=".12"') +
      blocks +
      rect(200, 410, 440, 190, 95, cloth) +
      rect(
        200,
        410,
        440,
        190,
        95,
        pen.linear("v", ["#fff", 0, 0.4], ["#fff", 0.45, 0], ["#0c1224", 1, 0.4]),
      ) +
      spiral(232, 505, 95) +
      strap +
      emblem(mark, 450, 505, 56, contrast(colour, 0.5)),
    ground: 650,
    spread: 310,
    focus: [270, 500, 1.7],
  };
}

/** Hex pair (0), adjustable (1), kettlebell (2), resistance bands (3). */
export function dumbbell(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const hex = (x: number, y: number, r: number) =>
    path(
      `M${x - r * 0.5} ${y - r}H${x + r * 0.5}L${x + r} ${y}L${x + r * 0.5} ${y + r}H${x - r * 0.5}L${x - r} ${y}Z`,
      matte(pen, colour),
    ) +
    path(
      `M${x - r * 0.3} ${y - r * 0.6}H${x + r * 0.3}L${x + r * 0.6} ${y}L${x + r * 0.3} ${y + r * 0.6}H${x - r * 0.3}L${x - r * 0.6} ${y}Z`,
      darken(colour, 0.3),
    ) +
    emblem(mark, x, y, r * 0.5, accent);
  const bell = (y: number, a: number) =>
    turned(
      rect(250, y - 22, 300, 44, 20, cylinder(pen, "#c3c9d4")) +
        [0, 1, 2, 3, 4, 5].map((i) => stroke(`M${330 + i * 28} ${y - 20}v40`, "#8d95a3", 4)).join("") +
        hex(220, y, 96) +
        hex(580, y, 96),
      a,
      400,
      y,
    );
  const forms = [
    () => bell(330, -14) + bell(530, 6),
    () =>
      rect(130, 560, 540, 80, 20, darken(colour, 0.4)) +
      rect(250, 420, 300, 50, 22, cylinder(pen, "#c3c9d4")) +
      [0, 1, 2, 3]
        .map(
          (i) =>
            rect(250 - i * 32, 340 - i * 20, 26, 210 + i * 40, 10, i === 3 ? accent : matte(pen, colour)) +
            rect(524 + i * 32, 340 - i * 20, 26, 210 + i * 40, 10, i === 3 ? accent : matte(pen, colour)),
        )
        .join("") +
      circle(400, 600, 17, accent),
    () =>
      stroke("M290 370C260 130 540 130 510 370", darken(colour, 0.25), 52) +
      stroke("M298 350C280 170 500 160 500 330", lighten(colour, 0.4), 9, 'opacity=".6"') +
      circle(
        400,
        480,
        165,
        pen.radial(0.35, 0.3, 0.8, [lighten(colour, 0.4), 0], [colour, 0.5], [darken(colour, 0.45), 1]),
      ) +
      circle(400, 490, 74, accent) +
      emblem(mark, 400, 490, 66, "#fff") +
      rect(300, 618, 200, 28, 14, darken(colour, 0.5)),
    () =>
      [colour, accent, mix(colour, accent, 0.5), lighten(accent, 0.4), darken(colour, 0.3)]
        .map((c, i) =>
          stroke(
            `M${180 + i * 60} 600C${120 + i * 60} ${200 + i * 24} ${480 + i * 50} ${180 + i * 24} ${440 + i * 60} 600Q${300 + i * 60} 660 ${180 + i * 60} 600Z`,
            c,
            32,
          ),
        )
        .join(""),
  ];
  return { art: forms[shape % 4]?.() ?? "", ground: 650, spread: 280, focus: [400, 420, 1.5] };
}

/** Football (0), basketball (1), volleyball (2), futsal (3). */
export function ball(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const r = 220;
  const clip = pen.clip(circle(400, 420, r, "#000"));
  const ink = darken(accent, 0.1);
  const penta = (x: number, y: number, k: number, a: number) =>
    path(
      "M0 -52L50 -16L31 42H-31L-50 -16Z",
      ink,
      `transform="translate(${x} ${y}) rotate(${a}) scale(${k})"`,
    );
  const forms = [() => football(s, penta), () => basketball(s), () => volleyball(s), () => futsal(s, ink)];
  return {
    art:
      circle(400, 420, r, colour) +
      group(forms[shape % 4]?.() ?? "", clip) +
      circle(
        400,
        420,
        r,
        pen.radial(0.34, 0.28, 0.8, ["#fff", 0, 0.7], ["#fff", 0.35, 0.05], ["#0c1224", 1, 0.6]),
      ) +
      (shape === 1
        ? group(
            rect(180, 200, 440, 440, 0, pen.pattern(9, 9, circle(4, 4, 1.5, "#000", 'opacity=".18"'))),
            clip,
          )
        : ""),
    ground: 642,
    spread: 200,
    focus: [400, 400, 1.6],
  };
}

/** Badminton pair (0), padel/tennis (1), table tennis (2). */
export function racket(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  if (shape === 2) return tableTennis(s);
  const head = shape === 1 ? [120, 150] : [112, 142];
  const strings = pen.pattern(15, 15, stroke("M0 7H15M7 0V15", "#f5f7fa", 2));
  const one = (c: string, a: number) =>
    turned(
      ellipse(400, 230, head[0] ?? 0, head[1] ?? 0, strings) +
        ellipse(
          400,
          230,
          head[0] ?? 0,
          head[1] ?? 0,
          "none",
          `stroke="${c}" stroke-width="${shape === 1 ? 24 : 14}"`,
        ) +
        (shape === 1 ? path("M330 350L390 450H410L470 350", "none", `stroke="${c}" stroke-width="18"`) : "") +
        rect(394, 370, 12, 180, 5, cylinder(pen, darken(c, 0.2))) +
        rect(383, 520, 34, 160, 12, matte(pen, accent)) +
        [0, 1, 2, 3, 4, 5].map((i) => stroke(`M384 ${540 + i * 22}l32 12`, darken(accent, 0.35), 3)).join(""),
      a,
      400,
      560,
    );
  const shuttle = turned(
    path("M556 470L604 590H646L694 470Q625 440 556 470Z", "#fdfdfd", 'stroke="#c8ccd6" stroke-width="3"') +
      stroke("M590 464L614 590M625 458V590M660 464L636 590M572 512Q625 490 678 512", "#c8ccd6", 3) +
      rect(600, 584, 50, 14, 4, accent) +
      path("M602 598H648Q650 636 625 636T602 598Z", "#f3e6cf"),
    16,
    625,
    560,
  );
  return {
    art:
      one(darken(colour, 0.25), -20) +
      one(colour, 20) +
      (shape === 1
        ? circle(620, 600, 48, pen.radial(0.35, 0.3, 0.8, ["#f1ff8a", 0], ["#b5cf2b", 1])) +
          stroke("M582 580q40 20 76 -8", "#fff", 5)
        : shuttle),
    ground: 665,
    spread: 250,
    focus: [480, 280, 1.5],
  };
}

function tableTennis(s: Subject): Drawing {
  const { pen, colour, accent } = s;
  const bat = (c: string, a: number) =>
    turned(
      circle(400, 300, 150, darken(c, 0.3)) +
        circle(396, 296, 146, matte(pen, c)) +
        path("M330 420H470L432 470H368Z", "#d9b27a") +
        rect(366, 450, 68, 170, 22, pen.linear("h", ["#c9985a", 0], ["#f0cf9c", 0.4], ["#b58345", 1])) +
        rect(390, 454, 8, 160, 0, accent),
      a,
      400,
      560,
    );
  return {
    art:
      bat(darken(colour, 0.65), -24) +
      bat(colour, 18) +
      circle(600, 600, 44, pen.radial(0.35, 0.3, 0.8, ["#fff", 0], ["#ffd9a0", 1])),
    ground: 650,
    spread: 240,
    focus: [480, 300, 1.6],
  };
}

function football(s: Subject, penta: (x: number, y: number, k: number, a: number) => string): string {
  const { colour } = s;
  return (
    penta(400, 410, 1.25, 0) +
    [0, 72, 144, 216, 288]
      .map((a) =>
        group(
          penta(400, 222, 1.1, 36) + stroke("M400 345V270", mix(colour, "#5d6675", 0.5), 5),
          `transform="rotate(${a} 400 410)"`,
        ),
      )
      .join("")
  );
}

function basketball(s: Subject): string {
  const { colour } = s;
  return stroke(
    "M180 420H620M400 200V640M250 240Q400 420 250 600M550 240Q400 420 550 600",
    darken(colour, 0.75),
    8,
  );
}

function volleyball(s: Subject): string {
  const { colour, accent } = s;
  return (
    path("M180 360Q330 260 620 330V200H180Z", accent) +
    path("M300 640Q330 480 620 440V660Z", lighten(accent, 0.35)) +
    stroke(
      "M186 370Q340 270 616 340M190 440Q350 340 620 400M300 630Q330 480 614 440M360 640Q400 540 600 510",
      darken(colour, 0.3),
      5,
    )
  );
}

function futsal(s: Subject, ink: string): string {
  const { colour, mark } = s;
  return (
    [0, 60, 120, 180, 240, 300]
      .map((a) =>
        path("M400 420L360 200H440Z", a % 120 ? ink : lighten(ink, 0.35), `transform="rotate(${a} 400 420)"`),
      )
      .join("") +
    circle(400, 420, 50, colour) +
    emblem(mark, 400, 420, 54, ink)
  );
}
