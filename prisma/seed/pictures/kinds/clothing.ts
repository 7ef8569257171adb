import { contrast, darken, lighten, luma, mix } from "../colour";
import { fabric } from "../fabric";
import { emblem } from "../parts";
import { circle, ellipse, group, matte, type Pen, path, rect, stroke } from "../pen";
import type { Drawing, Subject } from "../subject";

/** Lays cloth, light and folds over one outline. */
function cloth(s: Subject, outline: string, folds = "", size = 1): string {
  const { pen, colour, accent, spec } = s;
  const weave = spec.pattern && !["plain", "print", "colourblock"].includes(spec.pattern);
  const fill = weave ? fabric(pen, spec.pattern ?? "plain", colour, accent, size) : colour;
  const clip = pen.clip(path(outline, "#000"));
  const shade = pen.linear(
    "h",
    ["#0c1224", 0, 0.3],
    ["#ffffff", 0.3, 0.2],
    ["#ffffff", 0.5, 0.02],
    ["#0c1224", 1, 0.36],
  );
  return group(
    path(outline, fill) +
      path(outline, shade) +
      stroke(folds, darken(colour, 0.55), 10, 'opacity=".16"') +
      stroke(folds, lighten(colour, 0.6), 5, 'opacity=".2" transform="translate(7 2)"'),
    clip,
  );
}

function print(pen: Pen, mark: number, x: number, y: number, colour: string, accent: string): string {
  const style = Math.floor(pen.random() * 4);
  const ink = accent;
  const pale = contrast(colour, 0.75);
  return (
    [
      () =>
        circle(x, y - 10, 64, ink) +
        path(`M${x - 64} ${y}q32 -40 64 0t64 0a64 64 0 0 1 -128 0Z`, pale) +
        stroke(`M${x - 60} ${y + 34}H${x + 60}`, colour, 5),
      () =>
        [0, 1, 2, 3]
          .map((i) => rect(x - 76, y - 50 + i * 26, 152 - i * 22, 15, 7, i % 2 ? pale : ink))
          .join(""),
      () =>
        path(
          `M${x - 80} ${y + 50}L${x - 26} ${y - 50}L${x + 6} ${y + 6}L${x + 32} ${y - 24}L${x + 80} ${y + 50}Z`,
          ink,
        ) + circle(x + 50, y - 50, 18, pale),
      () => rect(x - 62, y - 62, 124, 124, 12, ink) + emblem(mark, x, y, 84, pale),
    ][style]?.() ?? ""
  );
}

/** T-shirt and polo: shape 0 crew, 1 polo, 2 oversized, 3 jersey. */
export function tee(s: Subject): Drawing {
  const { pen, colour, accent, shape, spec, mark } = s;
  const big = shape === 2 ? 26 : 0;
  const d = `M302 172Q400 232 498 172L${596 + big} ${214 + big / 2}L${676 + big} ${372 + big}L${586 + big} ${414 + big}L560 352L${566 + big} 660Q400 682 ${234 - big} 660L240 352L${214 - big} ${414 + big}L${124 - big} ${372 + big}L${204 - big} ${214 + big / 2}Z`;
  const base = cloth(
    s,
    d,
    "M262 420Q300 540 270 650M540 400Q510 540 536 650M330 300Q380 340 420 300M250 350L300 300M552 350L502 300",
  );
  const block =
    spec.pattern === "colourblock"
      ? group(
          rect(100, 430, 640, 260, 0, accent) + rect(100, 414, 640, 16, 0, contrast(accent, 0.8)),
          `${pen.clip(path(d, "#000"))} opacity=".92"`,
        )
      : "";
  const collar =
    shape === 1
      ? path("M302 172L330 160Q400 214 470 160L498 172L452 268L400 218L348 268Z", darken(colour, 0.12)) +
        rect(386, 226, 28, 116, 4, darken(colour, 0.1)) +
        [0, 1, 2].map((i) => circle(400, 252 + i * 34, 5, contrast(colour, 0.8))).join("")
      : path(
          "M302 172Q400 232 498 172L484 164Q400 268 316 164Z",
          shape === 3 ? accent : darken(colour, 0.2),
        ) + path("M316 164Q400 206 484 164Q400 190 316 164Z", darken(colour, 0.5));
  const sides =
    shape === 3
      ? stroke("M246 380L240 650M554 380L560 650", accent, 18) +
        stroke("M142 382L214 412M658 382L586 412", accent, 14)
      : "";
  const chest =
    spec.pattern === "print"
      ? print(pen, mark, 400, 400, colour, accent)
      : shape === 1 || shape === 3
        ? emblem(mark, 476, 300, 26, accent)
        : rect(462, 318, 54, 60, 6, darken(colour, 0.1), 'opacity=".8"');
  return {
    art:
      base +
      block +
      sides +
      (spec.pattern === "plain" || !spec.pattern || spec.pattern === "print" || shape ? chest : "") +
      collar,
    ground: 700,
    spread: 200,
    focus: [420, 280, 1.7],
  };
}

/** Shirts, batik and blouses: shape 0 short sleeves, 1 long sleeves, 2 tunic, 3 koko (stand collar), 4 puff-sleeved blouse. */
export function shirt(s: Subject): Drawing {
  const { colour, accent, shape, mark } = s;
  const hem = shape === 2 ? 712 : 650;
  const flare = shape === 2 ? 34 : 0;
  const long = shape === 1 || shape === 2 || shape === 3;
  const sleeves = long
    ? "M600 214L668 560L690 600L612 622L562 370M200 214L132 560L110 600L188 622L238 370"
    : "";
  const d = long
    ? `M318 168L400 190L482 168L588 204Q620 220 632 280L694 600L614 622L556 372L${562 + flare} ${hem}Q400 ${hem + 22} ${238 - flare} ${hem}L244 372L186 622L106 600L168 280Q180 220 212 204Z`
    : shape === 4
      ? "M318 168Q400 200 482 168L560 190Q690 190 684 340Q672 412 600 396L556 350L590 650Q400 680 210 650L244 350L200 396Q128 412 116 340Q110 190 240 190Z"
      : `M318 168L400 190L482 168L592 206L680 390L590 430L556 366L562 ${hem}Q400 ${hem + 20} 238 ${hem}L244 366L210 430L120 390L208 206Z`;
  const base = cloth(
    s,
    d,
    `M262 430Q300 540 268 640M540 420Q508 540 534 640M250 372L300 310M552 372L500 310${sleeves}`,
  );
  const placket =
    shape === 4
      ? ""
      : stroke(`M400 196V${hem + 8}`, darken(colour, 0.5), 4, 'opacity=".6"') +
        rect(388, 200, 24, hem - 196, 0, shape === 3 ? accent : darken(colour, 0.12), 'opacity=".4"');
  const buttons =
    shape === 4
      ? ""
      : Array.from({ length: shape === 3 ? 4 : 6 }, (_, i) =>
          circle(400, 244 + i * 66, 6, luma(colour) > 0.6 ? "#6f5a48" : "#f2eadc"),
        ).join("");
  const collar = [
    () =>
      path(
        "M318 168L344 150Q400 176 456 150L482 168L450 250L400 196L350 250Z",
        lighten(colour, 0.14),
        `stroke="${darken(colour, 0.35)}" stroke-width="2.5"`,
      ),
    () =>
      path(
        "M318 168L344 150Q400 176 456 150L482 168L450 250L400 196L350 250Z",
        lighten(colour, 0.14),
        `stroke="${darken(colour, 0.35)}" stroke-width="2.5"`,
      ),
    () => path("M318 168Q400 240 482 168L470 158Q400 214 330 158Z", accent),
    () => path("M330 172V146Q400 128 470 146V172L404 206V170H396V206Z", accent),
    () =>
      path("M318 168Q400 290 482 168L470 160Q400 262 330 160Z", accent) +
      stroke("M400 226q-40 50 -20 96M400 226q40 50 26 100", accent, 8),
  ][shape % 5];
  const cuffs = long
    ? path(
        "M622 584L690 566L696 600L614 622ZM178 584L110 566L104 600L186 622Z",
        shape === 3 ? accent : darken(colour, 0.22),
      )
    : "";
  const pocket =
    shape < 2
      ? path("M448 300H520V372L484 390L448 372Z", darken(colour, 0.16), 'opacity=".7"')
      : shape === 3
        ? emblem(mark, 470, 300, 40, accent)
        : "";
  return {
    art: (long ? "" : "") + base + placket + buttons + cuffs + pocket + (collar?.() ?? ""),
    ground: hem + 46,
    spread: 200,
    focus: [430, 270, 1.7],
  };
}

/** Hoodie (0), zip hoodie (1), crewneck (2), bomber jacket (3). */
export function hoodie(s: Subject): Drawing {
  const { pen, colour, accent, shape, spec, mark } = s;
  const d =
    "M300 190Q400 250 500 190L584 220Q630 240 640 300L690 590L606 612L562 400L566 640Q400 662 234 640L238 400L194 612L110 590L160 300Q170 240 216 220Z";
  const base = cloth(
    s,
    d,
    "M262 450Q296 540 266 626M540 440Q506 540 536 626M240 400L300 320M560 400L500 320M620 340L650 560M180 340L150 560",
  );
  const rib = path(
    "M234 612Q400 634 566 612V646Q400 668 234 646ZM606 584L686 564L692 594L606 616ZM194 584L114 564L108 594L194 616Z",
    shape === 3 ? accent : darken(colour, 0.25),
  );
  const hood =
    shape < 2
      ? path("M290 200Q270 90 400 86T510 200Q470 250 400 262T290 200Z", darken(colour, 0.12)) +
        path("M322 200Q310 124 400 122T478 200Q440 236 400 240T322 200Z", darken(colour, 0.5)) +
        stroke("M362 240V352M438 240V336", lighten(accent, 0.4), 8)
      : path(
          "M300 190Q400 250 500 190L486 174Q400 226 314 174Z",
          shape === 3 ? accent : darken(colour, 0.28),
        );
  const zip =
    shape === 1 || shape === 3
      ? stroke("M400 248V650", "#d9dde4", 7, 'stroke-dasharray="7 4"') + rect(393, 300, 14, 32, 5, accent)
      : "";
  const pocket =
    shape === 0
      ? path("M300 470H500L536 580H264Z", darken(colour, 0.13))
      : shape === 1
        ? path("M290 480H386V580H260ZM510 480H414V580H540Z", darken(colour, 0.13))
        : shape === 3
          ? stroke("M290 480L262 560M510 480L538 560", darken(colour, 0.55), 8)
          : "";
  const art =
    spec.pattern === "print" || (shape === 2 && spec.pattern !== "colourblock")
      ? print(pen, mark, 400, 400, colour, accent)
      : spec.pattern === "colourblock"
        ? group(path("M80 360L400 430L720 360V150H80Z", accent), `${pen.clip(path(d, "#000"))} opacity=".85"`)
        : emblem(mark, 478, 350, 34, accent);
  return { art: base + art + rib + pocket + zip + hood, ground: 690, spread: 200, focus: [400, 260, 1.6] };
}

/** Chinos (0), cargo (1), jeans (2), culottes (3), shorts (4). */
export function trousers(s: Subject): Drawing {
  const { colour, accent, shape } = s;
  const ends = shape === 4 ? 430 : 690;
  const wide = shape === 3 ? 84 : shape === 4 ? 40 : 0;
  const d = `M292 120H508L${556 + wide} ${ends}L${432 - wide * 0.2} ${ends + 8}L402 310L${368 + wide * 0.2} ${ends + 8}L${244 - wide} ${ends}Z`;
  const base = cloth(
    s,
    d,
    `M330 200Q320 400 ${300 - wide / 2} ${ends}M470 200Q480 400 ${500 + wide / 2} ${ends}M402 310L360 270M402 310L444 270`,
  );
  const seam = shape === 2 ? "#d99a4a" : darken(colour, 0.4);
  const waist =
    path("M290 112H510L514 156H286Z", darken(colour, 0.18)) +
    [310, 372, 428, 478].map((x) => rect(x, 106, 12, 56, 3, darken(colour, 0.3))).join("") +
    circle(400, 134, 9, shape === 2 ? "#d9b26a" : contrast(colour, 0.6));
  const fly =
    stroke("M402 156V300M402 250Q386 290 376 296", seam, 3, 'stroke-dasharray="8 5"') +
    stroke("M292 180Q330 220 300 250M508 180Q470 220 500 250", seam, 4);
  const flaps =
    shape === 1
      ? path("M246 400H318L312 500H240ZM554 400H482L488 500H560Z", darken(colour, 0.16)) +
        path("M244 396H320L316 426H242ZM556 396H480L484 426H558Z", darken(colour, 0.3)) +
        circle(280, 412, 5, accent) +
        circle(520, 412, 5, accent)
      : "";
  const turnUp =
    shape === 2
      ? path("M247 660L368 668L366 700L244 692ZM553 660L432 668L434 700L556 692Z", lighten(colour, 0.35))
      : shape === 3
        ? stroke("M300 160L400 220L500 160", accent, 9)
        : "";
  return { art: base + waist + fly + flaps + turnUp, ground: ends + 34, spread: 180, focus: [400, 200, 1.7] };
}

/** Gamis (0), midi (1), wrap dress (2), kaftan (3), pinafore (4). */
export function dress(s: Subject): Drawing {
  const { colour, accent, shape, spec } = s;
  const outlines = [
    "M340 128Q400 168 460 128L530 156Q580 180 590 240L634 480L574 500L520 290L500 330Q560 560 600 716Q400 748 200 716Q240 560 300 330L280 290L226 500L166 480L210 240Q220 180 270 156Z",
    "M346 150Q400 240 454 150L520 170L580 300L520 330L500 300L496 380Q570 520 600 650Q400 690 200 650Q230 520 304 380L300 300L280 330L220 300L280 170Z",
    "M340 140L400 300L460 140L530 166Q570 190 580 260L600 420L546 430L516 300L500 390Q570 560 590 690L380 700L210 690Q230 560 300 390L284 300L254 430L200 420L220 260Q230 190 270 166Z",
    "M330 130Q400 180 470 130L560 160Q700 260 720 500L580 470L590 712Q400 736 210 712L220 470L80 500Q100 260 240 160Z",
    "M330 150H360V250Q400 280 440 250V150H470L490 340Q570 520 596 680Q400 712 204 680Q230 520 310 340Z",
  ];
  const d = outlines[shape % 5] ?? outlines[0] ?? "";
  const under =
    shape === 4
      ? path(
          "M330 160Q400 200 470 160L560 190L610 360L540 384L490 300H310L260 384L190 360L240 190Z",
          "#f4efe6",
        ) + stroke("M330 160Q400 230 470 160", "#d8cfbf", 8)
      : "";
  const base = cloth(
    s,
    d,
    "M350 400Q310 560 270 716M400 400V730M450 400Q490 560 530 716M320 330L340 400M480 330L460 400",
  );
  const waist =
    shape === 3
      ? stroke("M330 130Q400 260 470 130M400 210V420", accent, 15) +
        [0, 1, 2, 3].map((i) => circle(400, 250 + i * 44, 6, lighten(accent, 0.5))).join("")
      : shape === 2
        ? path("M298 368Q400 400 502 368L506 410Q400 440 294 410Z", accent) +
          path("M440 396L470 530L496 522L462 396Z", darken(accent, 0.15)) +
          stroke("M340 140L400 300L460 140", darken(colour, 0.4), 5)
        : shape === 0
          ? stroke("M340 128Q400 176 460 128", accent, 12) +
            rect(393, 160, 14, 150, 6, accent) +
            stroke("M172 470L228 492M628 470L572 492", accent, 14)
          : stroke("M304 376Q400 402 496 376", accent, 14);
  const hem = spec.count
    ? stroke(
        `M210 ${shape === 1 ? 640 : 700}Q400 ${shape === 1 ? 678 : 734} 590 ${shape === 1 ? 640 : 700}`,
        accent,
        16,
        'stroke-dasharray="2 22"',
      )
    : "";
  return { art: under + base + waist + hem, ground: 745, spread: 210, focus: [400, 260, 1.6] };
}

/** Pleated (0), A-line (1), batik wrap (2). */
export function skirt(s: Subject): Drawing {
  const { colour, accent, shape } = s;
  const d = shape === 2 ? "M300 150H500L540 690Q420 716 260 690Z" : "M310 150H490L620 676Q400 716 180 676Z";
  const pleats =
    shape === 0
      ? Array.from({ length: 13 }, (_, i) => `M${316 + i * 14} 190L${196 + i * 34} 690`).join("")
      : "M350 200Q320 460 280 690M450 200Q480 460 520 690M400 200V700";
  const wrap =
    shape === 2
      ? path("M420 190L500 190L450 700L400 704Z", darken(colour, 0.35), 'opacity=".4"') +
        path("M500 180L560 240L530 250L580 320L510 260Z", accent)
      : "";
  return {
    art:
      cloth(s, d, pleats) +
      wrap +
      path("M306 140H494L500 192H300Z", shape === 2 ? accent : darken(colour, 0.2)),
    ground: 715,
    spread: 220,
    focus: [400, 300, 1.6],
  };
}

/** Draped square hijab (0), folded stack (1), pashmina on a bar (2), instant bergo (3). */
export function hijab(s: Subject): Drawing {
  const { pen, colour, accent, shape, mark } = s;
  if (shape === 1) {
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
  if (shape === 2) {
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
