import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";

/** What can be sold in bold; what is there and what is locked below, where the two differ. */
export function StockFigures({
  onHand,
  reserved,
  muted = false,
}: {
  onHand: number;
  reserved: number;
  /** The warehouse is off: what is in it cannot be sold. */
  muted?: boolean;
}) {
  const t = useTranslations("console-inventory.cell");
  const available = onHand - reserved;
  return (
    <span className="grid justify-items-end leading-tight">
      <span
        className={cn(
          "font-bold tabular-nums",
          (muted || onHand === 0) && "font-normal text-muted-foreground",
          !muted && onHand > 0 && available <= 0 && "text-destructive",
        )}
      >
        {available}
      </span>
      {reserved > 0 ? (
        <span className="whitespace-nowrap text-muted-foreground text-xs tabular-nums">
          {t("held", { onHand, reserved })}
        </span>
      ) : null}
    </span>
  );
}
