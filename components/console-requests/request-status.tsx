import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { RequestRow } from "@/lib/returns";

const tones: Record<RequestRow["status"], BadgeTone> = {
  OPEN: "warning",
  REQUESTED: "warning",
  APPROVED: "info",
  SENT: "primary",
  RECEIVED: "success",
  REJECTED: "neutral",
  WITHDRAWN: "neutral",
  LAPSED: "neutral",
  APPEALED: "warning",
};

/** Where a request stands for its shop, in a word; an approved cancellation is done, an approved return has only begun. */
export function RequestBadge({ request }: { request: Pick<RequestRow, "kind" | "status"> }) {
  const t = useTranslations("console-requests.status");
  const { kind, status } = request;
  const key = `${kind}.${status}` as "return.REQUESTED";
  return (
    <Badge tone={kind === "cancel" && status === "APPROVED" ? "success" : tones[status]}>{t(key)}</Badge>
  );
}
