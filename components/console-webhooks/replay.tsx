"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { replayFailedWebhooksAction, replayWebhookMessageAction } from "@/lib/webhooks/actions";
import { useWebhookAction } from "./use-webhook-action";

type Ref = { shopId: string; endpointId: string };

/** Sends one message once more. */
export function ReplayMessage({ message }: { message: Ref & { messageId: string } }) {
  const t = useTranslations("console-webhooks");
  const { pending, act } = useWebhookAction();
  return (
    <Button
      loading={pending}
      onClick={() =>
        act(
          () => replayWebhookMessageAction(message),
          () => t("replayed"),
        )
      }
    >
      <RotateCw aria-hidden="true" />
      {t("replay")}
    </Button>
  );
}

const DAYS = [1, 3, 7, 30] as const;
const DAY_MS = 86_400_000;

/** Sends what was given up since a time once more. */
export function ReplayFailed({ endpoint }: { endpoint: Ref }) {
  const t = useTranslations("console-webhooks");
  const { act } = useWebhookAction();
  const [days, setDays] = useState<number>(1);

  return (
    <ConfirmDialog
      trigger={
        <Button variant="outline">
          <RotateCw aria-hidden="true" />
          {t("replayFailed")}
        </Button>
      }
      title={t("replayFailed")}
      description={t("replayFailedText")}
      confirmLabel={t("replay")}
      onConfirm={() => {
        const since = new Date(Date.now() - days * DAY_MS).toISOString();
        act(
          () => replayFailedWebhooksAction({ ...endpoint, since }),
          ({ replayed }) => t("replayedMany", { count: replayed }),
        );
      }}
    >
      <Field id="replay-since" label={t("since")}>
        {(control) => (
          <Select {...control} value={days} onChange={(event) => setDays(Number(event.target.value))}>
            {DAYS.map((count) => (
              <option key={count} value={count}>
                {t("lastDays", { count })}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </ConfirmDialog>
  );
}
