import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { mediaHash, type StoredMedia, saveMedia } from "@/lib/platform/media-store";
import { insertRows } from "@/lib/platform/sql";
import type { PrismaTx } from "@/lib/platform/transaction";
import type { ProductInput } from "./schema";
import { combinationKey } from "./variant-matrix";

/** Keeps a picture for a product's page; it belongs to no product until one is saved with its address. @throws PICTURE_INVALID */
export async function uploadPicture(ctx: Ctx, { file }: { file: File }): Promise<StoredMedia> {
  requireStaff(ctx, "CATALOG");
  return saveMedia(ctx, new Uint8Array(await file.arrayBuffer()), { mimeType: file.type });
}

/**
 * Replaces a product's pictures, in the order given. Sizes come from the stored file, and an address that is not in the store
 * is refused: no picture of another site can enter a page.
 *
 * @throws PICTURE_INVALID names the picture's place
 */
export async function writeMedia(
  tx: PrismaTx,
  productId: string,
  input: ProductInput,
  variants: ReadonlyMap<string, string>,
): Promise<void> {
  const files = await tx.db.mediaFile.findMany({
    where: { sha256: { in: input.media.flatMap((picture) => mediaHash(picture.url) ?? []) } },
    select: { sha256: true, width: true, height: true },
  });
  const byHash = new Map(files.map((file) => [file.sha256, file]));
  const rows = input.media.map((picture, position) => {
    const file = byHash.get(mediaHash(picture.url) ?? "");
    if (!file)
      throw new DomainError("PICTURE_INVALID", { field: `media.${position}`, params: { reason: "unknown" } });
    return {
      id: newId(),
      productId,
      variantId: picture.variant ? (variants.get(combinationKey(picture.variant)) ?? null) : null,
      url: picture.url,
      alt: picture.alt ?? input.name,
      altEn: picture.altEn,
      width: file.width ?? 0,
      height: file.height ?? 0,
      position,
    };
  });
  await tx.db.productMedia.deleteMany({ where: { productId } });
  await insertRows(tx.sql, "ProductMedia", rows);
}
