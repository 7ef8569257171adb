import { getTranslations } from "next-intl/server";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import type { ListedEndpoint } from "@/lib/webhooks";
import { RotateSecret } from "./rotate-secret";
import { DeleteWebhook, DisableWebhook } from "./webhook-switches";

/** What an endpoint hears, its secret, and how to be rid of it. */
export async function EndpointFacts({
  shopId,
  endpoint,
  listPath,
}: {
  shopId: string;
  endpoint: ListedEndpoint;
  listPath: string;
}) {
  const t = await getTranslations("console-webhooks");
  const { events, oldSecretUntil, delivered, failed, queued, createdAt, status } = endpoint;
  const ref = { shopId, endpointId: endpoint.id };
  return (
    <div className="grid grid-cols-1 gap-4">
      <Card>
        <CardHeader title={t("health")} />
        <CardBody>
          <dl className="grid grid-cols-3 gap-3 text-center">
            {Object.entries({ DELIVERED: delivered, QUEUED: queued, FAILED: failed }).map(([name, count]) => (
              <div key={name} className="flex flex-col-reverse">
                <dt className="text-muted-foreground text-xs">
                  {t(`status.${name as "DELIVERED" | "QUEUED" | "FAILED"}`)}
                </dt>
                <dd className="font-extrabold text-xl tabular-nums">{count}</dd>
              </div>
            ))}
          </dl>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("hears")} />
        <CardBody>
          {events ? (
            <ul className="grid gap-1.5 text-sm">
              {events.map((type) => (
                <li key={type}>{t(`events.${type}`)}</li>
              ))}
            </ul>
          ) : (
            <p className="text-sm">
              <span className="block font-semibold">{t("allEvents")}</span>
              <span className="text-muted-foreground">{t("allEventsText")}</span>
            </p>
          )}
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("secret")} description={t("secretHint")} />
        <CardBody className="grid justify-items-start gap-3">
          {oldSecretUntil ? (
            <p className="text-sm">
              {t.rich("oldSecret", { time: () => <LocalTime key="old" value={oldSecretUntil} /> })}
            </p>
          ) : null}
          <RotateSecret endpoint={ref} url={endpoint.url} />
        </CardBody>
        <CardFooter className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-muted-foreground text-xs">
            {t.rich("created", { time: () => <LocalTime key="made" value={createdAt} format="date" /> })}
          </p>
          <div className="flex flex-wrap gap-2">
            {status === "ACTIVE" ? <DisableWebhook endpoint={ref} /> : null}
            <DeleteWebhook endpoint={ref} listPath={listPath} />
          </div>
        </CardFooter>
      </Card>
    </div>
  );
}
