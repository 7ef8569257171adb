import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import type { CategoryPlace } from "./category-places";
import { breadcrumbData, JsonLd } from "./json-ld";
import { localText } from "./local-text";
import { siteUrl } from "./page-links";

/** Home, the categories down to the place, and the page itself if it is below a category. */
export async function CategoryCrumbs({
  place,
  page,
  className,
}: {
  place: CategoryPlace | null;
  /** A product's page, below its category. */
  page?: { name: string; path: string };
  className?: string;
}) {
  const [t, locale] = await Promise.all([getTranslations("common.nav"), getLocale()]);
  const trail = (place?.trail ?? []).map((node) => ({
    name: localText(locale, node.name, node.nameEn),
    path: `/c/${node.slug}`,
  }));
  const steps = [{ name: t("home"), path: "/" }, ...trail, ...(page ? [page] : [])];
  const items: Crumb[] = steps.map((step, index) =>
    index === steps.length - 1 ? { label: step.name } : { label: step.name, href: step.path },
  );
  return (
    <>
      <Breadcrumb items={items} className={className} />
      <JsonLd
        data={breadcrumbData(steps.map((step) => ({ name: step.name, url: siteUrl(step.path, locale) })))}
      />
    </>
  );
}
