import type { VariantStatus } from "@/generated/prisma/enums";
import { DomainError } from "@/lib/platform/errors";
import { newId, newNumber } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import { isDuplicate, type PrismaTx } from "@/lib/platform/transaction";
import { type PlannedOption, planOptions, writeOptions } from "./product-options";
import { MAX_VARIANTS, type ProductInput } from "./schema";
import { combinationKey, combinations, countCombinations } from "./variant-matrix";

type Existing = { id: string; status: VariantStatus; valueIds: string[] };
type Wanted = {
  words: string[];
  valueIds: string[];
  title: string;
  titleEn: string;
  weightGrams: number;
  code: string | null;
};

/**
 * Brings a product's options and variants to what the input says: one variant for every combination that is not switched off.
 * A combination keeps its variant, also when its words are renamed or its axes change places. What falls away is deleted only
 * while the product is a DRAFT; afterwards offers, stock and orders may point at it, so it is retired.
 *
 * Returns the active variants' ids by combinationKey. @throws TOO_MANY_VARIANTS, VARIANT_EXISTS
 */
export async function writeVariants(
  tx: PrismaTx,
  product: { id: string; status: string },
  input: ProductInput,
): Promise<Map<string, string>> {
  if (countCombinations(input.options) > MAX_VARIANTS) {
    throw new DomainError("TOO_MANY_VARIANTS", { field: "options", params: { max: MAX_VARIANTS } });
  }
  const options = await planOptions(tx, product.id, input.options);
  const wanted = wantedVariants(options, input);
  const existing = await readVariants(tx, product.id);
  const bySet = new Map(existing.map((variant) => [setKey(variant.valueIds), variant]));
  const kept = new Set(wanted.map((variant) => bySet.get(setKey(variant.valueIds))?.id));

  const gone = existing.filter((variant) => !kept.has(variant.id)).map((variant) => variant.id);
  await removeVariants(tx, gone, product.status === "DRAFT");
  await writeOptions(tx, product.id, options);

  const ids = new Map<string, string>();
  for (const [position, variant] of wanted.entries()) {
    const id = bySet.get(setKey(variant.valueIds))?.id ?? null;
    ids.set(combinationKey(variant.words), await writeVariant(tx, product.id, id, variant, position));
  }
  return ids;
}

function wantedVariants(options: readonly PlannedOption[], input: ProductInput): Wanted[] {
  const said = new Map(input.variants.map((variant) => [combinationKey(variant.values), variant]));
  return combinations(options).flatMap((words) => {
    const own = said.get(combinationKey(words));
    if (own?.active === false) return [];
    const values = words.flatMap(
      (word, axis) => options[axis]?.values.find((value) => value.value === word) ?? [],
    );
    return {
      words,
      valueIds: values.map((value) => value.id),
      title: words.join(" / ").slice(0, 160),
      titleEn: values
        .map((value) => value.valueEn)
        .join(" / ")
        .slice(0, 160),
      weightGrams: own?.weightGrams ?? input.weightGrams,
      code: own?.code ?? null,
    };
  });
}

async function readVariants(tx: PrismaTx, productId: string): Promise<Existing[]> {
  const rows = await tx.db.variant.findMany({
    where: { productId },
    select: { id: true, status: true, values: { select: { optionValueId: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    valueIds: row.values.map((value) => value.optionValueId),
  }));
}

async function removeVariants(tx: PrismaTx, ids: readonly string[], mayDelete: boolean): Promise<void> {
  if (ids.length === 0) return;
  if (mayDelete) await tx.sql.run("DELETE FROM Variant WHERE id IN (?)", [ids]);
  else
    await tx.sql.run(
      "UPDATE Variant SET status = 'RETIRED', updatedAt = NOW(3) WHERE id IN (?) AND status = 'ACTIVE'",
      [ids],
    );
}

async function writeVariant(
  tx: PrismaTx,
  productId: string,
  id: string | null,
  variant: Wanted,
  position: number,
): Promise<string> {
  const { title, titleEn, weightGrams, valueIds } = variant;
  const row = {
    title,
    titleEn,
    weightGrams,
    position,
    status: "ACTIVE" as const,
    optionKey: valueIds.join(","),
  };
  if (id) {
    await tx.db.variant.update({ where: { id }, data: row });
    return id;
  }
  const created = newId();
  try {
    await tx.db.variant.create({
      data: { ...row, id: created, productId, code: variant.code ?? newNumber("V", 2) },
    });
  } catch (error) {
    if (isDuplicate(error))
      throw new DomainError("VARIANT_EXISTS", { field: "variants", params: { code: variant.code } });
    throw error;
  }
  await insertRows(
    tx.sql,
    "VariantOptionValue",
    valueIds.map((optionValueId) => ({ variantId: created, optionValueId })),
  );
  return created;
}

// As a set: the same combination stays the same variant when the axes change places.
function setKey(valueIds: readonly string[]): string {
  return [...valueIds].sort().join(",");
}
