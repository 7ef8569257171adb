import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { consoleAccess } from "@/components/console-shell/console-access";
import { EditWebhook } from "@/components/console-webhooks/edit-webhook";
import { EndpointBadge } from "@/components/console-webhooks/endpoint-badge";
import { EndpointFacts } from "@/components/console-webhooks/endpoint-facts";
import { EndpointTrouble } from "@/components/console-webhooks/endpoint-trouble";
import { LockedWebhooks } from "@/components/console-webhooks/locked-webhooks";
import { MessageItem } from "@/components/console-webhooks/message-item";
import { ReplayFailed } from "@/components/console-webhooks/replay";
import { endpointOrNotFound, oneParam } from "@/components/console-webhooks/webhook-page";
import { PingWebhook } from "@/components/console-webhooks/webhook-switches";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ClientMessages } from "@/i18n/client-messages";
import { listWebhookMessages } from "@/lib/webhooks";

type Props = {
  params: Promise<{ shop: string; endpointId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const STATUSES = ["FAILED", "QUEUED", "DELIVERED"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-webhooks"))("title") };
}

/** One endpoint: how it does, what it was told, and what may be done with it. */
export default async function WebhookPage({ params, searchParams }: Props) {
  const [{ shop: slug, endpointId }, query] = await Promise.all([params, searchParams]);
  const listPath = `/console/${slug}/settings/webhooks`;
  const path = `${listPath}/${endpointId}`;
  const { ctx, shop, can } = await consoleAccess(slug, `/settings/webhooks/${endpointId}`);
  if (!can.manage) return <LockedWebhooks />;
  const ref = { shopId: shop.shopId, endpointId };
  const endpoint = await endpointOrNotFound(ctx, ref);
  const status = STATUSES.find((one) => one === oneParam(query.status));
  const [t, page] = await Promise.all([
    getTranslations("console-webhooks"),
    listWebhookMessages(ctx, { ...ref, status, after: oneParam(query.after) ?? null }),
  ]);
  const { host } = new URL(endpoint.url);
  const tab = (one?: string) => (one ? `${path}?status=${one}` : path);
  const nextQuery = new URLSearchParams({ ...(status && { status }), after: page.next ?? "" });
  return (
    <ClientMessages namespaces={["console-webhooks", "errors"]}>
      <PageHeader
        title={<span className="break-all">{host}</span>}
        description={
          <>
            <span className="block break-all font-mono text-xs leading-relaxed">{endpoint.url}</span>
            {endpoint.description}
          </>
        }
        badge={<EndpointBadge endpoint={endpoint} />}
        breadcrumbs={[{ label: t("title"), href: listPath }, { label: host }]}
        actions={
          <>
            {endpoint.status === "ACTIVE" ? <PingWebhook endpoint={ref} path={path} /> : null}
            <EditWebhook endpoint={ref} values={endpoint} />
          </>
        }
      />
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-4">
          <EndpointTrouble shopId={shop.shopId} endpoint={endpoint} />
          <Card>
            <CardHeader
              title={t("log")}
              description={t("logText")}
              actions={endpoint.status === "ACTIVE" ? <ReplayFailed endpoint={ref} /> : null}
            />
            <LinkTabs
              className="mt-3 px-4 md:px-5"
              label={t("log")}
              tabs={[undefined, ...STATUSES].map((one) => ({
                href: tab(one),
                label: one ? t(`status.${one}`) : t("any"),
                active: status === one,
              }))}
            />
            {page.rows.length === 0 ? (
              <EmptyState icon={Inbox} title={t("noMessages")} text={t("noMessagesText")} as="h3" />
            ) : (
              <ul className="divide-y divide-border overflow-hidden rounded-b-2xl">
                {page.rows.map((message) => (
                  <MessageItem key={message.id} message={message} href={`${path}/${message.id}`} />
                ))}
              </ul>
            )}
          </Card>
          <Pagination
            prevHref={query.after ? tab(status) : null}
            nextHref={page.next ? `${path}?${nextQuery}` : null}
          />
        </div>
        <EndpointFacts shopId={shop.shopId} endpoint={endpoint} listPath={listPath} />
      </div>
    </ClientMessages>
  );
}
