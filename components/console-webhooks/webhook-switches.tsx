"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import {
  deleteWebhookAction,
  disableWebhookAction,
  enableWebhookAction,
  pingWebhookAction,
} from "@/lib/webhooks/actions";
import { useWebhookAction } from "./use-webhook-action";

type Ref = { shopId: string; endpointId: string };

/** Sends a test and shows what becomes of it. */
export function PingWebhook({ endpoint, path }: { endpoint: Ref; path: string }) {
  const t = useTranslations("console-webhooks");
  const router = useRouter();
  const { pending, act } = useWebhookAction();
  return (
    <Button
      variant="outline"
      loading={pending}
      onClick={() =>
        act(
          () => pingWebhookAction(endpoint),
          ({ messageId }) => {
            router.push(`${path}/${messageId}`);
            return null;
          },
        )
      }
    >
      <Send aria-hidden="true" />
      {t("ping")}
    </Button>
  );
}

/** Switches an endpoint on. */
export function EnableWebhook({ endpoint }: { endpoint: Ref }) {
  const t = useTranslations("console-webhooks");
  const { pending, act } = useWebhookAction();
  return (
    <Button
      loading={pending}
      onClick={() =>
        act(
          () => enableWebhookAction(endpoint),
          () => t("enabled"),
        )
      }
    >
      {t("enable")}
    </Button>
  );
}

/** Switches an endpoint off, after asking. */
export function DisableWebhook({ endpoint }: { endpoint: Ref }) {
  const t = useTranslations("console-webhooks");
  const { act } = useWebhookAction();
  return (
    <ConfirmDialog
      trigger={<Button variant="outline">{t("disable")}</Button>}
      title={t("disableTitle")}
      description={t("disableText")}
      confirmLabel={t("disable")}
      onConfirm={() =>
        act(
          () => disableWebhookAction(endpoint),
          () => t("disabled"),
        )
      }
    />
  );
}

/** Takes an endpoint away for good, after asking. */
export function DeleteWebhook({ endpoint, listPath }: { endpoint: Ref; listPath: string }) {
  const t = useTranslations("console-webhooks");
  const router = useRouter();
  const { act } = useWebhookAction();
  return (
    <ConfirmDialog
      trigger={<Button variant="destructive-ghost">{t("delete")}</Button>}
      title={t("deleteTitle")}
      description={t("deleteText")}
      confirmLabel={t("delete")}
      tone="destructive"
      onConfirm={() =>
        act(
          () => deleteWebhookAction(endpoint),
          () => {
            toast.success(t("deleted"));
            router.push(listPath);
            return null;
          },
        )
      }
    />
  );
}
