import type { SqlExecutor } from "@/lib/platform/sql";

/** Which products' words have changed. */
export type SearchTextScope =
  | { productId: string }
  | { brandId: string }
  | { categoryIds: readonly string[] };

/**
 * Writes the words by which products are found: name, brand, category and its parents, attribute and option values, lower case.
 * One statement over the whole scope, in the transaction of whatever changed a word, so that search never tells an old name.
 */
export async function refreshSearchText(sql: SqlExecutor, scope: SearchTextScope): Promise<void> {
  // MySQL cuts GROUP_CONCAT at 1,024 bytes and, writing, calls that an error.
  await sql.run("SET SESSION group_concat_max_len = 60000");
  const [where, value] =
    "productId" in scope
      ? ["p.id = ?", scope.productId]
      : "brandId" in scope
        ? ["p.brandId = ?", scope.brandId]
        : ["p.categoryId IN (?)", scope.categoryIds];
  if (Array.isArray(value) && value.length === 0) return;
  await sql.run(
    `UPDATE Product p
     JOIN Category c ON c.id = p.categoryId
     LEFT JOIN Category c1 ON c1.id = c.parentId
     LEFT JOIN Category c2 ON c2.id = c1.parentId
     LEFT JOIN Brand b ON b.id = p.brandId
     SET p.updatedAt = NOW(3), p.searchText = LOWER(CONCAT_WS(' ', p.name, p.nameEn, b.name, c.name, c.nameEn, c1.name, c1.nameEn, c2.name, c2.nameEn,
       (SELECT GROUP_CONCAT(a.value, ' ', COALESCE(a.valueEn, '') SEPARATOR ' ') FROM ProductAttribute a
        JOIN Attribute d ON d.id = a.attributeId WHERE a.productId = p.id AND d.type IN ('TEXT', 'ENUM')),
       (SELECT GROUP_CONCAT(DISTINCT v.value, ' ', v.valueEn SEPARATOR ' ') FROM ProductOptionValue v
        JOIN VariantOptionValue l ON l.optionValueId = v.id
        JOIN Variant t ON t.id = l.variantId AND t.status = 'ACTIVE'
        WHERE t.productId = p.id)))
     WHERE ${where}`,
    [value],
  );
}
