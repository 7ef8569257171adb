import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { BoardRow } from "@/lib/ordering";

export type ShopOrderStatus = BoardRow["status"];

const tones: Record<ShopOrderStatus, BadgeTone> = {
  AWAITING_PAYMENT: "neutral",
  NEW: "accent",
  ACCEPTED: "info",
  PACKED: "primary",
  SHIPPED: "info",
  DELIVERED: "success",
  COMPLETED: "success",
  CANCELLED: "danger",
  EXPIRED: "neutral",
};

/** Where an order stands for its shop, in a word. */
export function ShopOrderBadge({ status }: { status: ShopOrderStatus }) {
  const t = useTranslations("console-orders.status");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}

export type OrderMove = "accept" | "pack" | "handOver";

export type OrderRights = { manage: boolean; stock: boolean };

/** The one thing to do next with an order, if this member may do it. */
export function nextMove(status: ShopOrderStatus, can: OrderRights): OrderMove | null {
  if (status === "NEW" && can.manage) return "accept";
  if (status === "ACCEPTED" && can.stock) return "pack";
  return status === "PACKED" && can.stock ? "handOver" : null;
}
