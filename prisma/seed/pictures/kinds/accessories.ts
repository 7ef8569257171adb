import { contrast, darken, lighten, mix } from "../colour";
import { fabric } from "../fabric";
import { emblem } from "../parts";
import { circle, cylinder, ellipse, group, matte, path, rect, sheen, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";

/** Low lifestyle sneaker (0), running shoe (1), high-top (2), slip-on (3), trail shoe (4). */
export function sneaker(s: Subject): Drawing {
  const { pen, colour, accent, shape, ratio, mark } = s;
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
  const motif = [
    () => circle(350, 480, 34, accent) + circle(430, 490, 18, lighten(accent, 0.3)),
    () =>
      stroke("M260 440q30 40 60 0t60 0t60 20", accent, 18) +
      stroke("M250 490q30 40 60 0t60 0t60 20", lighten(accent, 0.3), 10),
    () => emblem(mark, 330, 470, 70, accent),
    () => path("M260 530L320 420H370L340 470H400L330 530Z", accent),
  ][(shape + mark) % 4];
  const body = group(
    rect(60, 160, 680, 420, 0, matte(pen, colour)) +
      (knit && rect(60, 160, 680, 420, 0, knit)) +
      toe +
      heel +
      (shape === 3
        ? path("M320 330L420 350L380 440L300 400Z", darken(colour, 0.45)) +
          stroke("M330 350L370 420M352 348L392 412", lighten(colour, 0.2), 4)
        : (motif?.() ?? "")),
    clip,
  );
  const mouth =
    shape === 3
      ? ellipse(200, 338, 104, 26, darken(colour, 0.6))
      : path(
          `M118 ${collar + 4}Q190 ${collar - 22} 282 ${collar}Q260 ${collar + 44} 190 ${collar + 40}Q130 ${collar + 34} 118 ${collar + 4}Z`,
          darken(colour, 0.55),
        );
  const lace =
    shape === 3
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
  const tongue =
    shape === 3
      ? ""
      : path(
          `M282 ${collar}Q300 ${collar - 60} 350 ${collar - 40}L352 ${collar + 50}Z`,
          darken(colour, 0.12),
        );
  const sole = runner
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

/** Leather dress watch (0), diver (1), square (2), wooden (3). */
export function watch(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const steel = shape === 1;
  const band = pen.linear(
    "h",
    [darken(accent, 0.35), 0],
    [lighten(accent, 0.25), 0.4],
    [darken(accent, 0.3), 1],
  );
  const links =
    steel || shape === 3
      ? Array.from({ length: 7 }, (_, i) =>
          stroke(`M336 ${92 + i * 28}H464M336 ${540 + i * 26}H464`, darken(accent, 0.45), 4),
        ).join("")
      : stroke(
          "M342 90V280M458 90V280M342 520V710M458 520V710",
          lighten(accent, 0.4),
          3,
          'stroke-dasharray="9 7"',
        );
  const strap =
    path(
      "M330 300L338 84Q340 70 354 70H446Q460 70 462 84L470 300ZM330 500L338 714Q340 730 354 730H446Q460 730 462 714L470 500Z",
      band,
    ) + links;
  const body =
    shape === 2
      ? rect(258, 258, 284, 284, 44, cylinder(pen, colour)) +
        rect(278, 278, 244, 244, 30, darken(colour, 0.35))
      : circle(400, 400, 168, cylinder(pen, colour)) +
        circle(400, 400, 148, steel ? darken(accent, 0.65) : lighten(colour, 0.3));
  const dialColour = s.spec.count ? "#f8f5ee" : darken(mix(colour, accent, 0.4), 0.6);
  const dial =
    shape === 2
      ? rect(288, 288, 224, 224, 22, dialColour)
      : circle(
          400,
          400,
          steel ? 112 : 132,
          pen.radial(0.4, 0.35, 0.8, [lighten(dialColour, 0.25), 0], [dialColour, 1]),
        );
  const ink = contrast(dialColour, 0.85);
  const ticks = Array.from(
    { length: 12 },
    (_, i) =>
      `<rect x="396" y="${steel ? 300 : 284}" width="8" height="${i % 3 ? 15 : 28}" rx="3" fill="${i % 3 ? ink : "#e5b95c"}" transform="rotate(${i * 30} 400 400)"/>`,
  ).join("");
  const bezel = steel
    ? Array.from(
        { length: 30 },
        (_, i) =>
          `<rect x="398" y="258" width="4" height="${i % 5 ? 8 : 18}" fill="#fff" opacity=".85" transform="rotate(${i * 12} 400 400)"/>`,
      ).join("")
    : "";
  const sub =
    shape === 0 || steel
      ? circle(400, 456, 26, "none", `stroke="${ink}" stroke-width="2.5" opacity=".6"`) +
        stroke("M400 456l10 -14", ink, 3)
      : "";
  const hands =
    stroke("M400 400L352 352", ink, 10) +
    stroke("M400 400L448 322", ink, 7) +
    stroke("M400 430L400 300", "#e5484d", 3) +
    circle(400, 400, 9, "#e5b95c");
  return {
    art: turned(
      strap +
        rect(562, 382, 30, 36, 8, cylinder(pen, colour)) +
        body +
        dial +
        bezel +
        ticks +
        sub +
        emblem(mark, 400, 346, 18, ink) +
        hands +
        path("M290 340Q330 270 420 262Q340 320 320 420Z", "#fff", 'opacity=".14"'),
      -9,
      400,
      400,
    ),
    ground: 742,
    spread: 150,
    focus: [400, 400, 1.6],
  };
}

/** Baseball cap (0), bucket hat (1). */
export function cap(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark, spec } = s;
  if (shape === 1) {
    const fill = spec.pattern ? fabric(pen, spec.pattern, colour, accent) : colour;
    const crown = "M250 436Q250 230 400 226T550 436Q400 486 250 436Z";
    const brim = "M250 430Q400 480 550 430Q650 500 690 590Q400 690 110 590Q150 500 250 430Z";
    return {
      art:
        path(brim, fill) +
        path(brim, pen.linear("v", ["#000", 0, 0.25], ["#fff", 0.6, 0.12], ["#000", 1, 0.25])) +
        path(crown, fill) +
        path(crown, pen.linear("h", ["#000", 0, 0.22], ["#fff", 0.35, 0.2], ["#000", 1, 0.3])) +
        stroke(
          "M190 540Q400 610 610 540M160 572Q400 650 640 572",
          contrast(colour, 0.4),
          3,
          'stroke-dasharray="8 6" opacity=".7"',
        ) +
        rect(366, 330, 68, 54, 6, accent) +
        emblem(mark, 400, 357, 30, contrast(accent, 0.8)),
      ground: 650,
      spread: 300,
      focus: [400, 360, 1.6],
    };
  }
  return {
    art:
      path("M170 500Q160 230 410 226Q640 240 640 500Q400 440 170 500Z", matte(pen, colour)) +
      stroke(
        "M410 226Q400 340 404 466M410 226Q280 280 262 478M410 226Q540 280 552 470",
        darken(colour, 0.4),
        3,
      ) +
      circle(410, 226, 15, accent) +
      path("M250 488Q420 420 640 500Q760 560 740 610Q600 540 420 548Q290 550 250 488Z", matte(pen, accent)) +
      stroke(
        "M300 506Q460 470 640 530M290 526Q460 500 690 572",
        contrast(accent, 0.4),
        3,
        'stroke-dasharray="8 6" opacity=".7"',
      ) +
      emblem(mark, 410, 370, 86, contrast(colour, 0.8)),
    ground: 620,
    spread: 290,
    focus: [420, 380, 1.6],
  };
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
