"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction, useFieldWords } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { MoneyInput } from "@/components/ui/money-input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { formatRupiah } from "@/lib/platform/money";
import type { OfferRow } from "@/lib/shops";
import { setPriceAction } from "@/lib/shops/actions/products";

/** An offer's price; those who may change it do so in place. */
export function PriceCell({
  shopId,
  offer,
  editable,
}: {
  shopId: string;
  offer: OfferRow;
  editable: boolean;
}) {
  const t = useTranslations("console-products.price");
  const [open, setOpen] = useState(false);
  const figures = (
    <span className="grid justify-items-end leading-tight">
      <span className="whitespace-nowrap font-semibold tabular-nums">{formatRupiah(offer.price)}</span>
      {offer.compareAtPrice === null ? null : (
        <s className="whitespace-nowrap text-muted-foreground text-xs tabular-nums">
          <span className="sr-only">{t("was")} </span>
          {formatRupiah(offer.compareAtPrice)}
        </s>
      )}
    </span>
  );
  if (!editable) return figures;
  const name = [offer.name, offer.variantTitle].filter(Boolean).join(" ");
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        aria-label={t("edit", { name })}
        className="group -mr-2 inline-flex min-h-9 items-center gap-2 rounded-lg px-2 hover:bg-muted"
      >
        <Pencil aria-hidden="true" className="size-3.5 text-muted-foreground" />
        {figures}
      </PopoverTrigger>
      <PopoverContent align="end">
        <PriceForm shopId={shopId} offer={offer} onDone={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  );
}

function PriceForm({ shopId, offer, onDone }: { shopId: string; offer: OfferRow; onDone: () => void }) {
  const t = useTranslations("console-products.price");
  const word = useFieldWords();
  const router = useRouter();
  const { pending, run } = useAction();
  const [price, setPrice] = useState<number | null>(offer.price);
  const [compareAtPrice, setCompareAt] = useState<number | null>(offer.compareAtPrice);
  const [errors, setErrors] = useState<Record<string, string>>({});

  function submit(event: FormEvent) {
    event.preventDefault();
    run(() => setPriceAction({ shopId, offerId: offer.id, price, compareAtPrice }), {
      done: () => {
        toast.success(t("saved"));
        onDone();
        router.refresh();
      },
      refused: (error) => {
        setErrors(error.fieldErrors);
        return Boolean(error.fieldErrors.price || error.fieldErrors.compareAtPrice);
      },
    });
  }

  return (
    <form onSubmit={submit} className="grid gap-3">
      <Field id={`price-${offer.id}`} label={t("label")} error={word(errors, "price")} required>
        {(control) => <MoneyInput {...control} value={price} onValueChange={setPrice} autoFocus />}
      </Field>
      <Field
        id={`compare-${offer.id}`}
        label={t("compareAt")}
        hint={t("compareAtHint")}
        error={word(errors, "compareAtPrice")}
      >
        {(control) => <MoneyInput {...control} value={compareAtPrice} onValueChange={setCompareAt} />}
      </Field>
      <Button type="submit" loading={pending} block>
        {t("save")}
      </Button>
    </form>
  );
}
