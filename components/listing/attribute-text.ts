import type { AttributeDefinition } from "@/lib/catalog";
import { localText } from "./local-text";

/** An attribute's value as it is read: numbers with the language's comma, the unit behind it. */
export function attributeText(
  locale: string,
  { type, unit }: Pick<AttributeDefinition, "type" | "unit">,
  { value, valueEn }: { value: string; valueEn: string | null },
): string {
  const number = type === "NUMBER" ? Number(value) : Number.NaN;
  const text = Number.isNaN(number)
    ? localText(locale, value, valueEn)
    : new Intl.NumberFormat(locale === "en" ? "en-GB" : "id-ID").format(number);
  return unit ? `${text} ${unit}` : text;
}
