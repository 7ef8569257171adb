import { contrast, darken, lighten } from "../colour";
import { emblem, lens, screen } from "../parts";
import { circle, cylinder, ellipse, group, matte, path, rect, sheen, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";

export function smartwatch(s: Subject): Drawing {
  const { pen, colour, accent, shape, ratio } = s;
  const straps = siliconeStraps(s);
  const round = shape === 1;
  const w = 250 + ratio * 14;
  const body = round
    ? circle(400, 400, 152, cylinder(pen, colour)) +
      circle(400, 400, 136, darken(colour, 0.6)) +
      circle(400, 400, 124, "#05070b")
    : rect(400 - w / 2, 260, w, 280, 76, cylinder(pen, colour)) +
      rect(412 - w / 2, 272, w - 24, 256, 66, "#05070b");
  const ticks =
    shape === 2
      ? rect(256, 300, 288, 46, 16, darken(colour, 0.3)) + rect(256, 454, 288, 46, 16, darken(colour, 0.3))
      : "";
  const clip = pen.clip(
    round ? circle(400, 400, 120, "#000") : rect(422 - w / 2, 282, w - 44, 236, 58, "#000"),
  );
  const bars = [46, 78, 60, 104, 84, 120]
    .map((h, i) => rect(318 + i * 29, 490 - h, 18, h, 9, i % 2 ? "#7ef0c0" : "#ffb45c"))
    .join("");
  const face = group(
    screen(pen, 270, 270, 260, 260, 0) +
      rect(270, 270, 260, 260, 0, "#05070b", 'opacity=".72"') +
      (pen.random() > 0.5
        ? bars +
          rect(318, 316, 90, 16, 8, "#fff") +
          rect(318, 342, 54, 10, 5, "#fff", 'opacity=".6"') +
          circle(470, 330, 18, "#ff6b81")
        : stroke("M400 400V330M400 400L448 428", "#fff", 8) +
          circle(400, 400, 9, accent) +
          [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330]
            .map(
              (a) =>
                `<rect x="397" y="296" width="6" height="16" rx="3" fill="#fff" opacity=".85" transform="rotate(${a} 400 400)"/>`,
            )
            .join("")),
    clip,
  );
  return {
    art: turned(
      straps +
        rect(400 + w / 2 - (round ? -22 : 6), 360, 18, 52, 8, darken(colour, 0.2)) +
        ticks +
        body +
        face +
        path("M320 320Q380 260 450 290Q370 330 330 420Z", "#fff", 'opacity=".1"'),
      8,
      400,
      400,
    ),
    ground: 735,
    spread: 140,
    focus: [400, 400, 1.6],
  };
}

export function camera(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  if (shape === 2) return actionCamera(s);
  const hump = viewfinder(s);
  const dials =
    rect(150, 232, 90, 34, 8, cylinder(pen, accent)) +
    rect(560, 238, 70, 30, 8, cylinder(pen, "#8d95a3")) +
    circle(520, 250, 14, "#e04848");
  const top = rect(
    110,
    256,
    580,
    110,
    30,
    pen.linear("v", [lighten(accent, 0.35), 0], [darken(accent, 0.15), 1]),
  );
  const grip =
    rect(110, 330, 580, 280, 34, matte(pen, colour)) +
    rect(
      110,
      330,
      580,
      280,
      34,
      pen.pattern(
        8,
        8,
        circle(2, 2, 1.3, "#000", 'opacity=".25"') + circle(6, 6, 1.3, "#fff", 'opacity=".12"'),
      ),
    ) +
    path("M110 320Q180 320 190 400V560Q190 610 144 610Q110 610 110 576Z", darken(colour, 0.3));
  const barrel =
    circle(420, 450, 166, darken(colour, 0.55)) +
    circle(
      420,
      450,
      156,
      "none",
      `stroke="${lighten(colour, 0.2)}" stroke-width="9" stroke-dasharray="7 6"`,
    ) +
    circle(420, 450, 138, matte(pen, darken(colour, 0.3))) +
    circle(420, 450, 120, "none", `stroke="${accent}" stroke-width="5"`) +
    lens(pen, 420, 450, 106, "#5b6474");
  return {
    art:
      dials +
      hump +
      top +
      grip +
      (shape === 1
        ? rect(560, 282, 84, 44, 10, "#0f131b") + emblem(mark, 250, 312, 30, darken(accent, 0.6))
        : "") +
      barrel,
    ground: 615,
    spread: 310,
    focus: [420, 450, 1.6],
  };
}

export function instantCamera(s: Subject): Drawing {
  const { pen, colour, accent, shape } = s;
  const photo = turned(rect(250, 70, 230, 250, 8, "#fff") + screen(pen, 268, 88, 194, 170, 4), -7, 365, 200);
  const body =
    (shape === 1
      ? rect(170, 250, 460, 380, 120, matte(pen, colour))
      : rect(160, 250, 480, 380, 64, matte(pen, colour))) +
    rect(200, 256, 400, 16, 8, darken(colour, 0.6)) +
    rect(160, 520, 480, 22, 0, accent) +
    rect(206, 300, 96, 70, 20, "#10141c") +
    rect(216, 310, 76, 50, 12, pen.linear("d", ["#ffffff", 0], ["#b8c7dd", 1])) +
    rect(500, 300, 84, 54, 14, "#10141c") +
    ellipse(530, 318, 14, 8, "#8ab4ff");
  return {
    art:
      photo +
      body +
      circle(400, 430, 122, lighten(colour, 0.4)) +
      circle(400, 430, 122, sheen(pen, "d", 0.5)) +
      lens(pen, 400, 430, 94, accent) +
      circle(214, 430, 26, accent) +
      circle(214, 430, 16, lighten(accent, 0.4)),
    ground: 635,
    spread: 260,
    focus: [400, 420, 1.6],
  };
}

function actionCamera(s: Subject): Drawing {
  const { pen, colour, accent, mark } = s;
  const body =
    rect(196, 250, 420, 340, 56, darken(colour, 0.55)) +
    rect(186, 240, 420, 340, 56, matte(pen, colour)) +
    rect(220, 470, 130, 76, 14, "#0a0d13") +
    rect(232, 480, 106, 56, 8, accent, 'opacity=".7"') +
    lens(pen, 470, 370, 112, accent) +
    rect(236, 226, 90, 20, 10, "#e5484d") +
    emblem(mark, 284, 330, 50, contrast(colour, 0.5));
  return {
    art: body + stroke("M606 300C690 320 690 520 640 600", accent, 18),
    ground: 595,
    spread: 250,
    focus: [460, 370, 1.7],
  };
}

function siliconeStraps(s: Subject): string {
  const { pen, accent } = s;
  const strap = (d: string) =>
    path(
      d,
      pen.linear("h", [darken(accent, 0.3), 0], [lighten(accent, 0.2), 0.35], [darken(accent, 0.25), 1]),
    );
  return (
    strap("M312 300L330 90Q332 70 352 70H448Q468 70 470 90L488 300Z") +
    strap("M312 500L330 700Q332 722 352 722H448Q468 722 470 700L488 500Z") +
    [0, 1, 2, 3].map((i) => ellipse(400, 620 + i * 24, 8, 5, darken(accent, 0.5))).join("") +
    rect(328, 112, 144, 14, 7, darken(accent, 0.35), 'opacity=".5"')
  );
}

function viewfinder(s: Subject): string {
  const { pen, colour, shape, mark } = s;
  return shape === 1
    ? ""
    : path(
        "M320 262L344 186Q348 174 362 174H450Q464 174 468 186L492 262Z",
        matte(pen, lighten(colour, 0.08), "v"),
      ) + emblem(mark, 406, 220, 26, contrast(colour, 0.6));
}
