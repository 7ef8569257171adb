import { getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { MessageRow } from "@/lib/webhooks";

const TONES: Record<MessageRow["status"], BadgeTone> = {
  QUEUED: "info",
  DELIVERED: "success",
  FAILED: "danger",
};

/** What became of a message, in a word. */
export async function MessageBadge({ status }: { status: MessageRow["status"] }) {
  const t = await getTranslations("console-webhooks");
  return <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>;
}

/** What a try came to: the status that was answered, or why nothing was. */
export async function TryOutcome({ status, error }: { status: number | null; error: string | null }) {
  const t = await getTranslations("console-webhooks");
  if (status !== null) return t("answered", { status });
  const key = `errors.${error}` as Parameters<typeof t>[0];
  return error && t.has(key) ? t(key) : t("notTried");
}
