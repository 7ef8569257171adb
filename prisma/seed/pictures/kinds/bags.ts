import { contrast, darken, lighten } from "../colour";
import { fabric } from "../fabric";
import { emblem } from "../parts";
import { circle, ellipse, matte, path, rect, sheen, stroke } from "../pen";
import type { Drawing, Subject } from "../subject";

/** Tote (0), structured satchel (1), bucket bag (2), canvas tote with print (3). */
export function handbag(s: Subject): Drawing {
  const { pen, colour, accent, shape, spec, mark } = s;
  const fill =
    spec.pattern && spec.pattern !== "print"
      ? fabric(pen, spec.pattern, colour, accent, 1.2)
      : matte(pen, colour);
  const outline =
    [
      "M190 320H610L650 640Q650 660 630 660H170Q150 660 150 640Z",
      "M220 340Q230 310 270 310H530Q570 310 580 340L630 620Q636 660 596 660H204Q164 660 170 620Z",
      "M240 330H560L600 600Q604 660 540 660H260Q196 660 200 600Z",
      "M200 290H600V640Q600 660 580 660H220Q200 660 200 640Z",
    ][shape % 4] ?? "";
  const handle = [
    () =>
      stroke("M280 340Q280 130 400 130T520 340", darken(accent, 0.1), 20) +
      stroke("M280 340Q280 130 400 130T520 340", lighten(accent, 0.4), 4, 'opacity=".5"'),
    () => stroke("M310 320Q320 190 400 190T490 320", accent, 26),
    () => stroke("M250 340C210 80 590 80 550 340", accent, 16),
    () => stroke("M290 300V190Q290 120 400 120T510 190V300", accent, 24),
  ][shape % 4];
  const detail = [
    () =>
      rect(330, 330, 140, 14, 7, darken(colour, 0.4)) +
      circle(280, 345, 13, "#e5c16c") +
      circle(520, 345, 13, "#e5c16c") +
      emblem(mark, 400, 500, 60, contrast(colour, 0.4)),
    () =>
      path("M214 340H586L560 480Q400 540 240 480Z", matte(pen, lighten(colour, 0.12))) +
      rect(372, 466, 56, 54, 12, "#e5c16c") +
      circle(400, 493, 9, "#9c7a31") +
      stroke("M180 620H620", darken(colour, 0.35), 3, 'stroke-dasharray="10 7"'),
    () =>
      stroke("M246 384Q400 410 554 384", darken(accent, 0.2), 12) +
      stroke("M400 394L370 500M400 394L436 490", darken(accent, 0.2), 9) +
      circle(370, 506, 13, accent) +
      circle(436, 498, 13, accent) +
      ellipse(400, 332, 160, 22, darken(colour, 0.55)),
    () =>
      spec.pattern === "print"
        ? circle(400, 470, 90, accent) +
          path("M310 490q45 -60 90 0t90 0a90 90 0 0 1 -180 0Z", lighten(accent, 0.55)) +
          emblem(mark, 400, 420, 40, "#fff")
        : rect(350, 320, 100, 60, 6, accent) + emblem(mark, 400, 350, 34, contrast(accent, 0.8)),
  ][shape % 4];
  return {
    art:
      (handle?.() ?? "") +
      path(outline, fill) +
      path(outline, pen.linear("h", ["#fff", 0, 0.25], ["#fff", 0.4, 0], ["#0c1224", 1, 0.35])) +
      (detail?.() ?? ""),
    ground: 662,
    spread: 270,
    focus: [400, 430, 1.5],
  };
}

/** Crossbody (0), waist bag (1), phone pouch (2), half-moon (3). */
export function slingBag(s: Subject): Drawing {
  const { pen, colour, accent, shape, spec, mark } = s;
  const fill = spec.pattern ? fabric(pen, spec.pattern, colour, accent) : matte(pen, colour);
  const zip = (d: string) =>
    stroke(d, darken(colour, 0.55), 10) + stroke(d, "#cfd5de", 4, 'stroke-dasharray="5 4"');
  const forms = [
    () =>
      stroke("M220 400C140 60 660 60 580 400", accent, 22) +
      rect(190, 360, 420, 280, 50, fill) +
      rect(220, 470, 360, 140, 30, darken(colour, 0.14)) +
      zip("M240 410H560") +
      zip("M250 500H550") +
      rect(540, 406, 12, 40, 5, accent) +
      emblem(mark, 400, 556, 40, contrast(colour, 0.6)),
    () =>
      stroke("M170 480C60 250 740 250 630 480", accent, 30) +
      path("M150 430Q400 350 650 430Q690 480 640 560Q560 640 400 640T160 560Q110 480 150 430Z", fill) +
      zip("M190 456Q400 390 610 456") +
      path("M230 520Q400 470 570 520Q540 610 400 612T230 520Z", darken(colour, 0.15)) +
      emblem(mark, 400, 556, 40, accent),
    () =>
      stroke("M320 260C250 40 620 20 490 260", accent, 14) +
      rect(270, 230, 260, 420, 40, fill) +
      rect(290, 420, 220, 206, 26, darken(colour, 0.14)) +
      path("M270 270Q270 230 310 230H490Q530 230 530 270V370Q400 420 270 370Z", lighten(colour, 0.1)) +
      circle(400, 376, 14, "#e5c16c") +
      emblem(mark, 400, 530, 40, contrast(colour, 0.5)),
    () =>
      stroke("M170 380C220 40 580 40 630 380", accent, 24) +
      path("M140 360Q400 290 660 360Q700 400 660 500Q580 640 400 640T140 500Q100 400 140 360Z", fill) +
      zip("M160 376Q400 310 640 376") +
      path(
        "M140 360Q400 290 660 360Q700 400 660 500Q580 640 400 640T140 500Q100 400 140 360Z",
        sheen(pen, "d", 0.35),
      ) +
      circle(180, 372, 14, "#e5c16c") +
      circle(620, 372, 14, "#e5c16c"),
  ];
  return { art: (forms[shape % 4] ?? forms[0])?.() ?? "", ground: 652, spread: 250, focus: [400, 480, 1.5] };
}

/** Daypack (0), roll-top (1), trekking carrier (2), laptop bag (3). */
export function backpack(s: Subject): Drawing {
  const { pen, colour, accent, shape, spec, mark } = s;
  const fill = spec.pattern ? fabric(pen, spec.pattern, colour, accent) : matte(pen, colour);
  const light = pen.linear("h", ["#fff", 0, 0.25], ["#fff", 0.4, 0], ["#0c1224", 1, 0.35]);
  const body =
    shape === 2
      ? "M270 170Q270 120 320 120H480Q530 120 530 170L556 600Q556 660 500 660H300Q244 660 244 600Z"
      : "M226 260Q226 130 400 130T574 260L590 600Q590 660 530 660H270Q210 660 210 600Z";
  const straps =
    shape === 2
      ? rect(206, 300, 60, 250, 26, darken(accent, 0.1)) +
        rect(534, 300, 60, 250, 26, darken(accent, 0.1)) +
        rect(250, 646, 300, 50, 25, accent) +
        stroke("M290 646V696M510 646V696", "#20262f", 9)
      : stroke("M360 140Q360 84 400 84T440 140", darken(colour, 0.4), 18) +
        rect(180, 420, 50, 170, 22, darken(colour, 0.3)) +
        rect(570, 420, 50, 170, 22, darken(colour, 0.3));
  const details = [
    () =>
      rect(252, 430, 296, 196, 40, lighten(colour, 0.08)) +
      stroke("M276 470H524", darken(colour, 0.55), 9) +
      stroke("M244 300Q400 170 556 300", darken(colour, 0.5), 8) +
      rect(506, 466, 12, 40, 5, accent) +
      emblem(mark, 400, 556, 50, accent),
    () =>
      path("M240 190H560L570 300H230Z", darken(colour, 0.25)) +
      rect(226, 210, 348, 30, 15, accent) +
      stroke("M320 230V420M480 230V420", darken(accent, 0.4), 14) +
      rect(304, 390, 32, 44, 6, "#d0d5de") +
      rect(464, 390, 32, 44, 6, "#d0d5de") +
      rect(260, 480, 280, 146, 20, darken(colour, 0.14)) +
      emblem(mark, 400, 552, 44, accent),
    () =>
      path("M256 260Q400 200 544 260V190Q540 110 400 110T256 190Z", lighten(colour, 0.12)) +
      rect(290, 400, 220, 220, 24, darken(colour, 0.2)) +
      stroke("M290 330L510 390M290 390L510 330", accent, 8) +
      stroke("M320 240V330M480 240V330", accent, 12) +
      emblem(mark, 400, 180, 40, accent) +
      emblem(mark, 400, 510, 50, lighten(colour, 0.4)),
    () =>
      rect(236, 380, 328, 10, 5, darken(colour, 0.5)) +
      rect(250, 410, 300, 210, 16, darken(colour, 0.12)) +
      stroke("M250 452H550", "#d0d5de", 5, 'stroke-dasharray="6 4"') +
      rect(370, 250, 60, 60, 10, accent) +
      emblem(mark, 400, 280, 34, contrast(accent, 0.8)) +
      rect(210, 560, 380, 12, 0, accent),
  ];
  return {
    art: straps + path(body, fill) + path(body, light) + (details[shape % 4]?.() ?? ""),
    ground: shape === 2 ? 700 : 665,
    spread: 230,
    focus: [400, 500, 1.5],
  };
}
