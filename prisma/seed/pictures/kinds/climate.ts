import { contrast, darken, lighten, mix } from "../colour";
import { emblem, tiles } from "../parts";
import { circle, cylinder, ellipse, matte, path, rect, solid, stroke } from "../pen";
import type { Drawing, Subject } from "../subject";

export function fan(s: Subject): Drawing {
  const { pen, colour, accent, shape, ratio } = s;
  if (shape === 2) return towerFan(s);
  const [cy, r] = shape === 1 ? [280, 190] : [330, 220 + ratio * 12];
  const blades = Array.from({ length: s.spec.count ?? 3 }, (_, i) =>
    path(
      `M400 ${cy}C${400 + r * 0.2} ${cy - r * 0.9} ${400 + r * 0.75} ${cy - r * 0.75} ${400 + r * 0.6} ${cy - r * 0.18}Q${400 + r * 0.3} ${cy} 400 ${cy}Z`,
      pen.linear("d", [lighten(accent, 0.3), 0], [darken(accent, 0.2), 1]),
      `transform="rotate(${(i * 360) / (s.spec.count ?? 3)} 400 ${cy})" opacity=".92"`,
    ),
  ).join("");
  const wires = Array.from({ length: 36 }, () => `M400 ${cy - r * 0.2}V${cy - r + 6}`)
    .map((d, i) => stroke(d, darken(colour, 0.1), 2, `transform="rotate(${i * 10} 400 ${cy})" opacity=".75"`))
    .join("");
  const stand =
    shape === 1
      ? rect(388, cy + 150, 24, 220, 8, cylinder(pen, colour)) +
        solid(
          400,
          [
            [632, 120],
            [652, 130],
          ],
          matte(pen, colour, "v"),
          0.16,
        )
      : path("M370 520H430L450 610H350Z", cylinder(pen, colour)) +
        rect(280, 600, 240, 44, 22, matte(pen, colour, "v")) +
        [0, 1, 2, 3].map((i) => circle(340 + i * 40, 622, 10, i === 1 ? accent : "#f3f5f8")).join("");
  return {
    art:
      stand +
      circle(400, cy, r, lighten(colour, 0.75), 'opacity=".6"') +
      blades +
      wires +
      circle(400, cy, r, "none", `stroke="${colour}" stroke-width="13"`) +
      circle(400, cy, r * 0.62, "none", `stroke="${colour}" stroke-width="2.5" opacity=".7"`) +
      circle(400, cy, r * 0.2, matte(pen, colour)) +
      circle(400, cy, r * 0.1, accent),
    ground: 652,
    spread: 170,
    focus: [400, cy, 1.6],
  };
}

export function airConditioner(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  if (shape === 1) {
    return {
      art:
        rect(236, 150, 330, 490, 54, matte(pen, colour)) +
        tiles(
          Array.from({ length: 7 }, (_, i): [number, number, number, number] => [280, 200 + i * 20, 242, 10]),
          darken(colour, 0.35),
          6,
        ) +
        rect(300, 380, 200, 80, 20, "#0e131b") +
        circle(340, 420, 18, "none", `stroke="${accent}" stroke-width="5"`) +
        rect(380, 402, 80, 36, 6, mix(accent, "#fff0d0", 0.4)) +
        emblem(mark, 400, 540, 30, contrast(colour, 0.4)) +
        circle(290, 646, 16, "#2b3340") +
        circle(512, 646, 16, "#2b3340") +
        stroke("M566 300C650 300 640 150 720 140", "#dfe4ec", 36, 'stroke-dasharray="6 5"'),
      ground: 660,
      spread: 210,
      focus: [400, 400, 1.7],
    };
  }
  const air = [0, 1, 2, 3]
    .map((i) => stroke(`M${220 + i * 120} 510q-30 40 0 76t-10 70`, lighten(accent, 0.3), 12, 'opacity=".45"'))
    .join("");
  return {
    art:
      air +
      path(
        "M90 320Q90 276 134 276H666Q710 276 710 320V440Q710 486 664 486H136Q90 486 90 440Z",
        matte(pen, colour, "v"),
      ) +
      path("M104 420H696V446Q690 480 660 480H140Q110 480 104 446Z", darken(colour, 0.16)) +
      rect(130, 438, 540, 30, 10, darken(colour, 0.62)) +
      stroke("M140 454H660", lighten(colour, 0.2), 5) +
      rect(90, 396, 620, 5, 0, accent, 'opacity=".85"') +
      rect(592, 340, 84, 36, 10, "#e9fbff", 'opacity=".9"') +
      circle(612, 358, 7, accent) +
      rect(628, 352, 34, 12, 4, accent) +
      emblem(mark, 170, 356, 30, contrast(colour, 0.35)),
    ground: 690,
    spread: 200,
    focus: [600, 390, 1.7],
  };
}

export function purifier(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const holes = pen.pattern(16, 16, circle(8, 8, 4, darken(colour, 0.5)));
  const body =
    shape === 1
      ? rect(250, 150, 300, 490, 40, matte(pen, colour)) + rect(276, 380, 248, 230, 20, holes)
      : solid(
          400,
          [
            [200, 138],
            [630, 146],
          ],
          cylinder(pen, colour),
          0.14,
        ) +
        solid(
          400,
          [
            [400, 139],
            [600, 144],
          ],
          holes,
          0.14,
        );
  const top =
    shape === 1
      ? rect(280, 176, 240, 60, 16, darken(colour, 0.6))
      : ellipse(400, 200, 138, 32, darken(colour, 0.35)) +
        ellipse(400, 196, 110, 24, darken(colour, 0.6)) +
        ellipse(400, 196, 60, 13, accent, 'opacity=".9"');
  return {
    art:
      body +
      top +
      rect(340, 290, 120, 62, 31, "#0d1219") +
      circle(372, 321, 14, "none", `stroke="${accent}" stroke-width="5"`) +
      rect(396, 312, 46, 18, 5, lighten(accent, 0.4)) +
      emblem(mark, 400, 264, 22, contrast(colour, 0.4)) +
      [0, 1, 2]
        .map((i) =>
          stroke(`M${340 + i * 60} 150q-16 -24 0 -46t0 -44`, lighten(accent, 0.4), 8, 'opacity=".5"'),
        )
        .join(""),
    ground: 650,
    spread: 190,
    focus: [400, 310, 1.7],
  };
}

function towerFan(s: Subject): Drawing {
  const { pen, colour, accent } = s;
  const slits = Array.from({ length: 13 }, (_, i) =>
    rect(330, 190 + i * 26, 140, 11, 5, darken(colour, 0.5)),
  ).join("");
  return {
    art:
      solid(
        400,
        [
          [640, 130],
          [652, 136],
        ],
        darken(colour, 0.3),
        0.14,
      ) +
      rect(300, 120, 200, 520, 70, cylinder(pen, colour)) +
      rect(316, 170, 168, 370, 30, darken(colour, 0.3)) +
      slits +
      rect(350, 560, 100, 44, 12, "#0d1118") +
      circle(376, 582, 7, accent) +
      circle(400, 582, 7, accent) +
      circle(424, 582, 7, "#6a7486"),
    ground: 662,
    spread: 170,
    focus: [400, 560, 1.7],
  };
}
