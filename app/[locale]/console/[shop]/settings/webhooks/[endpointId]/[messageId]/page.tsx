import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { consoleAccess } from "@/components/console-shell/console-access";
import { AttemptList, CodeBox } from "@/components/console-webhooks/attempt-list";
import { LockedWebhooks } from "@/components/console-webhooks/locked-webhooks";
import { MessageBadge } from "@/components/console-webhooks/message-words";
import { RefreshWhile } from "@/components/console-webhooks/refresh-while";
import { ReplayMessage } from "@/components/console-webhooks/replay";
import { endpointOrNotFound, messageOrNotFound } from "@/components/console-webhooks/webhook-page";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";

type Props = { params: Promise<{ shop: string; endpointId: string; messageId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-webhooks"))("message") };
}

/** One message: the bytes it sends, each try, and once more. */
export default async function WebhookMessagePage({ params }: Props) {
  const { shop: slug, endpointId, messageId } = await params;
  const listPath = `/console/${slug}/settings/webhooks`;
  const path = `${listPath}/${endpointId}`;
  const { ctx, shop, can } = await consoleAccess(slug, `/settings/webhooks/${endpointId}/${messageId}`);
  if (!can.manage) return <LockedWebhooks />;
  const ref = { shopId: shop.shopId, endpointId };
  const [endpoint, message, t] = await Promise.all([
    endpointOrNotFound(ctx, ref),
    messageOrNotFound(ctx, { ...ref, messageId }),
    getTranslations("console-webhooks"),
  ]);
  const underWay = message.status === "QUEUED" && message.attempts === 0;
  return (
    <ClientMessages namespaces={["console-webhooks", "errors"]}>
      <RefreshWhile waiting={underWay} />
      <PageHeader
        title={t(`events.${message.type}`)}
        badge={<MessageBadge status={message.status} />}
        description={
          <>
            <span className="break-all font-mono text-xs">{message.id}</span>
            {" · "}
            <LocalTime value={message.createdAt} />
          </>
        }
        breadcrumbs={[
          { label: t("title"), href: listPath },
          { label: new URL(endpoint.url).host, href: path },
          { label: t("message") },
        ]}
        actions={
          endpoint.status === "ACTIVE" && !underWay ? <ReplayMessage message={{ ...ref, messageId }} /> : null
        }
      />
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        <Card>
          <CardHeader
            title={t("tries")}
            description={
              message.status === "QUEUED" && !underWay
                ? t.rich("nextTry", { time: () => <LocalTime key="next" value={message.nextAttemptAt} /> })
                : undefined
            }
          />
          <CardBody>
            {message.tries.length === 0 ? (
              <p className="text-muted-foreground text-sm">{t(underWay ? "sending" : "notTried")}</p>
            ) : (
              <AttemptList tries={message.tries} />
            )}
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t("payload")} />
          <CardBody>
            <CodeBox label="application/json" text={pretty(message.body)} />
          </CardBody>
        </Card>
      </div>
    </ClientMessages>
  );
}

function pretty(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2);
}
