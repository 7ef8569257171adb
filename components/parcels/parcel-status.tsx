import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { Parcel } from "@/lib/shipping";

const tones: Record<Parcel["status"], BadgeTone> = {
  PENDING: "neutral",
  PACKED: "primary",
  HANDED_OVER: "info",
  IN_TRANSIT: "info",
  OUT_FOR_DELIVERY: "accent",
  FAILED: "warning",
  DELIVERED: "success",
  RETURNED: "danger",
  LOST: "danger",
  CANCELLED: "neutral",
};

/** Where a parcel is, in a word. */
export function ParcelBadge({ status }: { status: Parcel["status"] }) {
  const t = useTranslations("parcels.status");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
