import { contrast, darken, lighten, mix } from "../colour";
import { emblem } from "../parts";
import { circle, cylinder, ellipse, group, matte, path, rect, sheen, solid, stroke } from "../pen";
import type { Drawing, Subject } from "../subject";

export function riceCooker(s: Subject): Drawing {
  const { pen, colour, accent, shape, ratio, mark } = s;
  const w = 220 + ratio * 20;
  const body =
    shape === 1
      ? rect(400 - w, 300, w * 2, 330, 90, matte(pen, colour)) +
        path(
          `M${400 - w} 390V390Q${400 - w} 250 ${400 - w + 130} 250H${400 + w - 130}Q${400 + w} 250 ${400 + w} 390Z`,
          lighten(colour, 0.3),
        )
      : solid(
          400,
          [
            [310, w - 14],
            [420, w],
            [560, w - 14],
            [620, w - 60],
          ],
          cylinder(pen, colour),
          0.13,
          true,
        );
  const lid =
    shape === 1
      ? rect(360, 236, 80, 26, 13, darken(colour, 0.4)) + rect(400 - w, 384, w * 2, 9, 0, accent)
      : ellipse(400, 310, w - 10, 40, darken(colour, 0.25)) +
        path(
          `M${414 - w} 306Q${430 - w} 210 400 206T${386 + w} 306Q400 350 ${414 - w} 306Z`,
          pen.linear("h", [darken(accent, 0.2), 0], [lighten(accent, 0.6), 0.35], [darken(accent, 0.25), 1]),
        ) +
        rect(352, 184, 96, 30, 15, darken(colour, 0.5));
  const panel =
    s.spec.count === 1
      ? rect(318, 430, 164, 130, 26, darken(colour, 0.55)) +
        rect(336, 446, 128, 52, 10, "#9fe6ff", 'opacity=".85"') +
        [0, 1, 2, 3].map((i) => circle(348 + i * 34, 530, 9, i ? "#8b94a5" : accent)).join("")
      : rect(340, 440, 120, 130, 22, lighten(colour, 0.5)) +
        circle(400, 478, 9, "#ff9d42") +
        circle(430, 478, 6, "#b6bdc9") +
        rect(366, 506, 68, 44, 14, accent);
  const handles =
    path(`M${400 - w} 400q-50 0 -46 50q4 26 50 20Z`, darken(colour, 0.45)) +
    path(`M${400 + w} 400q50 0 46 50q-4 26 -50 20Z`, darken(colour, 0.45));
  const steam =
    s.ratio > 0
      ? stroke("M360 160q-20 -30 0 -56t0 -50M430 160q-20 -30 0 -56t0 -50", "#fff", 10, 'opacity=".6"')
      : "";
  return {
    art:
      steam +
      (shape === 1 ? "" : handles) +
      body +
      lid +
      panel +
      emblem(mark, 400, shape === 1 ? 320 : 390, 28, contrast(colour, 0.5)),
    ground: 640,
    spread: w + 30,
    focus: [400, 470, 1.7],
  };
}

export function blender(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const juice = [accent, "#ff8a5c", "#f4c542", "#8bc34a", "#e8597b"][Math.floor(pen.random() * 5)] ?? accent;
  if (shape === 1) return bottleBlender(s, juice);
  const jar = "M300 170H510L480 450H330Z";
  const clip = pen.clip(path(jar, "#000"));
  const fill = group(
    rect(
      280,
      270,
      240,
      200,
      0,
      pen.linear("h", [darken(juice, 0.15), 0], [lighten(juice, 0.35), 0.4], [juice, 1]),
    ) +
      ellipse(404, 270, 108, 16, lighten(juice, 0.45)) +
      circle(350, 330, 12, "#fff", 'opacity=".3"') +
      circle(440, 390, 16, "#fff", 'opacity=".25"'),
    clip,
  );
  const marks = [0, 1, 2, 3].map((i) => stroke(`M${452 - i * 3} ${240 + i * 48}h26`, "#7c8b9d", 4)).join("");
  const base =
    path("M310 452H500L556 600Q566 640 526 640H284Q244 640 254 600Z", matte(pen, colour)) +
    path("M310 452H500L508 474H302Z", darken(colour, 0.4)) +
    circle(405, 556, 44, darken(colour, 0.5)) +
    circle(405, 556, 34, cylinder(pen, accent)) +
    rect(400, 526, 10, 28, 5, "#fff") +
    [0, 1, 2].map((i) => rect(300, 540 + i * 20, 22, 8, 4, contrast(colour, 0.4))).join("") +
    emblem(mark, 405, 494, 20, contrast(colour, 0.5));
  const second = spareCup(s);
  return {
    art:
      second +
      path("M504 200C600 190 600 400 488 410L492 380C560 366 556 236 500 240Z", "#c9d8e4", 'opacity=".9"') +
      path(jar, "#e9f4fb", 'opacity=".9"') +
      fill +
      marks +
      path("M316 180H352L366 440H342Z", "#fff", 'opacity=".55"') +
      path("M290 146H520L512 178H298Z", matte(pen, darken(colour, 0.3), "v")) +
      rect(368, 116, 76, 34, 10, accent) +
      base,
    ground: 645,
    spread: 200,
    focus: [405, 540, 1.7],
  };
}

export function airFryer(s: Subject): Drawing {
  const { pen, colour, accent, shape, ratio, mark } = s;
  if (shape === 1) {
    const food = [0, 1, 2, 3, 4]
      .map((i) => ellipse(300 + i * 46, 470 + (i % 2) * 16, 34, 22, i % 2 ? "#e09a3e" : "#c9762a"))
      .join("");
    return {
      art:
        rect(160, 210, 480, 430, 40, matte(pen, colour)) +
        rect(200, 340, 400, 230, 20, "#14181f") +
        rect(
          216,
          356,
          368,
          198,
          12,
          pen.radial(0.5, 0.4, 0.8, ["#ffcf7a", 0], ["#5c2f16", 0.8], ["#20120c", 1]),
        ) +
        stroke("M230 500H570M230 420H570", "#b7a58f", 5) +
        food +
        path("M216 356H340L260 554H216Z", "#fff", 'opacity=".13"') +
        rect(230, 586, 340, 20, 10, cylinder(pen, accent)) +
        rect(230, 244, 340, 64, 18, "#0d1118") +
        rect(346, 256, 108, 40, 8, mix(accent, "#ffffff", 0.3)) +
        [0, 1, 2]
          .map((i) => circle(262 + i * 30, 276, 9, "#6a7486") + circle(484 + i * 30, 276, 9, "#6a7486"))
          .join("") +
        emblem(mark, 200, 276, 22, contrast(colour, 0.5)),
      ground: 645,
      spread: 290,
      focus: [400, 450, 1.6],
    };
  }
  const top = 190 - ratio * 40;
  const shell = `M250 ${top + 90}Q260 ${top} 400 ${top}T550 ${top + 90}L586 560Q590 640 520 640H280Q210 640 214 560Z`;
  const drawer =
    path("M222 430H578L584 570Q582 622 526 622H274Q218 622 216 570Z", darken(colour, 0.2)) +
    (shape === 2
      ? rect(300, 450, 200, 76, 14, "#15120f") +
        rect(308, 456, 184, 64, 10, pen.radial(0.5, 0.5, 0.7, ["#ffb85c", 0], ["#3a1c0e", 1]))
      : "");
  return {
    art:
      path(shell, matte(pen, colour)) +
      path(shell, sheen(pen, "h", 0.35)) +
      drawer +
      path("M370 530H430L440 606Q440 628 400 628T360 606Z", cylinder(pen, darken(accent, 0.1))) +
      (shape === 0
        ? circle(400, top + 128, 66, darken(colour, 0.45)) +
          circle(400, top + 128, 50, cylinder(pen, accent)) +
          rect(395, top + 84, 10, 36, 5, "#fff")
        : ellipse(400, top + 120, 110, 66, "#0d1118") +
          [0, 1, 2, 3, 4]
            .map((i) => circle(330 + i * 35, top + 136, 9, i === 2 ? accent : "#5f6a7c"))
            .join("") +
          rect(360, top + 84, 80, 30, 6, mix(accent, "#ffffff", 0.4))) +
      emblem(mark, 400, 392, 26, contrast(colour, 0.5)),
    ground: 648,
    spread: 220,
    focus: [400, top + 130, 1.7],
  };
}

export function kettle(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  if (shape === 1) return gooseneck(s);
  return {
    art:
      stroke("M520 230C690 220 680 560 530 570", darken(accent, 0.3), 36) +
      stroke("M530 240C660 240 656 540 540 556", lighten(accent, 0.2), 6, 'opacity=".6"') +
      path("M284 230L230 200L300 300Z", darken(colour, 0.15)) +
      solid(
        400,
        [
          [220, 122],
          [300, 132],
          [600, 156],
        ],
        shape === 2 ? "#dff0f8" : cylinder(pen, colour),
        0.1,
        true,
      ) +
      (shape === 2
        ? solid(
            400,
            [
              [400, 140],
              [598, 154],
            ],
            pen.linear("h", ["#8fd3f0", 0], ["#d9f4ff", 0.4], ["#6bb8de", 1]),
            0.1,
          ) +
          solid(
            400,
            [
              [220, 122],
              [600, 156],
            ],
            sheen(pen, "h", 0.6),
            0.1,
          )
        : "") +
      path("M282 222Q300 172 400 170T518 222Q400 250 282 222Z", matte(pen, accent)) +
      rect(376, 146, 48, 28, 12, darken(accent, 0.3)) +
      solid(
        400,
        [
          [600, 158],
          [636, 172],
        ],
        darken(accent, 0.4),
        0.08,
      ) +
      stroke("M330 320V540", "#fff", 12, 'opacity=".35"') +
      circle(400, 618, 7, "#4fd8ff"),
    ground: 648,
    spread: 210,
    focus: [460, 250, 1.7],
  };
}

function bottleBlender(s: Subject, juice: string): Drawing {
  const { pen, colour, accent } = s;
  return {
    art:
      solid(
        400,
        [
          [200, 96],
          [470, 92],
        ],
        "#eaf4fb",
        0.16,
      ) +
      solid(
        400,
        [
          [300, 94],
          [466, 90],
        ],
        pen.linear("h", [darken(juice, 0.15), 0], [lighten(juice, 0.4), 0.4], [juice, 1]),
        0.14,
      ) +
      solid(
        400,
        [
          [200, 96],
          [470, 92],
        ],
        sheen(pen, "h", 0.5),
        0.16,
      ) +
      solid(
        400,
        [
          [150, 92],
          [204, 98],
        ],
        cylinder(pen, colour),
        0.16,
      ) +
      stroke("M340 150Q340 96 400 96T460 150", accent, 14) +
      solid(
        400,
        [
          [466, 100],
          [630, 96],
        ],
        cylinder(pen, colour),
        0.16,
      ) +
      circle(400, 560, 26, darken(colour, 0.4)) +
      circle(400, 560, 17, accent) +
      [0, 1, 2].map((i) => circle(360 + i * 40, 380 + (i % 2) * 40, 10, "#fff", 'opacity=".35"')).join(""),
    ground: 640,
    spread: 130,
    focus: [400, 530, 1.7],
  };
}

function gooseneck(s: Subject): Drawing {
  const { pen, colour, accent } = s;
  const spout = "M290 480C210 470 240 300 150 280L160 262C280 270 260 400 306 420Z";
  return {
    art:
      stroke("M500 260C660 250 660 560 520 560", darken(accent, 0.35), 30) +
      path(spout, matte(pen, colour)) +
      solid(
        400,
        [
          [300, 92],
          [420, 124],
          [590, 150],
        ],
        cylinder(pen, colour),
        0.1,
        true,
      ) +
      path("M306 302Q310 250 400 246T494 302Q400 326 306 302Z", matte(pen, lighten(colour, 0.2))) +
      circle(400, 236, 18, accent) +
      solid(
        400,
        [
          [606, 160],
          [632, 166],
        ],
        darken(colour, 0.5),
        0.1,
      ) +
      circle(400, 470, 40, "#f7f8fa") +
      stroke("M400 470L420 448", "#e04848", 5) +
      circle(400, 470, 40, "none", `stroke="${accent}" stroke-width="6"`),
    ground: 645,
    spread: 200,
    focus: [400, 460, 1.7],
  };
}

function spareCup(s: Subject): string {
  const { pen, colour, shape } = s;
  return shape === 2
    ? solid(
        640,
        [
          [470, 52],
          [636, 46],
        ],
        "#e3eef6",
        0.16,
      ) +
        solid(
          640,
          [
            [440, 50],
            [480, 54],
          ],
          cylinder(pen, colour),
          0.16,
        )
    : "";
}
