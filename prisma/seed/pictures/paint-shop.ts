import { darken, lighten, mix } from "./colour";
import { painters } from "./painters";
import { emblem, plant } from "./parts";
import { circle, createPen, ellipse, group, hash, type Pen, path, rect, stroke } from "./pen";
import type { Kind, PictureSpec } from "./spec";

type Livery = { main: string; second: string; mark: number; goods: PictureSpec[] };

function good(kind: Kind, colour: string, accent: string, shape = 0): PictureSpec {
  return { kind, colour, accent, shape };
}

const liveries: Record<string, Livery> = {
  "lentera-digital": {
    main: "#2c4fa3",
    second: "#f6c350",
    mark: 4,
    goods: [
      good("phone", "#3a6fc4", "#8fc0e6"),
      good("laptop", "#c6cbd3", "#4b7bec"),
      good("headphones", "#23262e", "#f6c350"),
    ],
  },
  "kota-gawai": {
    main: "#d9522c",
    second: "#2b2f3a",
    mark: 5,
    goods: [
      good("tablet", "#444a57", "#ea7a35"),
      good("keyboard", "#e3d2b3", "#e0663f"),
      good("speaker", "#c8353b", "#2b2f3a", 2),
    ],
  },
  "rumah-sejuk": {
    main: "#1f8a9a",
    second: "#bfe7ea",
    mark: 7,
    goods: [
      good("fan", "#27365c", "#8fc0e6"),
      good("fridge", "#a5dcc6", "#f1f2f4", 2),
      good("rice-cooker", "#c8353b", "#c6cbd3"),
    ],
  },
  "benang-priangan": {
    main: "#8d4a63",
    second: "#f3d3c4",
    mark: 3,
    goods: [
      good("shirt", "#27365c", "#ead2a0", 1),
      good("dress", "#9cb096", "#e5d3a6"),
      good("sneaker", "#f1f2f4", "#2f8a6b"),
    ],
  },
  "jejak-rimba": {
    main: "#2f6b46",
    second: "#f2a541",
    mark: 1,
    goods: [
      good("tent", "#ea7a35", "#f6e3c0"),
      good("backpack", "#3f8a58", "#f2a541", 2),
      good("bicycle", "#f0c23f", "#c6cbd3"),
    ],
  },
  "omah-jogja": {
    main: "#7a4f34",
    second: "#ead2a0",
    mark: 0,
    goods: [
      good("chair", "#c4623f", "#9a6537"),
      good("mug", "#3a6fc4", "#f2e6cc"),
      good("lamp", "#d99a3c", "#3b3128", 3),
    ],
  },
  "ayu-sari-kosmetik": {
    main: "#c25577",
    second: "#ffe1e6",
    mark: 6,
    goods: [
      good("perfume", "#eda9b8", "#d0aa5c", 1),
      good("dropper", "#d99a3c", "#2b2f3a", 1),
      good("lipstick", "#c8353b", "#2b2f3a"),
    ],
  },
  "losari-serba-ada": {
    main: "#23679b",
    second: "#ff9d6b",
    mark: 2,
    goods: [
      good("tumbler", "#b3a4dc", "#fdf6ea", 1),
      good("television", "#23262e", "#ff6b6b"),
      good("ball", "#f1f2f4", "#1f5f8a"),
    ],
  },
};

/** A shop's sign: a 256-square logo, or a 1200 × 400 banner with some of its goods. */
export function paintShop(seedName: string, options: { kind: "logo" | "banner" }): string {
  const livery = liveries[seedName] ?? fallback(seedName);
  return options.kind === "logo" ? logo(seedName, livery) : banner(seedName, livery);
}

function fallback(seedName: string): Livery {
  const all = Object.values(liveries);
  const borrowed = all[hash(seedName) % all.length] as Livery;
  return { ...borrowed, mark: hash(`${seedName}/mark`) % 8 };
}

function logo(seed: string, { main, second, mark }: Livery): string {
  const pen = createPen(`${seed}/logo`);
  const ground = rect(
    0,
    0,
    256,
    256,
    0,
    pen.linear("d", [lighten(main, 0.22), 0], [main, 0.5], [darken(main, 0.3), 1]),
  );
  const ring = [
    circle(210, 46, 90, lighten(main, 0.2), 'opacity=".35"'),
    path("M0 190Q90 130 150 190T256 170V256H0Z", darken(main, 0.25), 'opacity=".5"'),
    rect(24, 24, 208, 208, 64, "none", `stroke="${second}" stroke-width="6" opacity=".55"`),
    circle(
      128,
      128,
      100,
      "none",
      `stroke="${second}" stroke-width="5" stroke-dasharray="3 13" stroke-linecap="round"`,
    ),
  ][mark % 4];
  const body =
    ground +
    ring +
    group(emblem(mark, 128, 134, 124, darken(main, 0.5)), 'opacity=".35"') +
    emblem(mark, 128, 126, 124, second);
  return svg(256, 256, pen, body);
}

function banner(seed: string, { main, second, mark, goods }: Livery): string {
  const pen = createPen(`${seed}/banner`);
  const ground =
    rect(0, 0, 1200, 400, 0, pen.linear("d", [lighten(main, 0.3), 0], [main, 0.6], [darken(main, 0.25), 1])) +
    circle(930, 190, 290, lighten(main, 0.3), 'opacity=".4"') +
    circle(930, 190, 200, lighten(second, 0.2), 'opacity=".35"') +
    path("M0 330Q300 270 620 330T1200 310V400H0Z", darken(main, 0.3), 'opacity=".55"') +
    [0, 1, 2, 3, 4]
      .map((i) => emblem(mark, 90 + i * 110, i % 2 ? 90 : 190, 46, lighten(main, 0.35)))
      .join("");
  const sign = awning(main, second);
  return svg(1200, 400, pen, ground + sign + shelf(pen, goods, [500, 690, 880], 372, 0.36));
}

/** A scalloped awning: the sign of an Indonesian stall. */
function awning(main: string, second: string): string {
  return Array.from({ length: 10 }, (_, i) =>
    path(
      `M${i * 120} 0H${(i + 1) * 120}V34A60 30 0 0 1 ${i * 120} 34Z`,
      i % 2 ? second : lighten(main, 0.75),
    ),
  ).join("");
}

/** Lines goods up on a common floor; `xs` are their left edges. */
export function shelf(pen: Pen, goods: PictureSpec[], xs: number[], floor: number, scale: number): string {
  return goods
    .map((spec, index) => {
      const drawing = painters[spec.kind]({
        pen,
        spec,
        colour: spec.colour,
        accent: spec.accent ?? mix(spec.colour, "#ffffff", 0.4),
        shape: spec.shape ?? 0,
        ratio: spec.ratio ?? 0,
        mark: spec.mark ?? index,
      });
      const cast = ellipse(
        400,
        drawing.ground,
        drawing.spread,
        drawing.spread * 0.1,
        "#0c1020",
        'opacity=".28"',
      );
      return group(
        cast + drawing.art,
        `transform="translate(${xs[index] ?? 0} ${floor - drawing.ground * scale}) scale(${scale})"`,
      );
    })
    .join("");
}

export function svg(width: number, height: number, pen: Pen, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${pen.definitions()}${body}</svg>`;
}

const heroes: { sky: [string, string]; deco: string; goods: PictureSpec[]; xs: number[] }[] = [
  {
    sky: ["#0f6b63", "#0a4a50"],
    deco: "#f2a541",
    goods: [
      good("laptop", "#c6cbd3", "#4b7bec"),
      good("phone", "#ea7a35", "#f6c350", 2),
      good("headphones", "#f1f2f4", "#f2a541"),
    ],
    xs: [460, 670, 850],
  },
  {
    sky: ["#f7d9bd", "#eeb58a"],
    deco: "#c4623f",
    goods: [
      { ...good("shirt", "#27365c", "#ead2a0", 0), pattern: "parang" },
      good("hijab", "#9cb096", "#e5c16c"),
      good("sneaker", "#f1f2f4", "#c4623f"),
    ],
    xs: [470, 655, 840],
  },
  {
    sky: ["#cfe6f3", "#9cc9de"],
    deco: "#2f6f73",
    goods: [
      good("chair", "#1f8a86", "#9a6537"),
      good("lamp", "#efe6d3", "#c4623f"),
      good("rice-cooker", "#c8353b", "#f1e6d2"),
    ],
    xs: [470, 660, 850],
  },
];

/** Home page artwork, 1200 × 480, empty at the left where the words go. */
export function paintHero(n: number): string {
  const hero = heroes[((n % heroes.length) + heroes.length) % heroes.length] ?? heroes[0];
  if (!hero) return "";
  const pen = createPen(`hero/${n}`);
  const [from, to] = hero.sky;
  const body =
    rect(0, 0, 1200, 480, 0, pen.linear("d", [from, 0], [to, 1])) +
    circle(860, 230, 300, pen.linear("d", [lighten(hero.deco, 0.35), 0], [hero.deco, 1]), 'opacity=".55"') +
    circle(860, 230, 220, lighten(hero.deco, 0.55), 'opacity=".5"') +
    path("M380 480Q620 330 860 400T1200 370V480Z", darken(to, 0.16), 'opacity=".4"') +
    ellipse(860, 436, 380, 40, lighten(to, 0.35), 'opacity=".9"') +
    stroke("M560 110q26 -24 52 0t52 0M1060 90q20 -18 40 0t40 0", lighten(from, 0.5), 7, 'opacity=".7"') +
    [0, 1, 2, 3, 4, 5]
      .map((i) =>
        circle(
          540 + i * 118,
          60 + ((i * 67) % 150),
          5 + (i % 3) * 3,
          lighten(hero.deco, 0.5),
          'opacity=".8"',
        ),
      )
      .join("") +
    plant(pen, 520, 436, 1, lighten(hero.deco, 0.4)) +
    shelf(pen, hero.goods, hero.xs, 438, 0.43);
  return svg(1200, 480, pen, body);
}
