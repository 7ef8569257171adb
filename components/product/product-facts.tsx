import { getLocale, getTranslations } from "next-intl/server";
import { attributeText } from "@/components/listing/attribute-text";
import { localText } from "@/components/listing/local-text";
import type { ProductPage } from "@/lib/shops";

/** What the product is: its description and its attributes. */
export async function ProductFacts({ product }: { product: ProductPage }) {
  const [t, locale] = await Promise.all([getTranslations("product"), getLocale()]);
  const description = localText(locale, product.description, product.descriptionEn);
  return (
    <div className="grid items-start gap-8 lg:grid-cols-2">
      {description ? (
        <section aria-labelledby="description-title" className="min-w-0">
          <h2 id="description-title" className="mb-3 font-extrabold text-lg md:text-xl">
            {t("description")}
          </h2>
          <p className="max-w-prose whitespace-pre-line text-pretty leading-relaxed">{description}</p>
        </section>
      ) : null}
      {product.attributes.length > 0 ? (
        <section aria-labelledby="attributes-title" className="min-w-0">
          <h2 id="attributes-title" className="mb-3 font-extrabold text-lg md:text-xl">
            {t("attributes")}
          </h2>
          <dl className="overflow-hidden rounded-2xl border border-border bg-card text-sm">
            {product.attributes.map((attribute) => (
              <div
                key={attribute.code}
                className="grid grid-cols-[2fr_3fr] gap-3 px-4 py-2.5 odd:bg-muted/60"
              >
                <dt className="text-muted-foreground">
                  {localText(locale, attribute.name, attribute.nameEn)}
                </dt>
                <dd className="min-w-0 font-medium">{attributeText(locale, attribute, attribute)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </div>
  );
}
