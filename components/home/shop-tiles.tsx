import { MapPin } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/i18n/navigation";
import type { ShopCard } from "@/lib/shops";

/** Shops to walk into. */
export async function ShopTiles({ shops }: { shops: ShopCard[] }) {
  if (shops.length === 0) return null;
  const t = await getTranslations("storefront.shops");
  return (
    <section aria-labelledby="home-shops">
      <h2 id="home-shops" className="mb-3 font-extrabold text-lg md:text-xl">
        {t("title")}
      </h2>
      <ul className="grid gap-2.5 sm:grid-cols-2 md:gap-4 lg:grid-cols-4">
        {shops.map((shop) => (
          <li key={shop.slug}>
            <Link
              href={`/s/${shop.slug}`}
              prefetch={false}
              className="group flex h-full items-center gap-3 rounded-2xl border border-border bg-card p-3.5 transition-shadow hover:shadow-md"
            >
              <Avatar name={shop.name} src={shop.logoUrl} size="lg" square />
              <span className="min-w-0">
                <span className="line-clamp-2 font-bold leading-snug group-hover:underline">{shop.name}</span>
                <span className="mt-0.5 flex items-center gap-1 text-muted-foreground text-xs">
                  <MapPin aria-hidden="true" className="size-3.5 shrink-0" />
                  <span className="truncate">{shop.city}</span>
                </span>
                <span className="text-muted-foreground text-xs">
                  {t("products", { count: shop.productCount })}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
