import { contrast, darken, lighten, mix } from "../colour";
import { emblem } from "../parts";
import { circle, cylinder, ellipse, group, matte, path, rect, stroke } from "../pen";
import type { Drawing, Subject } from "../subject";

export function earbuds(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const caseShape =
    [
      rect(220, 420, 360, 220, 100, matte(pen, colour)),
      rect(250, 400, 300, 240, 64, matte(pen, colour)),
      ellipse(400, 530, 210, 112, matte(pen, colour)),
    ][shape % 3] ?? "";
  const lid = [
    path("M220 470V430Q220 320 320 320H480Q580 320 580 430V470Z", matte(pen, lighten(colour, 0.15), "v")),
    path("M250 440V350Q250 300 300 300H500Q550 300 550 350V440Z", matte(pen, lighten(colour, 0.15), "v")),
    path("M190 520Q190 330 400 330T610 520Z", matte(pen, lighten(colour, 0.15), "v")),
  ][shape % 3];
  const cavity = ellipse(400, 462, 150, 40, darken(colour, 0.6));
  const bud = (x: number, y: number, flip: number) => {
    const stem =
      shape === 1 ? "" : rect(-15, 10, 30, 132, 15, cylinder(pen, colour)) + rect(-7, 126, 14, 8, 4, accent);
    return group(
      stem +
        circle(
          0,
          0,
          shape === 1 ? 56 : 46,
          pen.radial(0.35, 0.3, 0.8, [lighten(colour, 0.5), 0], [colour, 0.5], [darken(colour, 0.35), 1]),
        ) +
        ellipse(30, -14, 26, 32, darken(colour, 0.45)) +
        ellipse(38, -16, 16, 22, mix(colour, "#1d222c", 0.75)) +
        circle(-12, 6, 9, accent) +
        ellipse(-18, -22, 12, 7, "#fff", 'opacity=".6"'),
      `transform="translate(${x} ${y}) scale(${flip} 1) rotate(-12)"`,
    );
  };
  const base =
    lid +
    cavity +
    caseShape +
    path(
      "M256 470Q400 520 544 470",
      "none",
      `stroke="${darken(colour, 0.35)}" stroke-width="3" opacity=".5"`,
    ) +
    circle(400, 540, 6, "#62e6a8") +
    emblem(mark, 400, 590, 28, contrast(colour, 0.35));
  return {
    art: base + bud(260, 240, 1.15) + bud(540, 220, -1.15),
    ground: 645,
    spread: 240,
    focus: [280, 250, 1.9],
  };
}

export function headphones(s: Subject): Drawing {
  const { pen, colour, accent, shape, ratio, mark } = s;
  const band = `M190 470C170 ${130 - ratio * 20} 630 ${130 - ratio * 20} 610 470`;
  const cup = (x: number, side: number) => {
    const body =
      shape === 1
        ? rect(-62, -120, 124, 240, 60, matte(pen, colour))
        : ellipse(0, 0, 76, 122, matte(pen, colour));
    const pad =
      shape === 1
        ? rect(28, -110, 60, 220, 30, darken(accent, 0.2))
        : ellipse(52, 0, 44, 112, darken(accent, 0.2));
    const ring =
      shape === 2
        ? ellipse(-8, 0, 44, 78, "none", `stroke="${accent}" stroke-width="9"`)
        : ellipse(-10, 0, 40, 70, lighten(colour, 0.14), 'opacity=".7"');
    const boom =
      shape === 2 && side > 0
        ? stroke("M-10 80C-10 190 90 200 150 180", darken(colour, 0.4), 12) +
          ellipse(160, 178, 24, 14, "#20262f")
        : "";
    return group(
      pad + body + ring + emblem(mark, -10, 0, 34, contrast(colour, 0.5)) + boom,
      `transform="translate(${x} 520) scale(${side} 1)"`,
    );
  };
  return {
    art:
      stroke(band, darken(colour, 0.5), 46) +
      stroke(band, colour, 34) +
      stroke(band, lighten(colour, 0.4), 7, 'transform="translate(-4 -10)" opacity=".7"') +
      stroke("M280 236C340 196 460 196 520 236", accent, 26) +
      stroke("M194 470V420M606 470V420", "#c3c9d4", 18) +
      cup(200, 1) +
      cup(600, -1),
    ground: 655,
    spread: 270,
    focus: [220, 490, 1.7],
  };
}

export function speaker(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const mesh = pen.pattern(
    12,
    12,
    rect(0, 0, 12, 12, 0, darken(colour, 0.15)) +
      circle(3, 3, 2.4, darken(colour, 0.5)) +
      circle(9, 9, 2.4, darken(colour, 0.5)),
  );
  if (shape === 0) return barrelSpeaker(s, mesh);
  if (shape === 1) return canSpeaker(s, mesh);
  const cone = (cy: number, r: number) =>
    circle(400, cy, r, darken(colour, 0.55)) +
    circle(400, cy, r * 0.86, pen.radial(0.5, 0.5, 0.5, ["#20252e", 0], ["#3a4250", 0.7], ["#171b23", 1])) +
    circle(400, cy, r * 0.34, pen.radial(0.35, 0.3, 0.8, ["#8d96a6", 0], ["#20262f", 1])) +
    circle(400, cy, r, "none", `stroke="${accent}" stroke-width="6"`);
  const handle = shape === 3 ? stroke("M290 150Q290 84 400 84T510 150", darken(colour, 0.4), 24) : "";
  return {
    art:
      handle +
      rect(232, 140, 356, 500, 46, darken(colour, 0.5)) +
      rect(222, 140, 346, 500, 46, matte(pen, colour)) +
      cone(260, 68) +
      cone(478, 124) +
      rect(320, 612, 150, 8, 4, accent) +
      emblem(mark, 530, 170, 20, contrast(colour, 0.5)),
    ground: 645,
    spread: 210,
    focus: [400, 460, 1.7],
  };
}

export function soundbar(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const mesh = pen.pattern(
    10,
    10,
    rect(0, 0, 10, 10, 0, darken(colour, 0.1)) + circle(5, 5, 2.6, darken(colour, 0.5)),
  );
  const sub =
    rect(470, 250, 190, 330, 22, matte(pen, darken(colour, 0.15))) +
    circle(565, 470, 70, darken(colour, 0.6)) +
    circle(565, 470, 54, pen.radial(0.5, 0.5, 0.5, ["#566074", 0], ["#141821", 1])) +
    (shape === 1 ? circle(565, 340, 34, darken(colour, 0.6)) : rect(500, 280, 130, 60, 12, mesh));
  const bar =
    rect(80, 540, 640, 100, shape === 1 ? 14 : 50, mesh) +
    rect(
      80,
      540,
      640,
      100,
      shape === 1 ? 14 : 50,
      pen.linear("v", ["#fff", 0, 0.4], ["#fff", 0.3, 0], ["#000", 1, 0.4]),
    ) +
    rect(340, 582, 120, 16, 8, "#0d1017") +
    [0, 1, 2].map((i) => circle(364 + i * 30, 590, 5, accent)).join("") +
    emblem(mark, 650, 590, 24, contrast(colour, 0.6));
  return { art: sub + bar, ground: 645, spread: 340, focus: [400, 580, 1.7] };
}

function barrelSpeaker(s: Subject, mesh: string): Drawing {
  const { pen, colour, accent, mark } = s;
  const body =
    rect(100, 280, 600, 260, 130, mesh) +
    rect(
      100,
      280,
      600,
      260,
      130,
      pen.linear("v", ["#ffffff", 0, 0.35], ["#ffffff", 0.4, 0], ["#000000", 1, 0.5]),
    );
  const ends =
    ellipse(150, 410, 52, 122, matte(pen, darken(colour, 0.3))) +
    ellipse(148, 410, 34, 84, darken(colour, 0.65)) +
    ellipse(146, 410, 18, 44, accent);
  return {
    art:
      stroke("M540 290C560 200 680 220 676 320", accent, 18) +
      body +
      ends +
      rect(340, 375, 130, 70, 14, accent) +
      emblem(mark, 405, 410, 40, contrast(accent, 0.8)),
    ground: 545,
    spread: 310,
    focus: [260, 410, 1.7],
  };
}

function canSpeaker(s: Subject, mesh: string): Drawing {
  const { pen, colour, accent, ratio, mark } = s;
  const h = 330 + ratio * 80;
  const y = 640 - h;
  return {
    art:
      path(`M270 ${y + 40}Q270 ${y} 400 ${y}T530 ${y + 40}V590Q530 640 400 640T270 590Z`, mesh) +
      path(
        `M270 ${y + 40}Q270 ${y} 400 ${y}T530 ${y + 40}V590Q530 640 400 640T270 590Z`,
        pen.linear("h", ["#000", 0, 0.4], ["#fff", 0.3, 0.3], ["#000", 1, 0.5]),
      ) +
      ellipse(400, y + 38, 130, 38, darken(colour, 0.4)) +
      ellipse(400, y + 34, 112, 30, matte(pen, darken(colour, 0.15))) +
      ellipse(400, y + 34, 60, 15, "none", `stroke="${accent}" stroke-width="6"`) +
      rect(268, 560, 264, 12, 6, accent) +
      emblem(mark, 400, 490, 44, "#f4f6fa"),
    ground: 645,
    spread: 180,
    focus: [400, y + 100, 1.8],
  };
}
