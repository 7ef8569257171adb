import { DomainError, notFound } from "@/lib/platform/errors";
import type { SqlExecutor } from "@/lib/platform/sql";
import type { PrismaTx } from "@/lib/platform/transaction";
import { type ChecklistItem, publishChecklist } from "./checklist";
import { categoryAttributes } from "./taxonomy-queries";

/** The publish checklist of a stored product, as the current transaction sees it. */
export async function readChecklist(
  tx: Pick<PrismaTx, "db"> & { sql: SqlExecutor },
  productId: string,
): Promise<ChecklistItem[]> {
  const product = await tx.db.product.findUnique({
    where: { id: productId },
    select: {
      name: true,
      categoryId: true,
      category: { select: { retiredAt: true } },
      attributes: { select: { attributeId: true } },
      _count: { select: { media: true, variants: { where: { status: "ACTIVE" } } } },
    },
  });
  if (!product) throw notFound("product");
  const attributes = await categoryAttributes(tx, product.categoryId);
  return publishChecklist({
    name: product.name,
    categoryOpen: product.category.retiredAt === null,
    activeVariants: product._count.variants,
    pictures: product._count.media,
    requiredAttributes: attributes.filter((entry) => entry.required),
    filledAttributeIds: product.attributes.map((entry) => entry.attributeId),
  });
}

/** @throws PRODUCT_NOT_READY with the open items' names in `missing` and the empty attributes in `attributes` */
export async function requireReady(tx: PrismaTx, productId: string): Promise<void> {
  const open = (await readChecklist(tx, productId)).filter((entry) => !entry.done);
  if (open.length === 0) return;
  throw new DomainError("PRODUCT_NOT_READY", {
    params: {
      missing: open.map((entry) => entry.item).join(","),
      attributes: open.flatMap((entry) => entry.missing).join(", "),
    },
  });
}
