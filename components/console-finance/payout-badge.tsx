import { getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { ShopPayoutRow } from "@/lib/finance";

const TONES: Record<ShopPayoutRow["status"], BadgeTone> = {
  OPEN: "warning",
  PAID: "success",
  FAILED: "danger",
  RETURNED: "danger",
};

export async function PayoutBadge({ status }: { status: ShopPayoutRow["status"] }) {
  const t = await getTranslations("console-finance.payoutStatus");
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}
