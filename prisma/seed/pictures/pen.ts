import { darken, lighten } from "./colour";

/** A gradient stop: colour, offset 0–1, opacity (1 when left out). */
export type Stop = [colour: string, offset: number, opacity?: number];
export type Direction = "v" | "h" | "d" | "u";

/** Collects the definitions of one picture and deals out its random numbers. */
export type Pen = {
  random: () => number;
  pick: <T>(items: readonly T[]) => T;
  linear: (direction: Direction, ...stops: Stop[]) => string;
  radial: (cx: number, cy: number, r: number, ...stops: Stop[]) => string;
  clip: (shape: string) => string;
  pattern: (width: number, height: number, content: string, transform?: string) => string;
  definitions: () => string;
};

const axes: Record<Direction, string> = {
  v: 'x2="0" y2="1"',
  h: 'x2="1" y2="0"',
  d: 'x2="1" y2="1"',
  u: 'x2="1" y1="1" y2="0"',
};

/** A small stable hash, so that the same words always give the same picture. */
export function hash(text: string): number {
  let value = 2166136261;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 2246822507);
  return (value ^ (value >>> 13)) >>> 0;
}

function generator(seed: string): () => number {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A pen whose random choices depend on nothing but `seed`. */
export function createPen(seed: string): Pen {
  const kept: string[] = [];
  const known = new Map<string, string>();
  const random = generator(seed);
  function keep(make: (id: string) => string): string {
    const shape = make("");
    const old = known.get(shape);
    if (old) return old;
    const id = `d${kept.length}`;
    kept.push(make(id));
    known.set(shape, id);
    return id;
  }
  function stopTags(stops: Stop[]): string {
    return stops
      .map(([colour, at, opacity]) => {
        const seen = opacity === undefined ? "" : ` stop-opacity="${opacity}"`;
        return `<stop offset="${at}" stop-color="${colour}"${seen}/>`;
      })
      .join("");
  }
  return {
    random,
    pick: (items) => items[Math.floor(random() * items.length)] as (typeof items)[number],
    linear: (direction, ...stops) =>
      `url(#${keep(
        (id) =>
          `<linearGradient id="${id}" x1="0" ${direction === "u" ? "" : 'y1="0" '}${axes[direction]}>${stopTags(stops)}</linearGradient>`,
      )})`,
    radial: (cx, cy, r, ...stops) =>
      `url(#${keep((id) => `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopTags(stops)}</radialGradient>`)})`,
    clip: (shape) => `clip-path="url(#${keep((id) => `<clipPath id="${id}">${shape}</clipPath>`)})"`,
    pattern: (width, height, content, transform) =>
      `url(#${keep(
        (id) =>
          `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse"${
            transform ? ` patternTransform="${transform}"` : ""
          }>${content}</pattern>`,
      )})`,
    definitions: () => (kept.length ? `<defs>${kept.join("")}</defs>` : ""),
  };
}

/** One decimal is enough on an 800-unit canvas and keeps the files small. */
export function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function rect(x: number, y: number, w: number, h: number, r: number, fill: string, more = ""): string {
  return `<rect x="${num(x)}" y="${num(y)}" width="${num(w)}" height="${num(h)}"${r ? ` rx="${num(r)}"` : ""} fill="${fill}"${more && ` ${more}`}/>`;
}

export function circle(cx: number, cy: number, r: number, fill: string, more = ""): string {
  return `<circle cx="${num(cx)}" cy="${num(cy)}" r="${num(r)}" fill="${fill}"${more && ` ${more}`}/>`;
}

export function ellipse(cx: number, cy: number, rx: number, ry: number, fill: string, more = ""): string {
  return `<ellipse cx="${num(cx)}" cy="${num(cy)}" rx="${num(rx)}" ry="${num(ry)}" fill="${fill}"${more && ` ${more}`}/>`;
}

export function path(d: string, fill: string, more = ""): string {
  return `<path d="${d}" fill="${fill}"${more && ` ${more}`}/>`;
}

export function stroke(d: string, colour: string, width: number, more = ""): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${num(width)}" stroke-linecap="round" stroke-linejoin="round"${more && ` ${more}`}/>`;
}

export function group(content: string, attributes: string): string {
  return `<g ${attributes}>${content}</g>`;
}

/** Turns `content` about a point. */
export function turned(content: string, degrees: number, cx: number, cy: number): string {
  return group(content, `transform="rotate(${degrees} ${cx} ${cy})"`);
}

/** Matte body: light from the upper left. */
export function matte(pen: Pen, colour: string, direction: Direction = "d"): string {
  return pen.linear(direction, [lighten(colour, 0.28), 0], [colour, 0.5], [darken(colour, 0.22), 1]);
}

/** Brushed cylinder: a bright streak left of the middle and dark flanks. */
export function cylinder(pen: Pen, colour: string): string {
  return pen.linear(
    "h",
    [darken(colour, 0.32), 0],
    [colour, 0.16],
    [lighten(colour, 0.5), 0.32],
    [colour, 0.56],
    [darken(colour, 0.2), 0.84],
    [darken(colour, 0.4), 1],
  );
}

/** White light that fades away, to lay over a body. */
export function sheen(pen: Pen, direction: Direction = "d", strength = 0.45): string {
  return pen.linear(direction, ["#ffffff", 0, strength], ["#ffffff", 0.55, 0], ["#ffffff", 1, 0]);
}

/**
 * A solid of revolution seen slightly from above: `profile` lists [y, half-width] from the top down.
 * `curved` joins the points softly.
 */
export function solid(
  cx: number,
  profile: [number, number][],
  fill: string,
  tilt = 0.1,
  curved = false,
): string {
  const first = profile[0] ?? [0, 0];
  const last = profile[profile.length - 1] ?? first;
  const left = profile.map(([y, half]) => [cx - half, y] as const);
  const right = profile.map(([y, half]) => [cx + half, y] as const).reverse();
  const side = curved ? softLine : straightLine;
  const arc = (half: number) => `A${num(half)} ${num(half * tilt)} 0 0 `;
  return path(
    `M${num(cx - first[1])} ${num(first[0])}${side(left)}${arc(last[1])}0 ${num(cx + last[1])} ${num(last[0])}${side(right)}${arc(first[1])}0 ${num(cx - first[1])} ${num(first[0])}Z`,
    fill,
  );
}

function straightLine(points: (readonly [number, number])[]): string {
  return points
    .slice(1)
    .map(([x, y]) => `L${num(x)} ${num(y)}`)
    .join("");
}

function softLine(points: (readonly [number, number])[]): string {
  let drawn = "";
  for (let index = 1; index < points.length; index++) {
    const [x0, y0] = points[index - 1] ?? [0, 0];
    const [x1, y1] = points[index] ?? [0, 0];
    const middle = (y0 + y1) / 2;
    drawn += `C${num(x0)} ${num(middle)} ${num(x1)} ${num(middle)} ${num(x1)} ${num(y1)}`;
  }
  return drawn;
}
