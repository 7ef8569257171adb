import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pageLinks } from "@/components/listing/page-links";
import { KeptTable } from "@/components/privacy/kept-table";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { publicPeriods } from "@/lib/privacy";

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("privacy.policy"), getLocale()]);
  return { title: t("title"), description: t("text"), alternates: pageLinks("/privacy", locale) };
}

export default async function PrivacyPolicyPage() {
  const t = await getTranslations("privacy.policy");
  const periods = publicPeriods();
  const rights = [
    t("rights.see"),
    t("rights.correct"),
    t("rights.erase", { days: periods.erase }),
    t("rights.help"),
  ];
  const shared = [t("shared.shops"), t("shared.couriers"), t("shared.providers"), t("shared.nobody")];
  return (
    <div className="page-width max-w-4xl py-6 md:py-10">
      <PageHeader title={t("title")} description={t("text")} />
      <div className="grid gap-9">
        <section aria-labelledby="rights">
          <h2 id="rights" className="mb-3 font-bold text-lg">
            {t("rights.title")}
          </h2>
          <ul className="grid list-disc gap-2 pl-5 text-sm leading-relaxed">
            {rights.map((right) => (
              <li key={right}>{right}</li>
            ))}
          </ul>
          <LinkButton href="/account/privacy" variant="outline" className="mt-4">
            {t("rights.open")}
          </LinkButton>
        </section>
        <section aria-labelledby="kept">
          <h2 id="kept" className="mb-3 font-bold text-lg">
            {t("kept.title")}
          </h2>
          <KeptTable periods={periods} />
        </section>
        <section aria-labelledby="shared">
          <h2 id="shared" className="mb-3 font-bold text-lg">
            {t("shared.title")}
          </h2>
          <ul className="grid list-disc gap-2 pl-5 text-sm leading-relaxed">
            {shared.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
