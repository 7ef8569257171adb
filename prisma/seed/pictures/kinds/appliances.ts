import { contrast, darken, lighten, mix } from "../colour";
import { emblem, screen, tiles } from "../parts";
import { circle, cylinder, ellipse, group, matte, path, rect, sheen, solid, stroke, turned } from "../pen";
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
  if (shape === 1) {
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
  const second =
    shape === 2
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
  if (shape === 1) {
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

export function fan(s: Subject): Drawing {
  const { pen, colour, accent, shape, ratio } = s;
  if (shape === 2) {
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
  const [cy, r] = shape === 1 ? [280, 190] : [330, 220 + ratio * 12];
  const blades = Array.from({ length: s.spec.count ?? 3 }, (_, i) =>
    path(
      `M400 ${cy}C${400 + r * 0.2} ${cy - r * 0.9} ${400 + r * 0.75} ${cy - r * 0.75} ${400 + r * 0.6} ${cy - r * 0.18}Q${400 + r * 0.3} ${cy} 400 ${cy}Z`,
      pen.linear("d", [lighten(accent, 0.3), 0], [darken(accent, 0.2), 1]),
      `transform="rotate(${(i * 360) / (s.spec.count ?? 3)} 400 ${cy})" opacity=".92"`,
    ),
  ).join("");
  const wires = Array.from({ length: 36 }, (_, i) => `M400 ${cy - r * 0.2}V${cy - r + 6}`)
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

export function fridge(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const handle = (x: number, y: number, h: number) => rect(x, y, 12, h, 6, cylinder(pen, accent));
  const glass = (x: number, y: number, w: number, h: number) =>
    rect(x, y, w, h, 12, matte(pen, colour)) +
    path(`M${x} ${y + h}L${x + w} ${y}V${y + h * 0.4}L${x + w * 0.4} ${y + h}Z`, "#fff", 'opacity=".12"');
  const doors = [
    () =>
      glass(270, 112, 260, 170) + glass(270, 290, 260, 350) + handle(286, 190, 76) + handle(286, 310, 120),
    () =>
      glass(192, 112, 204, 528) +
      glass(404, 112, 204, 528) +
      handle(376, 260, 220) +
      handle(412, 260, 220) +
      rect(236, 270, 90, 130, 14, "#0e131b") +
      rect(250, 284, 62, 30, 6, mix(accent, "#ffffff", 0.5)),
    () => glass(290, 200, 220, 440) + handle(306, 330, 110) + rect(330, 226, 140, 8, 4, accent),
    () =>
      glass(222, 112, 174, 320) +
      glass(404, 112, 174, 320) +
      glass(222, 440, 356, 96) +
      glass(222, 544, 356, 96) +
      handle(378, 200, 150) +
      handle(410, 200, 150) +
      rect(330, 456, 140, 10, 5, accent) +
      rect(330, 560, 140, 10, 5, accent),
  ][shape % 4];
  const [x, w, y] = (
    [
      [262, 276, 104],
      [184, 432, 104],
      [282, 236, 192],
      [214, 372, 104],
    ] as const
  )[shape % 4] ?? [262, 276, 104];
  return {
    art:
      rect(x + 20, y + 6, w, 640 - y, 14, darken(colour, 0.5)) +
      rect(x, y, w, 544 - (y - 104), 16, darken(colour, 0.35)) +
      (doors?.() ?? "") +
      emblem(mark, 400, shape === 2 ? 270 : 146, 24, contrast(colour, 0.5)) +
      rect(x + 20, 644, 40, 12, 4, "#222a36") +
      rect(x + w - 60, 644, 40, 12, 4, "#222a36"),
    ground: 656,
    spread: w * 0.62,
    focus: [400, 300, 1.6],
  };
}

export function washer(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  if (shape > 0) {
    const two = shape === 2;
    const [x, w] = two ? [150, 500] : [226, 348];
    const lids = two
      ? rect(170, 246, 230, 90, 14, pen.linear("d", ["#dbe9f5", 0], ["#6f8aa8", 1])) +
        rect(416, 246, 214, 90, 14, pen.linear("d", ["#dbe9f5", 0], ["#6f8aa8", 1]))
      : path("M250 230H550L566 330H234Z", pen.linear("d", ["#d3e4f2", 0], ["#5d7897", 1])) +
        path("M270 240H380L330 322H254Z", "#fff", 'opacity=".4"');
    return {
      art:
        rect(x, 210, w, 430, 26, matte(pen, colour)) +
        path(`M${x + 16} 150H${x + w - 16}L${x + w} 230H${x}Z`, darken(colour, 0.2)) +
        lids +
        [0, 1, 2]
          .map((i) => circle(x + w / 2 - 60 + i * 60, 188, two ? 24 : 15, i === 1 ? accent : "#f0f3f7"))
          .join("") +
        rect(x + 40, 400, w - 80, 180, 20, "none", `stroke="${darken(colour, 0.15)}" stroke-width="4"`) +
        emblem(mark, 400, 490, 50, contrast(colour, 0.3)) +
        rect(x + 20, 600, w - 40, 10, 5, accent),
      ground: 648,
      spread: w * 0.62,
      focus: [400, 230, 1.6],
    };
  }
  const door =
    circle(400, 450, 150, cylinder(pen, accent)) +
    circle(400, 450, 124, "#182230") +
    circle(400, 450, 110, pen.radial(0.4, 0.35, 0.7, ["#9fd0ee", 0], ["#3d6588", 0.5], ["#10202f", 1])) +
    path("M300 480q50 -40 100 0t100 -10A110 110 0 0 1 300 490Z", "#ccecff", 'opacity=".7"') +
    circle(350, 430, 14, "#fff", 'opacity=".5"') +
    circle(420, 400, 9, "#fff", 'opacity=".5"') +
    path("M320 400Q350 350 410 350L360 380Z", "#fff", 'opacity=".55"');
  return {
    art:
      rect(206, 150, 400, 496, 30, darken(colour, 0.45)) +
      rect(196, 150, 400, 490, 30, matte(pen, colour)) +
      rect(196, 150, 400, 104, 30, lighten(colour, 0.35), 'opacity=".8"') +
      rect(220, 176, 116, 52, 10, darken(colour, 0.12)) +
      circle(400, 202, 32, cylinder(pen, "#c2c9d4")) +
      rect(397, 174, 6, 20, 3, accent) +
      rect(456, 180, 114, 44, 10, "#0e131b") +
      rect(468, 190, 60, 24, 5, mix(accent, "#ffffff", 0.5)) +
      circle(550, 202, 8, accent) +
      door +
      emblem(mark, 236, 600, 22, contrast(colour, 0.4)),
    ground: 648,
    spread: 250,
    focus: [400, 450, 1.5],
  };
}

export function television(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const feet =
    shape === 1
      ? path("M350 540H450L470 620H330Z", matte(pen, colour, "v")) +
        rect(250, 612, 300, 22, 11, darken(colour, 0.2))
      : stroke("M190 540L150 632M190 540L230 632M610 540L570 632M610 540L650 632", darken(colour, 0.1), 14);
  return {
    art:
      feet +
      rect(56, 160, 688, 392, shape === 2 ? 4 : 14, darken(colour, 0.4)) +
      screen(pen, 66, 170, 668, shape === 2 ? 366 : 368, 6) +
      [0, 1, 2, 3, 4]
        .map((i) =>
          rect(
            100 + i * 116,
            440,
            98,
            66,
            12,
            lighten(["#ff6b6b", "#ffd166", "#4cc9a0", "#5b8cff", "#c77dff"][i] ?? accent, 0.2),
            'opacity=".9"',
          ),
        )
        .join("") +
      rect(100, 404, 150, 14, 7, "#fff", 'opacity=".8"') +
      rect(380, 542, 40, 5, 2, accent),
    ground: 636,
    spread: 350,
    focus: [240, 440, 1.6],
  };
}

export function iron(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const steamer = shape === 1;
  if (steamer) {
    return {
      art:
        path(
          "M300 640V420Q300 380 340 380H470Q510 380 510 420V640Z",
          pen.linear("h", ["#cfe9f7", 0], ["#f4fbff", 0.4], ["#9cc9e2", 1]),
        ) +
        rect(300, 500, 210, 140, 30, "#7cc4e8", 'opacity=".7"') +
        path(
          "M340 380Q330 220 250 200L200 230L190 150Q200 120 250 120Q440 120 470 380Z",
          matte(pen, colour),
        ) +
        path("M200 230L190 150Q186 120 206 118L236 236Z", pen.linear("v", ["#eef1f6", 0], ["#8d95a3", 1])) +
        rect(350, 250, 50, 70, 18, accent, 'transform="rotate(-14 375 285)"') +
        [0, 1, 2]
          .map((i) => stroke(`M160 ${150 + i * 34}q-30 -16 -50 0t-46 -4`, "#fff", 9, 'opacity=".7"'))
          .join(""),
      ground: 646,
      spread: 170,
      focus: [260, 190, 1.7],
    };
  }
  return {
    art:
      path("M90 600C150 480 300 400 560 400H640Q690 400 690 450V600Z", matte(pen, colour)) +
      path(
        "M80 606H700L690 640H110Q70 640 80 606Z",
        pen.linear("h", ["#f5f7fa", 0], ["#8d95a3", 0.5], ["#d5dae2", 1]),
      ) +
      path(
        "M330 420C400 240 640 220 690 320L700 420H640Q650 320 580 320Q460 320 420 420Z",
        matte(pen, darken(colour, 0.25)),
      ) +
      path("M180 520C260 450 400 430 520 430L500 520Z", "#c8ecff", 'opacity=".75"') +
      circle(560, 520, 44, darken(colour, 0.35)) +
      circle(560, 520, 30, accent) +
      rect(556, 494, 8, 24, 4, "#fff") +
      rect(470, 290, 60, 20, 10, accent),
    ground: 645,
    spread: 320,
    focus: [540, 480, 1.6],
  };
}

export function vacuum(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  if (shape === 1) {
    return {
      art:
        ellipse(400, 520, 280, 120, darken(colour, 0.5)) +
        ellipse(400, 490, 280, 120, matte(pen, colour)) +
        ellipse(400, 484, 240, 98, "none", `stroke="${lighten(colour, 0.4)}" stroke-width="3" opacity=".5"`) +
        solid(
          400,
          [
            [430, 74],
            [470, 80],
          ],
          cylinder(pen, accent),
          0.4,
        ) +
        ellipse(400, 430, 74, 29, darken(accent, 0.35)) +
        circle(400, 545, 12, "#62e6a8") +
        emblem(mark, 400, 430, 26, "#fff") +
        path("M126 500Q140 590 400 610T674 500L680 530Q650 630 400 636T120 530Z", darken(colour, 0.65)),
      ground: 640,
      spread: 310,
      focus: [400, 440, 1.7],
    };
  }
  return {
    art:
      turned(
        rect(388, 250, 24, 330, 8, cylinder(pen, accent)) +
          rect(350, 130, 100, 170, 34, matte(pen, colour)) +
          rect(364, 230, 72, 110, 24, "#d7ecf7", 'opacity=".85"') +
          rect(376, 270, 48, 60, 14, mix(accent, "#8a7a6a", 0.5), 'opacity=".6"') +
          stroke("M450 160C540 150 540 280 446 276", darken(colour, 0.4), 26) +
          rect(376, 104, 48, 40, 12, "#0e131b") +
          circle(400, 124, 8, "#62e6a8"),
        24,
        400,
        400,
      ) +
      path("M170 610H430Q450 610 450 640H150Q150 610 170 610Z", matte(pen, colour, "v")) +
      rect(160, 630, 280, 18, 9, accent),
    ground: 650,
    spread: 260,
    focus: [490, 240, 1.7],
  };
}
