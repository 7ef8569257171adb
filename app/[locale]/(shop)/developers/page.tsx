import { FileJson } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ErrorSection } from "@/components/developers/error-section";
import { FirstSteps } from "@/components/developers/first-steps";
import { GroundRules } from "@/components/developers/ground-rules";
import { OperationIndex } from "@/components/developers/operation-index";
import { ReferenceFrame } from "@/components/developers/reference-frame";
import { WebhookSection } from "@/components/developers/webhook-section";
import { pageLinks } from "@/components/listing/page-links";
import { buttonVariants } from "@/components/ui/button-variants";
import { PageHeader } from "@/components/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("developers"), getLocale()]);
  return { title: t("title"), description: t("text"), alternates: pageLinks("/developers", locale) };
}

export default async function DevelopersPage() {
  const t = await getTranslations("developers");
  return (
    <ReferenceFrame>
      <PageHeader
        title={t("title")}
        description={t("text")}
        actions={
          <a href="/api/v1/openapi.json" className={buttonVariants({ variant: "outline" })}>
            <FileJson aria-hidden="true" />
            {t("contract")}
          </a>
        }
      />
      <div className="grid min-w-0 gap-10">
        <FirstSteps />
        <GroundRules />
        <OperationIndex />
        <WebhookSection />
        <ErrorSection />
      </div>
    </ReferenceFrame>
  );
}
