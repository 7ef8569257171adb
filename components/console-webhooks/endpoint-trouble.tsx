import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { LocalTime } from "@/components/ui/local-time";
import type { ListedEndpoint } from "@/lib/webhooks";
import { EnableWebhook } from "./webhook-switches";

/** What is wrong with an endpoint, and what to do about it; nothing where all is well. */
export async function EndpointTrouble({ shopId, endpoint }: { shopId: string; endpoint: ListedEndpoint }) {
  const t = await getTranslations("console-webhooks");
  const { id: endpointId, status, disabledCause, disabledAt, failingSince } = endpoint;
  if (status === "DISABLED" && disabledAt)
    return (
      <Alert
        tone={disabledCause === "PERSON" ? "info" : "danger"}
        title={t.rich("offSince", { time: () => <LocalTime key="off" value={disabledAt} /> })}
        action={<EnableWebhook endpoint={{ shopId, endpointId }} />}
      >
        {t(`offCause.${disabledCause ?? "PERSON"}`)}
      </Alert>
    );
  if (!failingSince) return null;
  return (
    <Alert
      tone="warning"
      title={t.rich("failingSince", { time: () => <LocalTime key="since" value={failingSince} /> })}
    >
      {t("failingText")}
    </Alert>
  );
}
