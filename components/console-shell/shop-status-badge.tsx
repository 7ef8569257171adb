import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { ShopProfile } from "@/lib/shops";

type ShopStatus = ShopProfile["status"];

const tones: Record<ShopStatus, BadgeTone> = {
  DRAFT: "neutral",
  PENDING: "warning",
  OPEN: "success",
  PAUSED: "info",
  REJECTED: "danger",
  SUSPENDED: "danger",
};

/** A shop's state in a word. */
export function ShopStatusBadge({ status }: { status: ShopStatus }) {
  const t = useTranslations("console");
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
