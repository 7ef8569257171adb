import { Webhook } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { consoleAccess } from "@/components/console-shell/console-access";
import { CreateWebhook } from "@/components/console-webhooks/create-webhook";
import { EndpointItem } from "@/components/console-webhooks/endpoint-item";
import { LockedWebhooks } from "@/components/console-webhooks/locked-webhooks";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { listWebhooks } from "@/lib/webhooks";

type Props = { params: Promise<{ shop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-webhooks"))("title") };
}

/** Where the shop's own software is told of events. */
export default async function WebhooksPage({ params }: Props) {
  const { shop: slug } = await params;
  const { ctx, shop, can } = await consoleAccess(slug, "/settings/webhooks");
  if (!can.manage) return <LockedWebhooks />;
  const [t, settings] = await Promise.all([
    getTranslations("console-webhooks"),
    getTranslations("console-settings"),
  ]);
  const endpoints = await listWebhooks(ctx, { shopId: shop.shopId });
  const create = <CreateWebhook shopId={shop.shopId} />;
  return (
    <ClientMessages namespaces={["console-webhooks", "errors"]}>
      <PageHeader
        title={t("title")}
        description={t("text")}
        breadcrumbs={[{ label: settings("title"), href: `/console/${slug}/settings` }, { label: t("title") }]}
        actions={endpoints.length > 0 ? create : null}
      />
      <Card>
        {endpoints.length === 0 ? (
          <EmptyState icon={Webhook} title={t("emptyTitle")} text={t("emptyText")} action={create} />
        ) : (
          <ul className="divide-y divide-border overflow-hidden rounded-2xl">
            {endpoints.map((endpoint) => (
              <EndpointItem
                key={endpoint.id}
                endpoint={endpoint}
                href={`/console/${slug}/settings/webhooks/${endpoint.id}`}
              />
            ))}
          </ul>
        )}
      </Card>
    </ClientMessages>
  );
}
