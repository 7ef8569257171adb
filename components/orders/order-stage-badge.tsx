import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { MyOrderPart, OrderStage } from "@/lib/ordering";

const stageTones: Record<OrderStage, BadgeTone> = {
  UNPAID: "warning",
  ONGOING: "info",
  DONE: "success",
  EXPIRED: "neutral",
  CANCELLED: "neutral",
};

const partTones: Record<MyOrderPart["status"], BadgeTone> = {
  AWAITING_PAYMENT: "warning",
  NEW: "info",
  ACCEPTED: "info",
  PACKED: "info",
  SHIPPED: "primary",
  DELIVERED: "success",
  COMPLETED: "success",
  CANCELLED: "neutral",
  EXPIRED: "neutral",
};

/** Where an order stands, in a word. */
export function OrderStageBadge({ stage }: { stage: OrderStage }) {
  const t = useTranslations("orders.stage");
  return <Badge tone={stageTones[stage]}>{t(stage)}</Badge>;
}

/** Where one shop's part stands, in a word. */
export function PartStatusBadge({ status }: { status: MyOrderPart["status"] }) {
  const t = useTranslations("orders.partStatus");
  return <Badge tone={partTones[status]}>{t(status)}</Badge>;
}
