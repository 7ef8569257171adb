import { SearchX } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Logo } from "@/components/layout/logo";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { SearchBox } from "@/components/ui/search-box";
import { getPathname, Link } from "@/i18n/navigation";

export default async function NotFound() {
  const t = await getTranslations("common");
  const locale = await getLocale();
  return (
    <main id="content" className="page-width grid min-h-dvh content-center justify-items-center gap-6 py-10">
      <Link href="/" aria-label={t("homeLink")}>
        <Logo />
      </Link>
      <EmptyState
        as="h1"
        icon={SearchX}
        title={t("notFound.title")}
        text={t("notFound.text")}
        action={<LinkButton href="/">{t("notFound.action")}</LinkButton>}
        className="py-0"
      />
      <SearchBox
        action={getPathname({ href: "/search", locale })}
        label={t("search.label")}
        placeholder={t("search.placeholder")}
        submitLabel={t("search.submit")}
        className="max-w-md"
      />
    </main>
  );
}
