import { getTranslations } from "next-intl/server";
import type { CategoryPlace } from "@/components/listing/category-places";
import { ProductRail } from "@/components/listing/product-rail";
import { cachedListProducts } from "@/lib/shops/cached";

const SHOWN = 12;
/** Below this the category alone is too thin a shelf. */
const FEW = 4;

/** Best sellers of the same category, of the one above where it holds too few. */
export async function RelatedProducts({
  productId,
  place,
}: {
  productId: string;
  place: CategoryPlace | null;
}) {
  const t = await getTranslations("product");
  const [own, wider] = await Promise.all([bestOf(place?.node.path), bestOf(place?.trail.at(-2)?.path)]);
  const others = own.filter((row) => row.productId !== productId);
  const known = new Set([productId, ...others.map((row) => row.productId)]);
  const more = others.length < FEW ? wider.filter((row) => !known.has(row.productId)) : [];
  return <ProductRail title={t("related")} rows={[...others, ...more].slice(0, SHOWN)} />;
}

async function bestOf(categoryPath: string | undefined) {
  if (categoryPath === undefined) return [];
  return (await cachedListProducts({ categoryPath, inStockOnly: true, size: SHOWN + 1 })).rows;
}
