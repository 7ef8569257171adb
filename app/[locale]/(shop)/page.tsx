import { Store } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export default async function HomePage() {
  const t = await getTranslations("common");
  return (
    <div className="page-width py-10">
      <EmptyState
        as="h1"
        icon={Store}
        title={t("tagline")}
        text={t("description")}
        action={<LinkButton href="/search">{t("nav.allProducts")}</LinkButton>}
      />
    </div>
  );
}
