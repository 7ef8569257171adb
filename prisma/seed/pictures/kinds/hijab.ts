import { darken, lighten } from "../colour";
import { emblem } from "../parts";
import { circle, ellipse, group, matte, path, rect, stroke } from "../pen";
import type { Drawing, Subject } from "../subject";
import { cloth } from "./cloth";

/** Draped square hijab (0), folded stack (1), pashmina on a bar (2), instant bergo (3). */
export function hijab(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  if (shape === 1) return foldedHijab(s);
  if (shape === 2) return pashmina(s);
  const bust = ellipse(400, 290, 100, 130, pen.linear("h", ["#ead7c4", 0], ["#f8ece0", 0.4], ["#d8bfa8", 1]));
  const drape =
    shape === 3
      ? "M400 110C250 110 232 260 250 380C220 470 180 590 170 690Q400 750 630 690C620 590 580 470 550 380C568 260 550 110 400 110ZM400 190C470 190 492 250 488 310C482 380 440 420 400 420S318 380 312 310C308 250 330 190 400 190Z"
      : "M400 104C240 104 226 270 252 390C232 470 160 520 130 640Q260 700 400 676Q540 700 670 640C640 520 568 470 548 390C574 270 560 104 400 104ZM400 186C468 186 490 246 486 306C480 376 440 424 400 424S320 376 314 306C310 246 332 186 400 186Z";
  const veil = group(
    cloth(
      s,
      drape,
      "M270 420Q400 540 540 420M240 500Q400 620 570 500M262 380Q300 480 380 520M300 440Q320 560 280 650M500 440Q490 560 530 650",
    ),
    "",
  ).replaceAll("<path ", '<path fill-rule="evenodd" clip-rule="evenodd" ');
  const rim = ellipse(
    400,
    305,
    88,
    119,
    "none",
    `stroke="${darken(colour, 0.3)}" stroke-width="5" opacity=".4"`,
  );
  const inner = path(
    "M316 280Q324 196 400 192T484 280Q470 232 400 228T316 280Z",
    shape === 3 ? accent : darken(colour, 0.35),
  );
  return {
    art:
      bust +
      veil +
      inner +
      rim +
      (shape === 0 ? circle(448, 452, 10, "#f1d38a") : stroke("M180 684Q400 738 620 684", accent, 9)),
    ground: 728,
    spread: 240,
    focus: [450, 430, 1.6],
  };
}

function foldedHijab(s: Subject): Drawing {
  const { pen, colour, accent, mark } = s;
  const layer = (y: number, c: string) =>
    path(
      `M190 ${y}Q190 ${y - 44} 234 ${y - 44}H580Q612 ${y - 44} 612 ${y}T580 ${y + 44}H234Q190 ${y + 44} 190 ${y}Z`,
      matte(pen, c, "v"),
    );
  const sheet = { ...s, spec: { ...s.spec } };
  return {
    art:
      layer(596, darken(colour, 0.12)) +
      layer(520, lighten(colour, 0.15)) +
      cloth(
        sheet,
        "M190 190H610V480Q610 500 590 500H210Q190 500 190 480Z",
        "M190 330Q400 350 610 320M300 190Q310 340 290 500",
        1,
      ) +
      path("M610 190L470 190Q560 250 610 340Z", lighten(colour, 0.35)) +
      rect(190, 380, 420, 60, 0, "#fbf6ee") +
      emblem(mark, 400, 410, 34, accent) +
      rect(190, 478, 420, 8, 0, accent),
    ground: 648,
    spread: 260,
    focus: [480, 300, 1.6],
  };
}

function pashmina(s: Subject): Drawing {
  const { colour, accent } = s;
  const d = "M250 170H480Q500 420 470 690Q380 712 270 690Q230 420 250 170Z";
  return {
    art:
      cloth(
        { ...s, colour: darken(colour, 0.18) },
        "M440 170H570Q600 380 560 610L470 616Z",
        "M510 180Q530 400 516 610",
      ) +
      cloth(s, d, "M290 180Q270 440 300 690M350 180Q340 440 350 700M420 180Q430 440 410 696") +
      stroke("M150 164H650", "#b98c5a", 20) +
      circle(150, 164, 17, "#946a3e") +
      circle(650, 164, 17, "#946a3e") +
      stroke("M272 690v30M310 696v30M350 700v30M390 700v30M430 696v30M462 690v30", accent, 5),
    ground: 735,
    spread: 160,
    focus: [370, 300, 1.6],
  };
}
