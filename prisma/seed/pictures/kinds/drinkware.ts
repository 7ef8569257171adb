import { contrast, darken, lighten, mix } from "../colour";
import { fabric } from "../fabric";
import { emblem } from "../parts";
import { cylinder, ellipse, group, matte, path, rect, solid, stroke } from "../pen";
import type { Drawing, Subject } from "../subject";

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
    () => slimFlask(s, w, draw),
    () => strawTumbler(s, w, draw),
    () => travelMug(s, w, draw),
    () => glassBottle(s, w),
    () => sportJug(s, w, draw),
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
  if (shape === 1) return bowls(s, paint, light);
  if (shape === 2) return plates(s);
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

function bowls(s: Subject, paint: (tone: string) => string, light: string): Drawing {
  const { colour, accent } = s;
  const bowl = (y: number, w: number, c: string) =>
    path(`M${400 - w} ${y}Q${400 - w * 0.8} ${y + w * 0.66} 400 ${y + w * 0.68}T${400 + w} ${y}Z`, paint(c)) +
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

function plates(s: Subject): Drawing {
  const { pen, colour, accent, spec } = s;
  const plate = (y: number, w: number, c: string) =>
    ellipse(400, y + 16, w, w * 0.4, darken(c, 0.35)) +
    ellipse(400, y, w, w * 0.4, lighten(c, 0.35)) +
    ellipse(400, y, w * 0.97, w * 0.38, spec.pattern ? fabric(pen, spec.pattern, c, accent) : matte(pen, c)) +
    ellipse(400, y + 4, w * 0.66, w * 0.25, lighten(c, 0.55)) +
    ellipse(400, y + 4, w * 0.66, w * 0.25, "none", `stroke="${accent}" stroke-width="4"`);
  return {
    art: plate(530, 300, colour) + plate(470, 250, mix(colour, accent, 0.25)) + plate(414, 190, colour),
    ground: 655,
    spread: 320,
    focus: [400, 420, 1.5],
  };
}

function slimFlask(s: Subject, w: number, draw: (profile: [number, number][]) => string): string {
  const { pen, accent } = s;
  return (
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
    )
  );
}

function strawTumbler(s: Subject, w: number, draw: (profile: [number, number][]) => string): string {
  const { pen, accent } = s;
  return (
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
    ellipse(400, 214, w + 30, 20, lighten(accent, 0.25))
  );
}

function travelMug(s: Subject, w: number, draw: (profile: [number, number][]) => string): string {
  const { pen, accent } = s;
  return (
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
    rect(400 - w - 6, 420, 2 * w + 10, 80, 10, darken(accent, 0.1), 'opacity=".9"')
  );
}

function glassBottle(s: Subject, w: number): string {
  const { pen, colour, accent } = s;
  return (
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
    stroke("M350 180Q350 120 400 120T450 180", darken(colour, 0.3), 12)
  );
}

function sportJug(s: Subject, w: number, draw: (profile: [number, number][]) => string): string {
  const { pen, accent } = s;
  return (
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
      .join("")
  );
}
