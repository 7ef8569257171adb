import { contrast, darken, lighten } from "../colour";
import { emblem } from "../parts";
import { circle, cylinder, ellipse, group, matte, path, rect, sheen, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";

/** Low lifestyle sneaker (0), running shoe (1), high-top (2), slip-on (3), trail shoe (4). */
export function sneaker(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const runner = shape === 1 || shape === 4;
  const collar = shape === 2 ? 190 : 290;
  const upper = runner
    ? "M110 320Q150 290 180 310Q220 340 280 300L330 270Q420 380 560 420Q690 440 716 500Q724 530 700 540H110Q86 440 110 320Z"
    : shape === 3
      ? "M104 360Q140 310 200 330Q260 350 320 330Q460 350 600 420Q700 450 706 530H104Q84 450 104 360Z"
      : `M112 ${collar}Q180 ${collar - 24} 280 ${collar}L330 ${collar + 30}Q400 390 540 420Q690 440 710 530H104Q92 420 112 ${collar}Z`;
  const clip = pen.clip(path(upper, "#000"));
  const knit = runner
    ? pen.pattern(
        14,
        12,
        circle(4, 4, 2, "#000", 'opacity=".16"') + circle(11, 10, 2, "#fff", 'opacity=".2"'),
      )
    : "";
  const toe =
    shape === 0 || shape === 2
      ? path("M560 424Q690 440 712 540H560Q520 470 560 424Z", lighten(colour, 0.22))
      : path("M620 430Q700 450 714 540H640Q610 480 620 430Z", darken(colour, 0.2));
  const heel = path(`M90 ${collar + 60}H180Q210 440 196 540H90Z`, runner ? accent : darken(colour, 0.2));
  const motif = sideMark(s);
  const body = group(
    rect(60, 160, 680, 420, 0, matte(pen, colour)) +
      (knit && rect(60, 160, 680, 420, 0, knit)) +
      toe +
      heel +
      (shape === 3
        ? path("M320 330L420 350L380 440L300 400Z", darken(colour, 0.45)) +
          stroke("M330 350L370 420M352 348L392 412", lighten(colour, 0.2), 4)
        : motif),
    clip,
  );
  const mouth =
    shape === 3
      ? ellipse(200, 338, 104, 26, darken(colour, 0.6))
      : path(
          `M118 ${collar + 4}Q190 ${collar - 22} 282 ${collar}Q260 ${collar + 44} 190 ${collar + 40}Q130 ${collar + 34} 118 ${collar + 4}Z`,
          darken(colour, 0.55),
        );
  const lace = laces(s, runner);
  const tongue =
    shape === 3
      ? ""
      : path(
          `M282 ${collar}Q300 ${collar - 60} 350 ${collar - 40}L352 ${collar + 50}Z`,
          darken(colour, 0.12),
        );
  const sole = soleOf(s, runner);
  return {
    art: turned(tongue + body + mouth + lace + sole, -5, 400, 500),
    ground: 650,
    spread: 340,
    focus: [360, 420, 1.6],
  };
}

/** Slides (0), strap sandals (1), clogs (2). */
export function sandal(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const pair = (x: number, y: number, k: number) => {
    const foot =
      "M-90 -220C-30 -260 60 -250 84 -150C104 -60 60 10 66 90C70 190 30 230 -20 230S-104 190 -94 90C-86 0 -130 -130 -90 -220Z";
    const straps =
      shape === 0
        ? path("M-116 -120Q-10 -190 96 -110L84 10Q-10 -60 -106 0Z", matte(pen, accent)) +
          emblem(mark, -10, -80, 46, contrast(accent, 0.7))
        : shape === 1
          ? stroke("M-104 -110Q0 -170 92 -90M-100 -30Q0 -90 86 -10", accent, 30) +
            stroke("M-90 110Q-10 60 66 110", accent, 26) +
            rect(50, -110, 28, 34, 5, "#d9c27a")
          : path(
              "M-110 -200Q0 -290 92 -150Q110 -60 76 20Q-10 -50 -102 20Q-120 -100 -110 -200Z",
              matte(pen, accent),
            ) +
            [0, 1, 2, 3, 4, 5]
              .map((i) => circle(-60 + (i % 3) * 50, -140 + Math.floor(i / 3) * 50, 11, darken(accent, 0.4)))
              .join("");
    return group(
      path(foot, darken(colour, 0.5), 'transform="translate(10 16)"') +
        path(foot, matte(pen, colour)) +
        path(
          foot,
          "none",
          `stroke="${lighten(colour, 0.4)}" stroke-width="4" stroke-dasharray="10 8" opacity=".6" transform="scale(.9)"`,
        ) +
        straps,
      `transform="translate(${x} ${y}) scale(${k} ${Math.abs(k)}) rotate(8)"`,
    );
  };
  return { art: pair(280, 420, 1) + pair(530, 400, -1), ground: 660, spread: 280, focus: [280, 340, 1.6] };
}

/** Block heel (0), ballet flat (1), loafer (2), wedge (3). */
export function heels(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const flat = shape === 1 || shape === 2;
  const body = flat
    ? "M120 440Q130 400 180 410Q260 470 420 480Q560 470 640 520Q720 550 706 590H130Q110 520 120 440Z"
    : "M130 250Q150 210 190 240Q290 380 470 500Q600 540 690 570Q716 590 690 606H520Q330 590 220 430Q160 380 140 330Z";
  const heel = flat
    ? path("M124 586H700Q716 612 690 616H240V632H128Z", darken(colour, 0.6))
    : shape === 3
      ? path(
          "M140 330Q180 400 220 430Q330 590 520 606H690V626H170Q140 480 140 330Z",
          pen.linear("h", ["#a97b4a", 0], ["#e2bd87", 0.5], ["#b98d58", 1]),
        ) + stroke("M168 500H300M172 540H370M174 580H460", "#8f6538", 5)
      : path("M140 320Q190 400 236 440L214 626H160Z", cylinder(pen, darken(colour, 0.2))) +
        path("M214 430Q330 590 520 606H690V622H500Q300 620 214 470Z", darken(colour, 0.6));
  const detail = [
    () =>
      stroke("M150 250Q250 200 300 330", colour, 22) +
      rect(256, 262, 30, 34, 6, "#e5c16c", 'transform="rotate(30 271 279)"') +
      stroke("M500 512Q560 480 600 540", accent, 26),
    () =>
      path("M520 500Q560 450 610 470Q590 500 620 530Q570 540 520 500Z", accent) +
      circle(566, 494, 12, lighten(accent, 0.4)),
    () =>
      path("M400 482L560 470L640 520L470 560Z", darken(colour, 0.2)) +
      rect(500, 492, 74, 20, 6, "#e5c16c", 'transform="rotate(6 537 502)"'),
    () => stroke("M170 260Q300 230 320 390", accent, 24) + stroke("M470 500Q540 440 620 550", accent, 34),
  ][shape % 4];
  const opening = flat
    ? path("M128 430Q180 420 240 450Q400 500 500 490Q420 530 260 510Q150 490 128 430Z", darken(colour, 0.62))
    : "";
  return {
    art:
      heel + path(body, matte(pen, colour)) + path(body, sheen(pen, "d", 0.5)) + opening + (detail?.() ?? ""),
    ground: 634,
    spread: 330,
    focus: [540, 510, 1.7],
  };
}

function soleOf(s: Subject, runner: boolean): string {
  const { pen, accent, shape, ratio } = s;
  return runner
    ? path(
        `M84 530Q60 600 110 ${626 + ratio * 8}H640Q740 610 728 530Q600 580 420 560T84 530Z`,
        pen.linear("v", ["#ffffff", 0], [lighten(accent, 0.55), 1]),
      ) +
        path(
          `M100 612Q110 ${640 + ratio * 8} 140 ${640 + ratio * 8}H640Q690 630 712 596Q600 620 400 620T100 612Z`,
          shape === 4 ? "#262b35" : accent,
        ) +
        (shape === 4 ? stroke("M140 640H650", "#262b35", 22, 'stroke-dasharray="2 38"') : "")
    : path(
        "M86 530H716Q742 560 720 606Q716 620 700 620H104Q84 620 82 600Z",
        pen.linear("v", ["#ffffff", 0], ["#dcdfe6", 1]),
      ) +
        stroke("M90 562H724", shape === 2 ? accent : "#c8ccd6", 5) +
        path("M84 600H722Q718 620 700 620H104Q84 620 84 600Z", shape === 0 ? "#b98a5c" : darken(accent, 0.3));
}

function sideMark(s: Subject): string {
  const { accent, shape, mark } = s;
  return (
    [
      () => circle(350, 480, 34, accent) + circle(430, 490, 18, lighten(accent, 0.3)),
      () =>
        stroke("M260 440q30 40 60 0t60 0t60 20", accent, 18) +
        stroke("M250 490q30 40 60 0t60 0t60 20", lighten(accent, 0.3), 10),
      () => emblem(mark, 330, 470, 70, accent),
      () => path("M260 530L320 420H370L340 470H400L330 530Z", accent),
    ][(shape + mark) % 4]?.() ?? ""
  );
}

function laces(s: Subject, runner: boolean): string {
  const { colour, shape } = s;
  return shape === 3
    ? ""
    : [0, 1, 2, 3, 4]
        .map((i) =>
          stroke(
            `M${318 + i * 44} ${(shape === 2 ? 258 : 318) + i * (shape === 2 ? 36 : 22)}l-30 30`,
            runner ? contrast(colour, 0.6) : "#f7f4ee",
            11,
          ),
        )
        .join("");
}
