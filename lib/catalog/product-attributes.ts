import { DomainError } from "@/lib/platform/errors";
import { insertRows } from "@/lib/platform/sql";
import type { PrismaTx } from "@/lib/platform/transaction";
import type { ProductInput } from "./schema";
import { type AttributeDefinition, categoryAttributes } from "./taxonomy-queries";

type InputValue = ProductInput["attributes"][number];
type StoredValue = { value: string; valueEn: string | null; valueNumber: number | null };

/**
 * Replaces a product's attribute values. Only attributes of its category count, each value as its type asks; an empty value is
 * no value. @throws ATTRIBUTE_INVALID names the attribute at fault
 */
export async function writeAttributes(tx: PrismaTx, productId: string, input: ProductInput): Promise<void> {
  const given = input.attributes.filter((entry) => entry.value !== "");
  const ids = given.map((entry) => entry.attributeId).sort();
  // Held until the end: a choice or a type cannot change between this check and the commit.
  if (ids.length > 0)
    await tx.sql.rows("SELECT id FROM Attribute WHERE id IN (?) ORDER BY id FOR UPDATE", [ids]);
  const known = new Map((await categoryAttributes(tx, input.categoryId)).map((entry) => [entry.id, entry]));
  const rows = given.map((entry) => {
    const definition = known.get(entry.attributeId);
    const stored = definition && typedValue(definition, entry);
    if (!stored) {
      throw new DomainError("ATTRIBUTE_INVALID", {
        field: `attributes.${entry.attributeId}`,
        params: { name: definition?.name ?? null, type: definition?.type ?? null },
      });
    }
    known.delete(entry.attributeId); // Named a second time it is at fault.
    return { productId, attributeId: entry.attributeId, ...stored };
  });
  await tx.db.productAttribute.deleteMany({ where: { productId } });
  await insertRows(tx.sql, "ProductAttribute", rows);
}

/** The value in its stored form, or null when it is not of the attribute's type. */
export function typedValue(
  definition: Pick<AttributeDefinition, "type" | "choices">,
  { value, valueEn }: Pick<InputValue, "value" | "valueEn">,
): StoredValue | null {
  switch (definition.type) {
    case "TEXT":
      return typeof value === "string" && value !== "" ? { value, valueEn, valueNumber: null } : null;
    case "NUMBER":
      return numberValue(value);
    case "BOOLEAN": {
      // A form sends back what it was given: the stored words.
      const yes = value === true || value === "true" || value === "Ya";
      if (!yes && value !== false && value !== "false" && value !== "Tidak") return null;
      return { value: yes ? "Ya" : "Tidak", valueEn: yes ? "Yes" : "No", valueNumber: yes ? 1 : 0 };
    }
    case "ENUM": {
      const choice = definition.choices.find((entry) => entry.value === value);
      return choice ? { ...choice, valueNumber: null } : null;
    }
  }
}

// Ten digits before the point and four after it are what the column and a double hold exactly.
function numberValue(value: InputValue["value"]): StoredValue | null {
  const text = typeof value === "string" ? value.replace(",", ".") : value;
  const number = typeof text === "boolean" || text === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(number) || Math.abs(number) >= 1e10) return null;
  const rounded = Math.round(number * 10_000) / 10_000;
  return { value: String(rounded), valueEn: null, valueNumber: rounded };
}
