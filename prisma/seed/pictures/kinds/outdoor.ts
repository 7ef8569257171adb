import { contrast, darken, lighten } from "../colour";
import { emblem } from "../parts";
import { circle, ellipse, group, matte, path, rect, sheen, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";

/** Dome (0), A-frame family (1), flysheet (2). */
export function tent(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const side = (d: string, from: string) =>
    path(d, pen.linear("h", [lighten(from, 0.25), 0], [darken(from, 0.3), 1]));
  const forms = [
    () =>
      path("M70 620Q180 230 400 220Q400 400 360 620Z", lighten(colour, 0.12)) +
      side("M400 220Q620 230 730 620H360Q400 400 400 220Z", colour) +
      path("M150 620Q230 330 330 300Q370 420 350 620Z", accent) +
      path("M190 620Q240 400 310 350Q330 460 320 620Z", darken(colour, 0.7)) +
      stroke("M70 620Q180 230 400 220Q620 230 730 620", darken(colour, 0.45), 7) +
      path("M470 330Q560 360 600 450L520 460Q490 390 470 330Z", "#e9f3f7", 'opacity=".8"'),
    () =>
      path("M60 620L250 250H560L360 620Z", lighten(colour, 0.1)) +
      side("M360 620L560 250L750 620Z", colour) +
      path("M430 620L560 370L690 620Z", accent) +
      path("M500 620L560 440L620 620Z", darken(colour, 0.7)) +
      stroke("M250 250H560M60 620L250 250", darken(colour, 0.45), 7) +
      stroke("M150 450H460", lighten(colour, 0.5), 12, 'opacity=".5"'),
    () =>
      stroke("M170 300V640M630 300V640", "#a9845c", 12) +
      path("M60 380L170 290Q400 360 630 290L740 380L600 420Q400 340 200 420Z", colour) +
      path("M170 290Q400 360 630 290L600 420Q400 340 200 420Z", lighten(colour, 0.22)) +
      stroke("M60 380L20 640M740 380L780 640", "#e8dcc4", 4) +
      path("M290 560H510L540 640H260Z", matte(pen, accent)) +
      rect(300, 490, 200, 74, 20, lighten(accent, 0.2)),
  ];
  return {
    art: (forms[shape % 3]?.() ?? "") + stroke("M40 626H760", "#6d7a55", 6, 'opacity=".5"'),
    ground: 630,
    spread: 360,
    focus: [300, 460, 1.5],
  };
}

/** Road bike (0), urban (1), full motorcycle style (2). */
export function helmet(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  if (shape === 2) {
    const shell =
      "M150 470C130 240 260 150 410 150C580 150 680 270 680 440V560Q680 620 620 620H300Q180 620 150 470Z";
    return {
      art:
        path(shell, matte(pen, colour)) +
        path("M420 160C560 160 680 270 680 440L560 380Q480 260 420 160Z", accent) +
        path(
          "M330 330Q500 290 690 340V450Q520 430 330 470Q290 400 330 330Z",
          pen.linear("d", ["#8fb6d9", 0], ["#26364e", 0.5], ["#0e1726", 1]),
        ) +
        path("M350 350Q430 326 520 324L420 450Q370 456 350 460Q326 400 350 350Z", "#fff", 'opacity=".2"') +
        rect(560, 520, 90, 16, 8, darken(colour, 0.5)) +
        rect(560, 550, 90, 16, 8, darken(colour, 0.5)) +
        path(shell, sheen(pen, "d", 0.35)) +
        emblem(mark, 250, 480, 60, contrast(colour, 0.6)),
      ground: 630,
      spread: 280,
      focus: [480, 390, 1.6],
    };
  }
  const shell =
    shape === 1
      ? "M150 480C150 270 270 200 400 200S650 270 650 480Q640 510 600 500Q400 460 200 500Q160 510 150 480Z"
      : "M110 470C130 260 280 190 440 200C600 214 700 330 716 470Q700 510 640 490Q400 450 180 510Q110 520 110 470Z";
  const vents =
    shape === 1
      ? [0, 1, 2].map((i) => rect(300 + i * 80, 270, 40, 90, 20, darken(colour, 0.65))).join("")
      : [
          "M220 380Q300 270 420 250L400 300Q320 320 250 430Z",
          "M330 400Q400 310 520 280L500 330Q420 350 370 430Z",
          "M450 410Q520 350 620 350L600 390Q540 390 490 430Z",
        ]
          .map((d) => path(d, darken(colour, 0.7)))
          .join("") + stroke("M200 340Q320 220 470 226", accent, 14);
  return {
    art:
      stroke("M210 500L330 660L460 494M330 660L390 690", darken(accent, 0.5), 16) +
      rect(306, 636, 50, 36, 8, "#20262f") +
      path(shell, matte(pen, colour)) +
      vents +
      path(shell, sheen(pen, "d", 0.4)) +
      (shape === 1
        ? path("M150 480Q400 430 650 480L660 510Q400 470 140 510Z", accent) +
          emblem(mark, 400, 420, 46, contrast(colour, 0.6))
        : ""),
    ground: 690,
    spread: 230,
    focus: [400, 350, 1.6],
  };
}

export function sleepingBag(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const d = "M240 150Q400 90 560 150Q640 300 560 660Q400 710 240 660Q160 300 240 150Z";
  const quilts = [0, 1, 2, 3, 4, 5]
    .map((i) =>
      stroke(
        `M190 ${250 + i * 74}Q400 ${290 + i * 74} 610 ${250 + i * 74}`,
        darken(colour, 0.35),
        5,
        'opacity=".6"',
      ),
    )
    .join("");
  return {
    art: turned(
      path(d, matte(pen, colour)) +
        group(quilts + path("M400 260L620 200V700H480Z", accent), pen.clip(path(d, "#000"))) +
        stroke("M400 250L480 690", "#d5dae2", 8, 'stroke-dasharray="8 5"') +
        ellipse(400, 210, 112, 76, darken(colour, 0.6)) +
        ellipse(400, 224, 92, 56, lighten(accent, 0.4)) +
        path(d, sheen(pen, "d", 0.3)) +
        emblem(mark, 330, 560, 50, lighten(colour, 0.6)),
      shape === 1 ? -14 : 10,
      400,
      400,
    ),
    ground: 705,
    spread: 220,
    focus: [400, 280, 1.6],
  };
}

/** Folding bike (0), mountain bike (1). */
export function bicycle(s: Subject): Drawing {
  const { colour, accent, shape } = s;
  const r = shape === 1 ? 132 : 104;
  const y = 640 - r;
  const wheel = (x: number) =>
    circle(x, y, r, "none", 'stroke="#20262f" stroke-width="18"') +
    circle(x, y, r - 13, "none", `stroke="${accent}" stroke-width="5"`) +
    stroke(
      [0, 30, 60, 90, 120, 150]
        .map(
          (a) =>
            `M${Math.round(x - Math.cos((a * Math.PI) / 180) * (r - 14))} ${Math.round(y - Math.sin((a * Math.PI) / 180) * (r - 14))}L${Math.round(x + Math.cos((a * Math.PI) / 180) * (r - 14))} ${Math.round(y + Math.sin((a * Math.PI) / 180) * (r - 14))}`,
        )
        .join(""),
      "#b5bcc8",
      2.5,
    ) +
    circle(x, y, 13, "#5d6675");
  const frame =
    shape === 1
      ? `M200 ${y}L380 ${y}L530 330L300 320L380 ${y}M300 320L200 ${y}M520 290L600 ${y}`
      : `M200 ${y}L370 ${y + 10}L420 480L560 430M330 300L370 ${y + 10}M200 ${y}L352 400M560 300L600 ${y}`;
  return {
    art:
      wheel(200) +
      wheel(600) +
      `<path d="${frame}" fill="none" stroke="${colour}" stroke-width="22" stroke-linejoin="round" stroke-linecap="round"/>` +
      stroke(frame, lighten(colour, 0.5), 5, 'opacity=".6" transform="translate(-2 -4)"') +
      stroke(shape === 1 ? "M296 320L286 270" : "M330 300L322 230", "#c3c9d4", 13) +
      path(
        shape === 1
          ? "M230 250Q290 240 340 262Q300 280 240 276Z"
          : "M270 212Q330 202 376 222Q340 240 280 238Z",
        "#20262f",
      ) +
      stroke(shape === 1 ? "M520 300L508 240L570 224" : "M560 310L548 200L610 186", "#3a4250", 16) +
      circle(380, y + 4, 36, "none", 'stroke="#8d95a3" stroke-width="10"') +
      stroke(`M380 ${y + 4}L420 ${y + 60}`, "#3a4250", 11) +
      rect(404, y + 56, 44, 13, 6, "#20262f"),
    ground: 655,
    spread: 340,
    focus: [380, 400, 1.4],
  };
}
