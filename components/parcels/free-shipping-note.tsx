import { Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { FreeShipping } from "@/lib/delivery";
import { formatRupiah } from "@/lib/platform/money";

const ZONES = 4;

/** What a shop promises to bear of the way, in one line: from which basket on, how much, where to. */
export function FreeShippingNote({
  rule,
  className,
}: {
  rule: FreeShipping | undefined;
  className?: string;
}) {
  const t = useTranslations("parcels.free");
  if (!rule) return null;
  const values = { amount: formatRupiah(rule.minItems), max: formatRupiah(rule.maxAmount ?? 0) };
  const from = rule.minItems > 0;
  const promise =
    rule.maxAmount === null ? (from ? "fromBasket" : "anyBasket") : from ? "upToFromBasket" : "upTo";
  const where =
    rule.zones.length === ZONES ? t("everywhere") : rule.zones.map((zone) => t(`zone.${zone}`)).join(", ");
  return (
    <p className={cn("flex items-start gap-1.5 text-sm", className)}>
      <Truck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-success" />
      <span className="min-w-0">
        <b className="text-success">{t(promise, values)}</b> {t("zones", { zones: where })}
      </span>
    </p>
  );
}
