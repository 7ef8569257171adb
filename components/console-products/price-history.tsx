import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Timeline } from "@/components/ui/timeline";
import { formatRupiah } from "@/lib/platform/money";
import type { PriceMoveRow } from "@/lib/shops";

/** Every price the shop has asked for a product, newest first. */
export async function PriceHistory({ moves }: { moves: PriceMoveRow[] }) {
  const t = await getTranslations("console-products.detail");
  if (moves.length === 0) return <p className="text-muted-foreground text-sm">{t("noHistory")}</p>;
  return (
    <Timeline
      items={moves.map((move) => ({
        id: move.id,
        title:
          move.oldPrice === null
            ? t("firstPrice", { price: formatRupiah(move.newPrice) })
            : t("changed", { old: formatRupiah(move.oldPrice), new: formatRupiah(move.newPrice) }),
        time: <LocalTime value={move.createdAt} />,
        description: [move.variantTitle || move.sku, move.changedBy && t("by", { name: move.changedBy })]
          .filter(Boolean)
          .join(" · "),
      }))}
    />
  );
}
