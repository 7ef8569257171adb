import { contrast, darken, lighten } from "../colour";
import { circle, path, rect, stroke } from "../pen";
import type { Drawing, Subject } from "../subject";
import { cloth } from "./cloth";

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
