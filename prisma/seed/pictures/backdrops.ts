import { darken, lighten, mix } from "./colour";
import { plant } from "./parts";
import { circle, ellipse, type Pen, path, rect, stroke } from "./pen";
import type { Kind } from "./spec";

/** Pale wall, floor and a livelier third tone for decoration. */
const studios: [wall: string, floor: string, deco: string][] = [
  ["#e6f3f0", "#cfe6e0", "#8cc9bd"],
  ["#fdf0e4", "#f6dcc4", "#eeb588"],
  ["#e9eefb", "#d3dcf4", "#9fb2e6"],
  ["#fbeaee", "#f3d0d9", "#e59fb3"],
  ["#f3f1e7", "#e3dec8", "#c3b88a"],
  ["#eef0f4", "#d9dde6", "#aab3c5"],
  ["#f1eafa", "#ded0f1", "#b598de"],
  ["#fff6da", "#fbe6a6", "#f2c14e"],
  ["#e5f4fb", "#c9e6f4", "#7fc2e2"],
  ["#eef6e4", "#d9eac3", "#a2c97b"],
  ["#f7ece6", "#e8d2c6", "#cf9f86"],
  ["#e3f0ef", "#bfdcdc", "#5fa5a8"],
];

/** The photographer's studio behind the main picture. */
export function studio(pen: Pen): string {
  const [wall, floor, deco] = pen.pick(studios);
  const base = rect(
    0,
    0,
    800,
    800,
    0,
    pen.radial(0.4, 0.32, 0.85, [lighten(wall, 0.7), 0], [wall, 0.6], [mix(wall, floor, 0.7), 1]),
  );
  const ground = (y: number) =>
    rect(0, y, 800, 800 - y, 0, pen.linear("v", [darken(floor, 0.04), 0], [lighten(floor, 0.35), 1]));
  const styles = [
    () => ground(610),
    () =>
      circle(
        400,
        380,
        300,
        pen.linear("d", [lighten(deco, 0.55), 0], [lighten(deco, 0.25), 1]),
        'opacity=".75"',
      ) + ground(640),
    () =>
      path(
        "M150 800V360A250 250 0 0 1 650 360V800Z",
        pen.linear("v", [lighten(deco, 0.4), 0], [lighten(deco, 0.65), 1]),
      ) + ground(650),
    () =>
      ground(600) +
      ellipse(400, 690, 370, 92, mix(floor, deco, 0.3)) +
      ellipse(400, 668, 370, 92, pen.linear("v", [lighten(wall, 0.6), 0], [floor, 1])),
    () =>
      path("M0 0H420L140 800H0Z", "#fff", 'opacity=".35"') +
      path("M560 0H660L380 800H280Z", "#fff", 'opacity=".3"') +
      ground(620),
    () =>
      path("M0 560Q220 440 430 560T800 520V800H0Z", lighten(deco, 0.35), 'opacity=".6"') +
      path("M0 660Q240 580 460 660T800 630V800H0Z", pen.linear("v", [floor, 0], [lighten(floor, 0.4), 1])),
    () =>
      rect(90, 90, 620, 560, 48, lighten(deco, 0.6), 'opacity=".7"') +
      circle(660, 170, 90, lighten(deco, 0.15), 'opacity=".5"') +
      ground(630),
    () =>
      circle(640, 190, 130, lighten(deco, 0.3), 'opacity=".55"') +
      circle(140, 520, 190, lighten(deco, 0.5), 'opacity=".6"') +
      ground(640),
  ];
  return base + pen.pick(styles)();
}

/** A deep ground in the product's own colour, for the close-up. */
export function closeGround(pen: Pen, colour: string): string {
  const hue = mix(colour, pen.pick(studios)[2], 0.55);
  return (
    rect(
      0,
      0,
      800,
      800,
      0,
      pen.radial(0.35, 0.3, 0.95, [lighten(hue, 0.72), 0], [lighten(hue, 0.35), 0.7], [lighten(hue, 0.1), 1]),
    ) +
    circle(650, 150, 250, "#fff", 'opacity=".16"') +
    circle(120, 700, 220, "#fff", 'opacity=".12"')
  );
}

type Place = "desk" | "kitchen" | "room" | "wardrobe" | "nature" | "court" | "vanity";

const places: Record<Place, Kind[]> = {
  desk: [
    "phone",
    "tablet",
    "charger",
    "powerbank",
    "phone-case",
    "laptop",
    "monitor",
    "keyboard",
    "mouse",
    "ssd",
    "router",
    "printer",
    "earbuds",
    "headphones",
    "smartwatch",
    "camera",
    "instant-camera",
    "watch",
  ],
  kitchen: [
    "rice-cooker",
    "blender",
    "air-fryer",
    "kettle",
    "pan",
    "pot",
    "knives",
    "tumbler",
    "mug",
    "fridge",
  ],
  room: [
    "speaker",
    "soundbar",
    "fan",
    "air-conditioner",
    "purifier",
    "washer",
    "television",
    "iron",
    "vacuum",
    "lamp",
    "chair",
    "shelf",
    "bedding",
    "pillow",
  ],
  wardrobe: [
    "tee",
    "shirt",
    "hoodie",
    "trousers",
    "dress",
    "hijab",
    "skirt",
    "cap",
    "handbag",
    "sling-bag",
    "heels",
    "sandal",
    "sneaker",
  ],
  nature: ["tent", "sleeping-bag", "backpack", "bicycle", "helmet"],
  court: ["ball", "racket", "yoga-mat", "dumbbell"],
  vanity: ["dropper", "jar", "tube", "lipstick", "cushion", "perfume", "pump", "hair-dryer", "palette"],
};

/** Where a product of this kind lives, drawn around it; the product stands at y = 690. */
export function place(pen: Pen, kind: Kind): string {
  const found = (Object.keys(places) as Place[]).find((name) => places[name].includes(kind)) ?? "room";
  const [wall, floor, deco] = pen.pick(studios);
  const flip = pen.random() > 0.5 ? ' transform="matrix(-1 0 0 1 800 0)"' : "";
  return `<g${flip}>${scenes[found](pen, wall, floor, deco)}</g>`;
}

function window_(pen: Pen, x: number, y: number, w: number, h: number): string {
  return (
    rect(x - 12, y - 12, w + 24, h + 24, 10, "#fff") +
    rect(x, y, w, h, 4, pen.linear("v", ["#bfe3f5", 0], ["#f3fbff", 1])) +
    path(
      `M${x} ${y + h}V${y + h * 0.7}q${w * 0.25} ${-h * 0.2} ${w * 0.5} 0t${w * 0.5} ${-h * 0.06}V${y + h}Z`,
      "#a9cfa0",
    ) +
    stroke(`M${x + w / 2} ${y}V${y + h}M${x} ${y + h / 2}H${x + w}`, "#fff", 8)
  );
}

const wood = (pen: Pen, y: number) =>
  rect(0, y, 800, 800 - y, 0, pen.linear("v", ["#e2bd92", 0], ["#c4966a", 1])) +
  rect(0, y, 800, 8, 0, "#f3d8b6") +
  stroke(`M0 ${y + 46}H800M0 ${y + 98}H800`, "#b98a5c", 2, 'opacity=".4"');

const scenes: Record<Place, (pen: Pen, wall: string, floor: string, deco: string) => string> = {
  desk: (pen, wall, _floor, deco) =>
    rect(0, 0, 800, 800, 0, pen.linear("v", [lighten(wall, 0.3), 0], [wall, 1])) +
    window_(pen, 70, 70, 230, 280) +
    rect(560, 190, 200, 14, 4, darken(deco, 0.15)) +
    ["#d96c5f", "#3f7f93", "#e8b45a", "#7fa37a"]
      .map((c, i) => rect(590 + i * 28, 92 + (i % 2) * 16, 24, 98 - (i % 2) * 16, 3, c))
      .join("") +
    wood(pen, 600) +
    plant(pen, 700, 640, 1.1, "#f4efe8"),
  kitchen: (pen, wall, _floor, deco) =>
    rect(0, 0, 800, 800, 0, lighten(wall, 0.35)) +
    rect(0, 0, 800, 600, 0, pen.pattern(80, 60, rect(3, 3, 74, 54, 5, lighten(deco, 0.72)))) +
    rect(0, 120, 800, 16, 0, "#c4966a") +
    [0, 1, 2]
      .map((i) =>
        rect(60 + i * 70, 50, 46, 70, 8, mix(deco, ["#e8b45a", "#d96c5f", "#f6efe2"][i] ?? deco, 0.6)),
      )
      .join("") +
    plant(pen, 690, 120, 0.55, "#f4efe8") +
    rect(0, 600, 800, 200, 0, pen.linear("v", ["#fbfaf7", 0], ["#ddd8cf", 1])) +
    rect(0, 600, 800, 12, 0, "#fff") +
    circle(110, 650, 34, "#e8623f") +
    circle(170, 664, 28, "#f2a33c") +
    path("M110 618q10 -24 30 -22q-6 22 -30 22Z", "#5d9a5a"),
  room: (pen, wall, floor, deco) =>
    rect(0, 0, 800, 800, 0, pen.linear("v", [lighten(wall, 0.2), 0], [mix(wall, deco, 0.12), 1])) +
    window_(pen, 520, 90, 210, 300) +
    rect(90, 120, 150, 190, 6, "#fff") +
    rect(104, 134, 122, 162, 2, lighten(deco, 0.4)) +
    circle(165, 200, 34, deco) +
    path("M104 296V250q60 -40 122 0v46Z", darken(deco, 0.2)) +
    rect(
      0,
      590,
      800,
      210,
      0,
      pen.linear("v", [mix(floor, "#c49a6c", 0.5), 0], [mix(floor, "#a97c50", 0.4), 1]),
    ) +
    rect(0, 580, 800, 14, 0, "#fff") +
    ellipse(400, 716, 360, 64, lighten(deco, 0.45)) +
    ellipse(400, 716, 320, 52, "none", 'stroke="#fff" stroke-width="5" opacity=".7"') +
    plant(pen, 80, 660, 1.4, "#d98f6a"),
  wardrobe: (pen, wall, floor, deco) =>
    rect(0, 0, 800, 800, 0, pen.linear("v", [lighten(wall, 0.35), 0], [wall, 1])) +
    path("M120 800V330A280 280 0 0 1 680 330V800Z", lighten(deco, 0.5)) +
    rect(0, 640, 800, 160, 0, pen.linear("v", [floor, 0], [lighten(floor, 0.4), 1])) +
    stroke("M40 150H200", "#b98c5a", 9) +
    [0, 1]
      .map((i) =>
        path(
          `M${70 + i * 70} 160l-24 40l10 300h50l10 -300Z`,
          [darken(deco, 0.05), lighten(deco, 0.3)][i] ?? deco,
        ),
      )
      .join("") +
    plant(pen, 720, 700, 1.3, "#f4efe8") +
    path("M560 0H760L420 800H220Z", "#fff", 'opacity=".16"'),
  nature: (pen) =>
    rect(
      0,
      0,
      800,
      800,
      0,
      pen.linear(
        "v",
        pen.pick([
          ["#8fd0ee", 0],
          ["#ffc79b", 0],
          ["#b7c4f2", 0],
        ] as [string, number][]),
        ["#fff4dc", 0.75],
      ),
    ) +
    circle(600, 200, 66, "#fff7d1") +
    path("M0 520L170 300L290 430L450 240L640 460L720 390L800 470V800H0Z", "#7fa7a5") +
    path("M450 240L400 300L446 320L480 300L510 312Z", "#fff", 'opacity=".85"') +
    path("M0 600Q200 500 420 580T800 540V800H0Z", "#6c9f74") +
    path("M0 670Q260 610 480 660T800 640V800H0Z", pen.linear("v", ["#8dbb6a", 0], ["#5f9150", 1])) +
    [40, 110, 720, 770]
      .map((x, i) =>
        path(`M${x} ${610 - (i % 2) * 16}l-34 70h20l-30 60h88l-30 -60h20Z`, i % 2 ? "#3f7a58" : "#4d8a63"),
      )
      .join(""),
  court: (pen, wall, _floor, deco) =>
    rect(0, 0, 800, 800, 0, pen.linear("v", [lighten(wall, 0.2), 0], [mix(wall, deco, 0.25), 1])) +
    [0, 1, 2, 3].map((i) => rect(40 + i * 190, 70, 150, 230, 8, "#fff", 'opacity=".5"')).join("") +
    path(
      "M0 560H800V800H0Z",
      pen.linear("v", [mix(deco, "#c98b57", 0.5), 0], [mix(deco, "#e0ac78", 0.6), 1]),
    ) +
    stroke("M-20 640H820M120 560L20 800M680 560L780 800", "#fff", 7, 'opacity=".75"') +
    ellipse(400, 700, 250, 60, "none", 'stroke="#fff" stroke-width="7" opacity=".75"'),
  vanity: (pen, wall, _floor, deco) =>
    rect(0, 0, 800, 800, 0, pen.linear("d", [lighten(wall, 0.4), 0], [mix(wall, deco, 0.3), 1])) +
    circle(250, 300, 210, "#fff", 'opacity=".45"') +
    circle(250, 300, 180, pen.linear("d", ["#fdfefe", 0], [lighten(deco, 0.7), 1])) +
    path("M0 620H800V800H0Z", pen.linear("v", ["#fffdfa", 0], ["#ebe3dc", 1])) +
    stroke("M60 700q120 -40 210 0t190 -10t260 10M400 640q90 40 260 20", "#d3c8c0", 3, 'opacity=".7"') +
    [-50, -20, 10, 40]
      .map((a) =>
        path(
          "M720 640q60 -130 0 -260q-60 130 0 260Z",
          mix("#6fa583", deco, a > 0 ? 0.2 : 0.4),
          `transform="rotate(${a} 720 640)"`,
        ),
      )
      .join("") +
    [0, 1, 2]
      .map((i) =>
        ellipse(
          90 + i * 70,
          690 + i * 20,
          28,
          12,
          lighten(deco, 0.45),
          `transform="rotate(${-20 + i * 24} ${90 + i * 70} ${690 + i * 20})"`,
        ),
      )
      .join(""),
};
