import { KeyRound, Lock } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CreateKey } from "@/components/console-api-keys/create-key";
import { KeyItem } from "@/components/console-api-keys/key-item";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { listApiKeys } from "@/lib/shops";

type Props = { params: Promise<{ shop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-api-keys"))("title") };
}

/** The shop's keys to the API: managers see them, the owner makes and ends them. */
export default async function ApiKeysPage({ params }: Props) {
  const { shop: slug } = await params;
  const { ctx, shop, can } = await consoleAccess(slug, "/settings/api-keys");
  const t = await getTranslations("console-api-keys");
  const settings = (await getTranslations("console-settings"))("title");
  const header = {
    title: t("title"),
    description: can.own ? t("text") : `${t("text")} ${t("ownerOnly")}`,
    breadcrumbs: [{ label: settings, href: `/console/${slug}/settings` }, { label: t("title") }],
  };
  if (!can.manage)
    return (
      <>
        <PageHeader {...header} />
        <Card>
          <EmptyState icon={Lock} title={t("lockedTitle")} text={t("lockedText")} />
        </Card>
      </>
    );
  const keys = await listApiKeys(ctx, { shopId: shop.shopId });
  const create = can.own ? <CreateKey shopId={shop.shopId} /> : null;
  return (
    <ClientMessages namespaces={["console-api-keys", "errors"]}>
      <PageHeader {...header} actions={keys.length > 0 ? create : null} />
      <Card>
        {keys.length === 0 ? (
          <EmptyState icon={KeyRound} title={t("emptyTitle")} text={t("emptyText")} action={create} />
        ) : (
          <ul className="divide-y divide-border">
            {keys.map((apiKey) => (
              <KeyItem key={apiKey.id} shopId={shop.shopId} apiKey={apiKey} editable={can.own} />
            ))}
          </ul>
        )}
      </Card>
    </ClientMessages>
  );
}
