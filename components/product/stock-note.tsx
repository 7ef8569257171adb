import { getTranslations } from "next-intl/server";
import { StatusDot } from "@/components/ui/status-dot";

/** At so few units left the number is told. */
const FEW = 10;

/** How much of an offer is left, in a word. */
export async function StockNote({ available }: { available: number }) {
  const t = await getTranslations("product.stock");
  if (available === 0) return <StatusDot tone="neutral">{t("out")}</StatusDot>;
  if (available <= FEW) return <StatusDot tone="warning">{t("few", { count: available })}</StatusDot>;
  return <StatusDot tone="success">{t("in")}</StatusDot>;
}
