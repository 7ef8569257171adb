import type { Ctx } from "@/lib/platform/ctx";
import { requireShopRole } from "@/lib/shops";
import type { PrintInput } from "../schema";
import { drawLabel } from "./label";
import { drawLeft } from "./left-out";
import { drawPdf } from "./paper";
import { drawPickList, readPickList } from "./pick-list";
import { readPaperParcels } from "./read-parcels";
import { drawSlip } from "./slip";
import { wordsOf } from "./words";

/** A PDF's bytes. */
type Pdf = Uint8Array<ArrayBuffer>;

/** One label a parcel of these parts, in one document, and what is left out of it. @throws NOT_FOUND when one of them is not this shop's */
export async function printLabels(ctx: Ctx, input: PrintInput): Promise<Pdf> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const [{ parcels, left }, words] = [await readPaperParcels(ctx, input), wordsOf(ctx.locale)];
  return drawPdf(words.label, (paper) => {
    for (const parcel of parcels) drawLabel(paper, parcel, words);
    drawLeft(paper, left, words);
  });
}

/** One packing slip a parcel of these parts, in one document, and what is left out of it. @throws NOT_FOUND when one of them is not this shop's */
export async function printSlips(ctx: Ctx, input: PrintInput): Promise<Pdf> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const [{ parcels, left }, words] = [await readPaperParcels(ctx, input), wordsOf(ctx.locale)];
  return drawPdf(words.slip, (paper) => {
    for (const parcel of parcels) drawSlip(paper, parcel, words);
    drawLeft(paper, left, words);
  });
}

/** What is to be fetched from each warehouse for all accepted orders. */
export async function printPickList(ctx: Ctx, input: { shopId: string }): Promise<Pdf> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const [list, words] = [await readPickList(ctx, input), wordsOf(ctx.locale)];
  const [clock] = await ctx.sql.rows<{ now: Date }>("SELECT NOW(3) AS now");
  const printed = clock?.now.toLocaleString("id-ID", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Asia/Jakarta",
  });
  return drawPdf(words.pick, (paper) => drawPickList(paper, list, words, `${printed} WIB`));
}
