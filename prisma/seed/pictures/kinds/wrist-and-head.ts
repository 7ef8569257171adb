import { contrast, darken, lighten, mix } from "../colour";
import { fabric } from "../fabric";
import { emblem } from "../parts";
import { circle, cylinder, matte, path, rect, stroke, turned } from "../pen";
import type { Drawing, Subject } from "../subject";

/** Leather dress watch (0), diver (1), square (2), wooden (3). */
export function watch(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  const steel = shape === 1;
  const strap = watchStrap(s, steel);
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

function watchStrap(s: Subject, steel: boolean): string {
  const { pen, accent, shape } = s;
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
  return (
    path(
      "M330 300L338 84Q340 70 354 70H446Q460 70 462 84L470 300ZM330 500L338 714Q340 730 354 730H446Q460 730 462 714L470 500Z",
      band,
    ) + links
  );
}
