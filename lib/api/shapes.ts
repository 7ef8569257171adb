import { z } from "zod";

/** Shapes that many endpoints share. Times go out as ISO 8601 in UTC, money as whole rupiah. */

export const id = z.uuid().meta({ description: "UUID", example: "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d" });

/** A time of an answer: a Date, or the text a cache made of one. */
export const time = z
  .union([z.date(), z.string()])
  .transform((value) => new Date(value).toISOString())
  .pipe(z.iso.datetime());

export const rupiah = z.number().int().meta({ description: "Whole rupiah" });

export const slug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** How lists are paged: `next` of one page is the `cursor` of the following. */
export const cursor = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[\w-]+$/)
  .optional()
  .meta({ description: "`next` of the page before; without it, the first page" });

/** A page of rows. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({
    rows: z.array(row),
    next: z.string().nullable().meta({ description: "Cursor of the following page; null on the last" }),
  });
}

/** A comma-separated list of words out of a closed set, e.g. include=offers,shop. */
export function words<const Word extends string>(...known: readonly Word[]) {
  const one = known.join("|");
  return z
    .string()
    .regex(new RegExp(`^(${one})(,(${one}))*$`))
    .transform((text) => new Set(text.split(",") as Word[]))
    .optional()
    .meta({ description: `Comma-separated: ${known.join(", ")}`, example: known[0] });
}

/** A whole number of a query or path. */
export const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Yes or no in a query. */
export const yesNo = z.enum(["true", "false"]).transform((value) => value === "true");

/** A comma-separated list of a query: at most `most` different ones, sorted, so that equal questions are equal. */
export function list(one: z.ZodString, most: number) {
  return z
    .string()
    .min(1)
    .max(2_000)
    .transform((text) => [...new Set(text.split(",").map((part) => part.trim()))].sort())
    .pipe(z.array(one).min(1).max(most))
    .optional()
    .meta({ description: `Comma-separated, at most ${most}` });
}
