import { PackagePlus, PackageSearch } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Picture } from "@/components/ui/picture";
import { SearchBox } from "@/components/ui/search-box";
import { getPathname, Link } from "@/i18n/navigation";
import type { Ctx } from "@/lib/platform/ctx";
import { formatRupiah } from "@/lib/platform/money";
import { type CatalogueHit, searchCatalogue } from "@/lib/shops";

type SearchProps = {
  ctx: Ctx;
  shopId: string;
  q: string;
  /** The page that shows this search, without the language; it gets ?q= and ?product=. */
  path: string;
  /** Kept in each address, e.g. the step of the setup. */
  extra?: Record<string, string>;
  proposeHref: string;
};

/** Finds products of the central catalogue to sell; each hit leads to its variants and prices. */
export async function CatalogueSearch({ ctx, shopId, q, path, extra = {}, proposeHref }: SearchProps) {
  const t = await getTranslations("console-products.new");
  const hits = await searchCatalogue(ctx, { shopId, q });
  return (
    <div className="grid grid-cols-1 gap-4">
      <SearchBox
        action={getPathname({ href: path, locale: ctx.locale })}
        label={t("search")}
        placeholder={t("search")}
        defaultValue={q}
        submitLabel={(await getTranslations("ui"))("search")}
      >
        {Object.entries(extra).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </SearchBox>
      {hits.length > 0 ? (
        <section aria-label={t("results")}>
          <h3 className="mb-1 font-semibold text-muted-foreground text-sm">
            {q ? t("results") : t("newest")}
          </h3>
          <ul className="divide-y divide-border">
            {hits.map((hit) => (
              <Hit
                key={hit.id}
                hit={hit}
                path={path}
                query={{ ...extra, ...(q && { q }), product: hit.id }}
              />
            ))}
          </ul>
        </section>
      ) : (
        <EmptyState
          as="h3"
          icon={PackageSearch}
          title={t("nothing")}
          text={t("nothingText")}
          action={<LinkButton href={proposeHref}>{t("propose")}</LinkButton>}
          className="py-6"
        />
      )}
      {hits.length > 0 ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted-foreground text-sm">
          <PackagePlus aria-hidden="true" className="size-4.5" />
          {t("missing")}
          <Link href={proposeHref} className="font-semibold text-link underline underline-offset-2">
            {t("propose")}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

async function Hit({ hit, path, query }: { hit: CatalogueHit; path: string; query: Record<string, string> }) {
  const t = await getTranslations("console-products.new");
  const facts = [hit.brand, hit.category, t("variants", { count: hit.variants })].filter(Boolean).join(" · ");
  const soldAll = hit.sold >= hit.variants && hit.variants > 0;
  return (
    <li className="relative flex items-center gap-3 rounded-lg py-2.5 hover:bg-muted/50">
      <Picture src={hit.imageUrl} alt="" className="w-14 shrink-0 rounded-lg" />
      <div className="min-w-0 flex-1">
        <Link
          href={{ pathname: path, query }}
          className="line-clamp-2 font-semibold text-sm after:absolute after:inset-0"
        >
          {hit.name}
        </Link>
        <p className="truncate text-muted-foreground text-xs">{facts}</p>
        {hit.minPrice === null ? null : (
          <p className="text-xs">{t("market", { price: priceRange(hit.minPrice, hit.maxPrice) })}</p>
        )}
      </div>
      {hit.sold > 0 ? (
        <Badge tone={soldAll ? "success" : "info"} className="max-sm:hidden">
          {soldAll ? t("soldAll") : t("soldSome", { count: hit.sold })}
        </Badge>
      ) : null}
      <span aria-hidden="true" className="shrink-0 font-semibold text-link text-sm">
        {t("choose")}
      </span>
    </li>
  );
}

function priceRange(min: number, max: number | null): string {
  return max !== null && max > min ? `${formatRupiah(min)} – ${formatRupiah(max)}` : formatRupiah(min);
}
