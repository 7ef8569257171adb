import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { signedInCtx } from "@/components/account/signed-in-ctx";
import { EraseAccount, KeepAccount } from "@/components/privacy/erase-account";
import { ExportData } from "@/components/privacy/export-data";
import { Alert } from "@/components/ui/alert";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { getProfile } from "@/lib/identity";
import { getMyErasure } from "@/lib/privacy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacy.account"))("title") };
}

export default async function PrivacyPage() {
  const ctx = await signedInCtx("/account/privacy");
  const [t, blockWords, format, { timeZone }, { open, blocks, dueAt }] = await Promise.all([
    getTranslations("privacy.account"),
    getTranslations("privacy.blocks"),
    getFormatter(),
    getProfile(ctx),
    getMyErasure(ctx),
  ]);
  const day = (value: Date) => format.dateTime(value, "date", { timeZone });
  return (
    <ClientMessages namespaces={["privacy", "auth", "errors", "second-factor"]}>
      <PageHeader
        title={t("title")}
        description={t("intro")}
        actions={
          <LinkButton href="/privacy" variant="outline">
            {t("policy")}
          </LinkButton>
        }
      />
      <div className="grid gap-5">
        <Card>
          <CardHeader title={t("export.title")} description={t("export.text")} />
          <CardBody>
            <ExportData />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t("erase.title")} description={t("erase.text")} />
          <CardBody className="grid gap-4">
            {open ? (
              <>
                <Alert tone="warning" title={t("erase.asked", { date: day(open.dueAt) })}>
                  {open.heldBy ? t("erase.held", { reason: blockWords(open.heldBy) }) : t("erase.askedText")}
                </Alert>
                <KeepAccount />
              </>
            ) : null}
            {!open && blocks.length > 0 ? (
              <Alert tone="info" title={t("erase.blocked")}>
                <ul className="grid list-disc gap-1 pl-5">
                  {blocks.map((block) => (
                    <li key={block}>{blockWords(block)}</li>
                  ))}
                </ul>
              </Alert>
            ) : null}
            {!open && blocks.length === 0 ? (
              <>
                <p className="text-sm">{t("erase.when", { date: day(dueAt) })}</p>
                <EraseAccount />
              </>
            ) : null}
          </CardBody>
        </Card>
      </div>
    </ClientMessages>
  );
}
