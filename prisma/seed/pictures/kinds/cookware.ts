import { contrast, darken, lighten } from "../colour";
import { emblem } from "../parts";
import { circle, cylinder, ellipse, group, matte, path, rect, solid, stroke, turned } from "../pen";
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
