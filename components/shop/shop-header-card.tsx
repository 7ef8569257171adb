import { CalendarDays, MapPin, Package } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { localText } from "@/components/listing/local-text";
import { Alert } from "@/components/ui/alert";
import { Avatar } from "@/components/ui/avatar";
import type { ShopPage } from "@/lib/shops";

/** Who the shop is: banner, logo, place, a word about itself. */
export async function ShopHeaderCard({ shop }: { shop: ShopPage }) {
  const [t, locale] = await Promise.all([getTranslations("shop"), getLocale()]);
  const description = localText(locale, shop.description, shop.descriptionEn);
  return (
    <section aria-label={shop.name} className="overflow-hidden rounded-2xl border border-border bg-card">
      <div className="relative h-28 bg-linear-to-br from-inverse to-primary-soft md:h-44">
        {shop.bannerUrl ? (
          <img
            src={shop.bannerUrl}
            alt=""
            fetchPriority="high"
            className="absolute inset-0 size-full object-cover"
          />
        ) : null}
      </div>
      <div className="flex flex-col gap-3 p-4 md:flex-row md:items-start md:gap-5 md:p-6">
        <Avatar
          name={shop.name}
          src={shop.logoUrl}
          size="xl"
          square
          className="relative -mt-14 shrink-0 bg-clip-padding ring-4 ring-card md:-mt-16"
        />
        <div className="min-w-0 flex-1">
          <h1 className="font-extrabold text-xl md:text-2xl">{shop.name}</h1>
          <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-muted-foreground text-sm [&_li]:inline-flex [&_li]:items-center [&_li]:gap-1.5 [&_svg]:size-4">
            <li>
              <MapPin aria-hidden="true" />
              {shop.city}, {shop.province}
            </li>
            <li>
              <Package aria-hidden="true" />
              {t("count", { count: shop.productCount })}
            </li>
            {shop.openedYear ? (
              <li>
                <CalendarDays aria-hidden="true" />
                {t("since", { year: String(shop.openedYear) })}
              </li>
            ) : null}
          </ul>
          {description ? (
            <p className="mt-3 max-w-3xl whitespace-pre-line text-pretty text-sm leading-relaxed">
              {description}
            </p>
          ) : null}
        </div>
      </div>
      {shop.open ? null : (
        <Alert tone="warning" title={t("closed.title")} className="m-4 mt-0 md:m-6 md:mt-0">
          {t("closed.text")}
        </Alert>
      )}
    </section>
  );
}
