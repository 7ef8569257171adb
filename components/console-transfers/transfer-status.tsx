import { getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Steps } from "@/components/ui/steps";
import type { TransferRow } from "@/lib/inventory";

type Status = TransferRow["status"];

const tones: Record<Status, BadgeTone> = {
  DRAFT: "neutral",
  READY: "primary",
  IN_TRANSIT: "info",
  PARTLY_RECEIVED: "warning",
  RECEIVED: "success",
  CANCELLED: "neutral",
};

/** Where a transfer stands, in a word. */
export async function TransferStatusBadge({ status }: { status: Status }) {
  const t = await getTranslations("console-transfers");
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}

const WAY = ["DRAFT", "READY", "IN_TRANSIT", "RECEIVED"] as const;

const REACHED: Record<Status, number> = {
  DRAFT: 0,
  READY: 1,
  IN_TRANSIT: 2,
  PARTLY_RECEIVED: 2,
  RECEIVED: 4,
  CANCELLED: -1,
};

/** How far it has come; a cancelled one has left the way. */
export async function TransferSteps({ status }: { status: Status }) {
  if (status === "CANCELLED") return null;
  const t = await getTranslations("console-transfers.detail");
  const reached = REACHED[status];
  return (
    <Steps
      label={t("steps")}
      className="mb-4 max-w-2xl"
      steps={WAY.map((step, index) => ({
        label: t(`step.${step}`),
        state: index < reached ? "done" : index === reached ? "current" : "todo",
      }))}
    />
  );
}

/** Units sent and neither received, lost nor returned: sellable nowhere. */
export function unitsInTransit(line: {
  sent: number;
  received: number;
  lost: number;
  returned: number;
}): number {
  return line.sent - line.received - line.lost - line.returned;
}
