"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { Picture } from "@/components/ui/picture";
import { QuantityStepper } from "@/components/ui/quantity-stepper";
import { formatRupiah } from "@/lib/platform/money";

export type ReturnableItem = {
  id: string;
  name: string;
  variantTitle: string;
  picture: string | null;
  unitPrice: number;
  /** Units that can still be given back. */
  left: number;
};

/** Which units go back, or did not come: a tick a line, and how many where there are several. */
export function ReturnLines({
  legend,
  items,
  chosen,
  error,
  onChange,
}: {
  legend: string;
  items: ReturnableItem[];
  chosen: ReadonlyMap<string, number>;
  error: string | undefined;
  onChange: (itemId: string, quantity: number) => void;
}) {
  const t = useTranslations("returns.return");
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-semibold text-sm">{legend}</legend>
      <ul className="divide-y divide-border rounded-xl border border-border">
        {items.map((item) => {
          const quantity = chosen.get(item.id) ?? 0;
          return (
            <li key={item.id} className="grid gap-2 p-3">
              <div className="grid grid-cols-[auto_3rem_minmax(0,1fr)] items-start gap-3 text-sm">
                <Checkbox
                  aria-label={t("take", { name: item.name })}
                  checked={quantity > 0}
                  onChange={() => onChange(item.id, quantity > 0 ? 0 : item.left)}
                />
                <Picture src={item.picture} alt="" className="rounded-lg" />
                <div className="min-w-0">
                  <p className="line-clamp-2">{item.name}</p>
                  <p className="text-muted-foreground text-xs">
                    {item.variantTitle ? `${item.variantTitle} · ` : null}
                    {formatRupiah(item.unitPrice)}
                  </p>
                </div>
              </div>
              {quantity > 0 && item.left > 1 ? (
                <p className="flex items-center gap-2 pl-8 text-muted-foreground text-sm">
                  <QuantityStepper
                    size="sm"
                    label={t("quantity", { name: item.name })}
                    decreaseLabel={t("less", { name: item.name })}
                    increaseLabel={t("more", { name: item.name })}
                    value={quantity}
                    max={item.left}
                    onChange={(next) => onChange(item.id, next)}
                  />
                  {t("of", { count: item.left })}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      {error ? <FieldError>{error}</FieldError> : null}
    </fieldset>
  );
}
