import { contrast, darken, lighten, mix } from "./colour";
import { circle, ellipse, type Pen, path, rect, stroke } from "./pen";
import type { PatternName } from "./spec";

/** A repeating cloth: batik motifs, weaves and prints in tones of the ground colour and an accent. */
export function fabric(pen: Pen, name: PatternName, ground: string, accent: string, size = 1): string {
  const draw = motifs[name];
  if (!draw) return ground;
  const { width, height, content, turn } = draw(ground, accent);
  return pen.pattern(
    width,
    height,
    rect(0, 0, width, height, 0, ground) + content,
    `scale(${size})${turn ? ` rotate(${turn})` : ""}`,
  );
}

type Motif = { width: number; height: number; content: string; turn?: number };

function kawung(ground: string, accent: string): Motif {
  const leaf = mix(accent, ground, 0.1);
  const petals = [45, 135, 225, 315]
    .map((angle) =>
      ellipse(
        30,
        14,
        8,
        13,
        leaf,
        `transform="rotate(${angle} 30 30)" stroke="${darken(ground, 0.25)}" stroke-width="1.5"`,
      ),
    )
    .join("");
  return { width: 60, height: 60, content: petals + circle(30, 30, 3.5, accent) + circle(0, 0, 3, accent) };
}

function parang(ground: string, accent: string): Motif {
  const blade = "M0 8C14 2 20 16 34 10C44 6 50 0 60 8V26C46 20 42 34 28 30C16 27 10 34 0 26Z";
  return {
    width: 60,
    height: 52,
    turn: -42,
    content:
      path(blade, accent) +
      path(
        "M4 14C16 9 20 21 32 17C42 14 48 9 56 14",
        "none",
        `stroke="${darken(ground, 0.3)}" stroke-width="2.5"`,
      ) +
      rect(0, 40, 60, 3, 0, mix(accent, ground, 0.3)) +
      [8, 23, 38, 53].map((x) => circle(x, 46.5, 2, accent)).join(""),
  };
}

function megamendung(ground: string, accent: string): Motif {
  const cloud =
    "M10 58C-4 52 4 34 18 38C16 18 44 12 50 30C62 18 84 28 78 44C94 44 92 60 80 60C68 66 22 66 10 58Z";
  const layers = [1, 0.74, 0.48, 0.22]
    .map((scale, index) =>
      path(
        cloud,
        mix(accent, lighten(ground, 0.75), index * 0.3),
        `transform="translate(${(46 * (1 - scale)).toFixed(1)} ${(46 * (1 - scale)).toFixed(1)}) scale(${scale})"`,
      ),
    )
    .join("");
  return {
    width: 104,
    height: 84,
    content: layers + stroke("M2 8q18 -10 34 0t34 0t34 0", mix(accent, ground, 0.4), 3),
  };
}

function truntum(_: string, accent: string): Motif {
  const star = (x: number, y: number, s: number) =>
    path(
      `M${x} ${y - s}L${x + s * 0.28} ${y - s * 0.28}L${x + s} ${y}L${x + s * 0.28} ${y + s * 0.28}L${x} ${y + s}L${x - s * 0.28} ${y + s * 0.28}L${x - s} ${y}L${x - s * 0.28} ${y - s * 0.28}Z`,
      accent,
    );
  return {
    width: 44,
    height: 44,
    content: star(12, 12, 11) + star(34, 34, 8) + circle(34, 10, 2, accent) + circle(10, 34, 2, accent),
  };
}

function ceplok(ground: string, accent: string): Motif {
  const second = mix(accent, "#ffffff", 0.35);
  return {
    width: 70,
    height: 70,
    content:
      rect(10, 10, 50, 50, 4, "none", `stroke="${accent}" stroke-width="3" transform="rotate(45 35 35)"`) +
      [0, 90, 180, 270]
        .map((a) => ellipse(35, 22, 6, 10, second, `transform="rotate(${a} 35 35)"`))
        .join("") +
      circle(35, 35, 5, darken(ground, 0.2)) +
      circle(0, 35, 6, accent) +
      circle(70, 35, 6, accent) +
      circle(35, 0, 6, accent) +
      circle(35, 70, 6, accent),
  };
}

function floral(ground: string, accent: string): Motif {
  const bloom = (x: number, y: number, s: number, colour: string) =>
    [0, 72, 144, 216, 288]
      .map((a) => ellipse(x, y - s * 0.6, s * 0.38, s * 0.55, colour, `transform="rotate(${a} ${x} ${y})"`))
      .join("") + circle(x, y, s * 0.3, mix("#f6c350", accent, 0.2));
  return {
    width: 96,
    height: 96,
    content:
      stroke("M6 70q24 -10 34 -34", mix("#4d7a54", ground, 0.3), 3) +
      bloom(42, 30, 17, accent) +
      bloom(78, 74, 13, lighten(accent, 0.35)) +
      path("M14 66q14 -18 20 2q-12 8 -20 -2Z", mix("#4d7a54", ground, 0.2)) +
      circle(16, 16, 4, lighten(accent, 0.4)),
  };
}

function leaf(ground: string, accent: string): Motif {
  const blade = (x: number, y: number, a: number, colour: string) =>
    path(`M${x} ${y}q16 -26 0 -50q-16 24 0 50Z`, colour, `transform="rotate(${a} ${x} ${y})"`);
  return {
    width: 90,
    height: 90,
    content: [-60, -20, 20, 60]
      .map((a) => blade(44, 76, a, a % 40 ? accent : mix(accent, ground, 0.45)))
      .join(""),
  };
}

const motifs: Partial<Record<PatternName, (ground: string, accent: string) => Motif>> = {
  kawung,
  parang,
  megamendung,
  truntum,
  ceplok,
  floral,
  leaf,
  stripes: (_, accent) => ({ width: 40, height: 44, content: rect(0, 0, 40, 16, 0, accent) }),
  pinstripe: (ground) => ({ width: 22, height: 40, content: rect(0, 0, 2.5, 40, 0, contrast(ground, 0.4)) }),
  check: (ground, accent) => ({
    width: 64,
    height: 64,
    content:
      rect(0, 0, 22, 64, 0, accent, 'opacity=".55"') +
      rect(0, 0, 64, 22, 0, accent, 'opacity=".55"') +
      rect(42, 0, 4, 64, 0, contrast(ground, 0.6), 'opacity=".5"') +
      rect(0, 42, 64, 4, 0, contrast(ground, 0.6), 'opacity=".5"'),
  }),
  dots: (_, accent) => ({
    width: 36,
    height: 36,
    content: circle(9, 9, 5, accent) + circle(27, 27, 5, accent),
  }),
  zigzag: (_, accent) => ({
    width: 48,
    height: 34,
    content: stroke("M0 26L12 8L24 26L36 8L48 26", accent, 5),
  }),
};
