"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { ChosenLine } from "./use-chosen-lines";
import { fullName, VariantName } from "./variant-picker";
import { wholeNumber } from "./whole-number";

/** The goods chosen so far, each with its quantity. `freeOf` says how many may leave; null where that plays no part. */
export function ChosenLines({
  lines,
  marked,
  freeOf,
  onQuantity,
  onRemove,
}: {
  lines: ChosenLine[];
  /** Shows which quantities are not right yet. */
  marked: boolean;
  freeOf?: (line: ChosenLine) => number | null;
  onQuantity: (variantId: string, quantity: string) => void;
  onRemove: (variantId: string) => void;
}) {
  const t = useTranslations("console-inventory.picker");
  return (
    <div className="grid gap-2">
      <p className="font-semibold text-sm" aria-live="polite">
        {t("chosen", { count: lines.length })}
      </p>
      {lines.length === 0 ? (
        <p className="text-muted-foreground text-sm">{t("chosenHint")}</p>
      ) : (
        <ul className="divide-y divide-border rounded-xl border border-border">
          {lines.map((line) => {
            const { variant, quantity } = line;
            const free = freeOf?.(line) ?? null;
            const units = wholeNumber(quantity, 1);
            const short = free !== null && units !== null && units > free;
            return (
              <li key={variant.variantId} className="grid gap-1 p-2.5">
                <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
                  <div className="flex min-w-0 flex-1 basis-52 items-center gap-3">
                    <VariantName variant={variant} free={free} />
                  </div>
                  <div className="flex items-center gap-1">
                    <Input
                      aria-label={t("quantityOf", { name: fullName(variant) })}
                      aria-invalid={(marked && units === null) || undefined}
                      inputMode="numeric"
                      autoComplete="off"
                      placeholder="0"
                      className="w-22 text-right tabular-nums"
                      value={quantity}
                      onChange={(event) => onQuantity(variant.variantId, event.target.value)}
                    />
                    <Button
                      variant="ghost"
                      size="icon"
                      aria-label={t("remove", { name: fullName(variant) })}
                      onClick={() => onRemove(variant.variantId)}
                    >
                      <X aria-hidden="true" />
                    </Button>
                  </div>
                </div>
                {short ? (
                  <p className="text-right font-medium text-destructive text-xs">
                    {t("short", { count: free })}
                  </p>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
