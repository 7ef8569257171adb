import type { Pen } from "./pen";
import type { PictureSpec } from "./spec";

/** What a silhouette gets to work with; the numbers already have their defaults. */
export type Subject = {
  pen: Pen;
  spec: PictureSpec;
  colour: string;
  accent: string;
  shape: number;
  ratio: number;
  mark: number;
};

/** A drawn product: `ground` is where it stands, `spread` its shadow's half-width, `focus` [x, y, zoom] of the close-up. */
export type Drawing = { art: string; ground: number; spread: number; focus: [number, number, number] };

export type Painter = (subject: Subject) => Drawing;
