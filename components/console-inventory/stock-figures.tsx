import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";

/** What can be sold in bold; what is there and what is locked below, where the two differ. */
export function StockFigures({
  onHand,
  reserved,
  available,
  low = false,
  muted = false,
}: {
  onHand: number;
  reserved: number;
  available: number;
  /** At or below the number it warns at. */
  low?: boolean;
  /** The warehouse is off: what is in it cannot be sold. */
  muted?: boolean;
}) {
  const t = useTranslations("console-inventory.cell");
  return (
    <span className="grid justify-items-end leading-tight">
      <span
        className={cn(
          "font-bold tabular-nums",
          (muted || onHand === 0) && "font-normal text-muted-foreground",
          !muted && low && onHand > 0 && "text-warning",
          !muted && onHand > 0 && available <= 0 && "text-destructive",
        )}
      >
        {available}
      </span>
      {low && !muted && onHand > 0 ? (
        <span className="whitespace-nowrap font-semibold text-warning text-xs">{t("low")}</span>
      ) : null}
      {reserved > 0 ? (
        <span className="whitespace-nowrap text-muted-foreground text-xs tabular-nums">
          {t("held", { onHand, reserved })}
        </span>
      ) : null}
    </span>
  );
}
