import { closeGround, place, studio } from "./backdrops";
import { darken, luma } from "./colour";
import { painters } from "./painters";
import { shadow } from "./parts";
import { createPen, group, type Pen } from "./pen";
import type { PictureSpec, View } from "./spec";
import type { Drawing, Subject } from "./subject";

export type PaintOptions = {
  /** Hex of the chosen variant's colour; the spec's own colour when absent. */
  variantColour?: string;
  view: View;
  /** The product's slug: the same seed always gives the same picture. */
  seed: string;
};

/** Kinds that hang or float instead of standing: their shadow falls lower and softer. */
const floating = new Set([
  "tee",
  "shirt",
  "hoodie",
  "trousers",
  "dress",
  "skirt",
  "air-conditioner",
  "phone-case",
  "smartwatch",
  "watch",
]);

/**
 * An 800 × 800 SVG of a product. `main` stands in a studio, `detail` is a close-up,
 * `scene` puts it where it is used.
 */
export function paintProduct(spec: PictureSpec, options: PaintOptions): string {
  // Variants share the seed, so that they differ in colour and in nothing else.
  const pen = createPen(`${options.seed}/art`);
  const ground = createPen(`${options.seed}/${options.view}`);
  const colour = options.variantColour ?? spec.colour;
  const subject: Subject = {
    pen,
    spec,
    colour,
    accent: spec.accent ?? darken(colour, luma(colour) > 0.5 ? 0.45 : 0.2),
    shape: spec.shape ?? 0,
    ratio: spec.ratio ?? 0,
    mark: spec.mark ?? 0,
  };
  const drawing = painters[spec.kind](subject);
  const body = stage(pen, ground, spec, colour, drawing, options.view);
  // Both pens number their definitions from zero: the backdrop's get their own prefix.
  const behind = prefixed(body.behind + ground.definitions(), "g");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800">${pen.definitions()}${behind}${body.front}</svg>`;
}

function prefixed(markup: string, prefix: string): string {
  return markup.replaceAll('id="d', `id="${prefix}`).replaceAll("url(#d", `url(#${prefix}`);
}

function stage(
  pen: Pen,
  ground: Pen,
  spec: PictureSpec,
  colour: string,
  drawing: Drawing,
  view: View,
): { behind: string; front: string } {
  if (view === "detail") {
    const [x, y, zoom] = drawing.focus;
    const art = group(
      shadow(pen, 400, drawing.ground, drawing.spread) + drawing.art,
      `transform="translate(400 410) scale(${zoom}) translate(${-x} ${-y})"`,
    );
    return { behind: closeGround(ground, colour), front: art };
  }
  const floats = floating.has(spec.kind);
  const cast = floats
    ? shadow(pen, 400, Math.min(drawing.ground + 22, 752), drawing.spread * 0.9, 18, 0.3)
    : shadow(pen, 400, drawing.ground, drawing.spread);
  if (view === "scene") {
    const scale = 0.72;
    const lift = spec.kind === "air-conditioner" ? -190 : 0;
    return {
      behind: place(ground, spec.kind),
      front: group(
        cast + drawing.art,
        `transform="translate(${400 - 400 * scale} ${712 - drawing.ground * scale + lift}) scale(${scale})"`,
      ),
    };
  }
  // The studio floor lies at about 690: what stands higher is moved down a little, never off the sheet.
  const drop = floats ? 0 : Math.max(0, Math.min(46, 690 - drawing.ground));
  return { behind: studio(ground), front: group(cast + drawing.art, `transform="translate(0 ${drop})"`) };
}
