import { newId } from "@/lib/platform/id";
import type { PrismaTx } from "@/lib/platform/transaction";
import type { ProductInput } from "./schema";

type InputOption = ProductInput["options"][number];
type PlannedValue = { id: string; isNew: boolean; value: string; valueEn: string; swatch: string | null };
/** An axis with the ids its row and its values have or will have. */
export type PlannedOption = {
  id: string;
  isNew: boolean;
  name: string;
  nameEn: string;
  values: PlannedValue[];
};

/** Finds for each axis and value the row it already has: by id, else by its word. Writes nothing. */
export async function planOptions(
  tx: PrismaTx,
  productId: string,
  wanted: readonly InputOption[],
): Promise<PlannedOption[]> {
  const existing = await tx.db.productOption.findMany({
    where: { productId },
    select: { id: true, name: true, values: { select: { id: true, value: true } } },
  });
  const options = match(
    existing,
    wanted,
    (row) => row.name,
    (option) => option.name,
  );
  return wanted.map((option, index) => {
    const row = options[index];
    const values = match(
      row?.values ?? [],
      option.values,
      (value) => value.value,
      (value) => value.value,
    );
    return {
      id: row?.id ?? newId(),
      isNew: !row,
      name: option.name,
      nameEn: option.nameEn,
      values: option.values.map(({ value, valueEn, swatch }, at) => {
        const known = values[at];
        return { id: known?.id ?? newId(), isNew: !known, value, valueEn, swatch };
      }),
    };
  });
}

/**
 * Writes planned axes and values. Rows that fell away go if no variant needs them; a retired variant keeps its words, out of
 * the way of the living ones: its position is negative, which every reader of options leaves out.
 */
export async function writeOptions(
  tx: PrismaTx,
  productId: string,
  options: readonly PlannedOption[],
): Promise<void> {
  await setAside(tx, productId, options);
  for (const [position, { id, isNew, name, nameEn, values }] of options.entries()) {
    const row = { name, nameEn, position };
    if (isNew) await tx.db.productOption.create({ data: { ...row, id, productId } });
    else await tx.db.productOption.update({ where: { id }, data: row });
    for (const [at, value] of values.entries()) {
      const data = { value: value.value, valueEn: value.valueEn, swatch: value.swatch, position: at };
      if (value.isNew)
        await tx.db.productOptionValue.create({ data: { ...data, id: value.id, optionId: id } });
      else await tx.db.productOptionValue.update({ where: { id: value.id }, data });
    }
  }
}

// Words and positions are unique within their parent, so rows that swap them would collide on the way: every old row first
// takes a word and a negative position that no living row can have. One that is still there afterwards is only history.
async function setAside(tx: PrismaTx, productId: string, options: readonly PlannedOption[]): Promise<void> {
  await tx.sql.run(
    `DELETE v FROM ProductOptionValue v JOIN ProductOption o ON o.id = v.optionId
     LEFT JOIN VariantOptionValue l ON l.optionValueId = v.id
     WHERE o.productId = ? AND l.variantId IS NULL AND v.id NOT IN (?)`,
    [productId, ["", ...options.flatMap((option) => option.values.map((value) => value.id))]],
  );
  await tx.sql.run(
    `DELETE o FROM ProductOption o LEFT JOIN ProductOptionValue v ON v.optionId = o.id
     WHERE o.productId = ? AND v.id IS NULL AND o.id NOT IN (?)`,
    [productId, ["", ...options.map((option) => option.id)]],
  );
  await tx.sql.run(
    `UPDATE ProductOptionValue v JOIN ProductOption o ON o.id = v.optionId
     JOIN (SELECT LEAST(0, MIN(w.position)) AS lowest FROM ProductOptionValue w JOIN ProductOption q ON q.id = w.optionId
           WHERE q.productId = ?) m
     SET v.position = m.lowest - 1 - v.position, v.value = CONCAT(LEFT(v.value, 46), '${ASIDE}', RIGHT(v.id, 12))
     WHERE o.productId = ? AND v.position >= 0`,
    [productId, productId],
  );
  await tx.sql.run(
    `UPDATE ProductOption o
     JOIN (SELECT LEAST(0, MIN(position)) AS lowest FROM ProductOption WHERE productId = ?) m
     SET o.position = m.lowest - 1 - o.position, o.name = CONCAT(LEFT(o.name, 26), '${ASIDE}', RIGHT(o.id, 12))
     WHERE o.productId = ? AND o.position >= 0`,
    [productId, productId],
  );
}

// Between a word that was set aside and the id that keeps it from meeting a living one.
const ASIDE = " ~";

function plainWord(word: string): string {
  return (word.split(ASIDE)[0] ?? word).toLowerCase();
}

type Row = { id: string };

function match<R extends Row, W extends { id?: string | undefined }>(
  rows: readonly R[],
  wanted: readonly W[],
  wordOf: (row: R) => string,
  wantedWord: (entry: W) => string,
): (R | undefined)[] {
  const taken = new Set<string>();
  const claim = (row: R | undefined) => {
    if (row) taken.add(row.id);
    return row;
  };
  const byId = wanted.map((entry) => claim(rows.find((row) => row.id === entry.id && !taken.has(row.id))));
  return wanted.map(
    (entry, index) =>
      byId[index] ??
      claim(
        rows.find((row) => !taken.has(row.id) && plainWord(wordOf(row)) === plainWord(wantedWord(entry))),
      ),
  );
}
