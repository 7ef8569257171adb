import { getTranslations } from "next-intl/server";
import { LinkTabs } from "@/components/ui/link-tabs";

/** Offers and proposals, the two halves of a shop's products. */
export async function ProductsTabs({ base, active }: { base: string; active: "offers" | "proposals" }) {
  const t = await getTranslations("console-products");
  return (
    <LinkTabs
      label={t("tabs")}
      className="mb-5"
      tabs={[
        { href: base, label: t("tabOffers"), active: active === "offers" },
        { href: `${base}/proposals`, label: t("tabProposals"), active: active === "proposals" },
      ]}
    />
  );
}
