import { contrast, darken, lighten, luma } from "../colour";
import { emblem } from "../parts";
import { circle, group, path, rect, stroke } from "../pen";
import type { Drawing, Subject } from "../subject";
import { cloth, print } from "./cloth";

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
  const collar = collarOf(s);
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
    art: base + placket + buttons + cuffs + pocket + collar,
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

function collarOf(s: Subject): string {
  const { colour, accent, shape } = s;
  return (
    [
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
    ][shape % 5]?.() ?? ""
  );
}
