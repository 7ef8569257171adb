import { contrast, darken, lighten, mix } from "../colour";
import { emblem, screen } from "../parts";
import { circle, cylinder, ellipse, matte, path, rect, solid, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";

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
