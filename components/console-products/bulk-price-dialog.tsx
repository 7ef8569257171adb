"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { setPricesAction } from "@/lib/shops/actions/products";

const KINDS = ["PERCENT", "DISCOUNT", "END_DISCOUNT", "SET"] as const;
type Kind = (typeof KINDS)[number];

/** One rule for the prices of many offers. */
export function BulkPriceDialog({
  shopId,
  offerIds,
  open,
  onOpenChange,
  onDone,
}: {
  shopId: string;
  offerIds: string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDone: (count: number) => void;
}) {
  const t = useTranslations("console-products");
  const { pending, run } = useAction();
  const formId = useId();
  const [kind, setKind] = useState<Kind>("PERCENT");
  const [percent, setPercent] = useState("");
  const [price, setPrice] = useState<number | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    // The dialog stands in a portal, yet its submit event would still reach a form around the table.
    event.stopPropagation();
    const change = changeOf(kind, percent, price);
    run(() => setPricesAction({ shopId, offerIds, change }), { done: ({ count }) => onDone(count) });
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        size="sm"
        title={t("bulk.title", { count: offerIds.length })}
        footer={
          <Button type="submit" form={formId} loading={pending}>
            {t("bulk.apply")}
          </Button>
        }
      >
        <form id={formId} onSubmit={submit} className="grid gap-4">
          <RadioGroup legend={t("bulk.kind")}>
            {KINDS.map((one) => (
              <Radio
                key={one}
                name="kind"
                value={one}
                label={t(`bulk.${one}`)}
                checked={kind === one}
                onChange={() => setKind(one)}
              />
            ))}
          </RadioGroup>
          {kind === "SET" ? (
            <Field id="bulk-price" label={t("price.label")} required>
              {(control) => <MoneyInput {...control} value={price} onValueChange={setPrice} />}
            </Field>
          ) : kind === "END_DISCOUNT" ? (
            <p className="text-muted-foreground text-sm">{t("bulk.endHint")}</p>
          ) : (
            <Field
              id="bulk-percent"
              label={t("bulk.percent")}
              hint={kind === "PERCENT" ? t("bulk.percentHint") : t("bulk.discountHint")}
              required
            >
              {(control) => (
                <Input
                  {...control}
                  type="number"
                  min={kind === "PERCENT" ? -90 : 1}
                  max={kind === "PERCENT" ? 300 : 90}
                  step={1}
                  suffix="%"
                  value={percent}
                  onChange={(event) => setPercent(event.target.value)}
                />
              )}
            </Field>
          )}
        </form>
      </DialogContent>
    </Dialog>
  );
}

function changeOf(kind: Kind, percent: string, price: number | null) {
  if (kind === "SET") return { kind, price } as const;
  if (kind === "END_DISCOUNT") return { kind } as const;
  return { kind, percent } as const;
}
