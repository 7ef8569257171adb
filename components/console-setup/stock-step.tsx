"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { formText } from "@/components/console-shell/shop-profile-fields";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Picture } from "@/components/ui/picture";
import { Select } from "@/components/ui/select";
import { useRouter } from "@/i18n/navigation";
import { receiveStockAction } from "@/lib/inventory/actions/stock";

export type StockStepOffer = {
  variantId: string;
  name: string;
  variantTitle: string;
  imageUrl: string | null;
  onHand: number;
};

/** First counts of what lies in a warehouse. The key is minted with the page: pressed twice, stock is received once. */
export function StockStep({
  shopId,
  warehouses,
  offers,
  idempotencyKey,
  nextHref,
}: {
  shopId: string;
  warehouses: { id: string; name: string }[];
  offers: StockStepOffer[];
  idempotencyKey: string;
  nextHref: string;
}) {
  const t = useTranslations("console-setup.stock");
  const router = useRouter();
  const { pending, run } = useAction();
  const [problem, setProblem] = useState<string | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const lines = offers
      .map((offer) => ({ variantId: offer.variantId, quantity: Number(formText(form, offer.variantId)) }))
      .filter((line) => Number.isInteger(line.quantity) && line.quantity > 0);
    if (lines.length === 0) return setProblem(t("nothing"));
    setProblem(null);
    const warehouseId = formText(form, "warehouseId");
    run(() => receiveStockAction({ shopId, warehouseId, lines, reason: "OPENING", idempotencyKey }), {
      done: () => router.push(nextHref),
    });
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field id="stock-warehouse" label={t("warehouse")} className="max-w-sm">
        {(control) => (
          <Select {...control} name="warehouseId">
            {warehouses.map((warehouse) => (
              <option key={warehouse.id} value={warehouse.id}>
                {warehouse.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ul className="divide-y divide-border">
        {offers.map((offer) => {
          const name = [offer.name, offer.variantTitle].filter(Boolean).join(" · ");
          return (
            <li key={offer.variantId} className="flex items-center gap-3 py-3">
              <Picture src={offer.imageUrl} alt="" className="w-12 shrink-0 rounded-lg" />
              <div className="min-w-0 flex-1 text-sm">
                <p className="line-clamp-2 font-semibold">{offer.name}</p>
                <p className="text-muted-foreground text-xs">
                  {[offer.variantTitle, t("now", { count: offer.onHand })].filter(Boolean).join(" · ")}
                </p>
              </div>
              <Field
                id={`qty-${offer.variantId}`}
                label={t("quantityOf", { name })}
                hideLabel
                className="w-24 shrink-0"
              >
                {(control) => (
                  <Input
                    {...control}
                    name={offer.variantId}
                    type="number"
                    min={0}
                    max={100000}
                    placeholder="0"
                    className="text-right"
                  />
                )}
              </Field>
            </li>
          );
        })}
      </ul>
      {problem ? <FieldError>{problem}</FieldError> : null}
      <Button type="submit" loading={pending} className="justify-self-start">
        {t("save")}
      </Button>
    </form>
  );
}
