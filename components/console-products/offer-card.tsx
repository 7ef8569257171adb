"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction, useFieldWords } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Picture } from "@/components/ui/picture";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { OfferRow } from "@/lib/shops";
import { setSkuAction } from "@/lib/shops/actions/products";
import { OfferBlocks, OfferStatus } from "./offer-status";
import { PriceCell } from "./price-cell";

/** One variant the shop sells: price, stock, status, and what keeps it from being sold. */
export function OfferCard({
  shopId,
  offer,
  editable,
}: {
  shopId: string;
  offer: OfferRow;
  editable: boolean;
}) {
  const t = useTranslations("console-products.detail");
  return (
    <li className="grid gap-3 py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Picture src={offer.imageUrl} alt="" className="w-14 shrink-0 rounded-lg" />
        <div className="min-w-0 flex-1 basis-40">
          <p className="font-semibold text-sm">{offer.variantTitle || offer.name}</p>
          <SkuLine shopId={shopId} offer={offer} editable={editable} />
        </div>
        <OfferStatus shopId={shopId} offer={offer} editable={editable} />
        <PriceCell shopId={shopId} offer={offer} editable={editable} />
      </div>
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_auto_1fr]">
        <Fact label={t("available")} value={offer.available} />
        <Fact label={t("onHand")} value={offer.onHand} />
        <div className="flex gap-2">
          <dt className="text-muted-foreground">{t("checklist")}</dt>
          <dd>
            {offer.blocks.length === 0 ? (
              <span className="text-success">{t("sellable")}</span>
            ) : (
              <OfferBlocks blocks={offer.blocks} />
            )}
          </dd>
        </div>
      </dl>
    </li>
  );
}

function Fact({ label, value }: { label: string; value: number }) {
  return (
    <div className="flex gap-2">
      <dt className="text-muted-foreground">{label}</dt>
      <dd className="font-semibold tabular-nums">{value}</dd>
    </div>
  );
}

function SkuLine({ shopId, offer, editable }: { shopId: string; offer: OfferRow; editable: boolean }) {
  const t = useTranslations("console-products.detail");
  const word = useFieldWords();
  const router = useRouter();
  const { pending, run } = useAction();
  const [open, setOpen] = useState(false);
  const [sku, setSku] = useState(offer.sku);
  const [errors, setErrors] = useState<Record<string, string>>({});
  if (!editable) return <p className="truncate text-muted-foreground text-xs">{offer.sku}</p>;

  function submit(event: FormEvent) {
    event.preventDefault();
    run(() => setSkuAction({ shopId, offerId: offer.id, sku }), {
      done: () => {
        toast.success(t("skuSaved"));
        setOpen(false);
        router.refresh();
      },
      refused: (error) => {
        setErrors(error.fieldErrors);
        return Boolean(error.fieldErrors.sku);
      },
    });
  }

  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger className="max-w-full truncate text-muted-foreground text-xs underline decoration-dotted underline-offset-3 hover:text-foreground">
        {offer.sku}
      </PopoverTrigger>
      <PopoverContent>
        <form onSubmit={submit} className="grid gap-3">
          <Field id={`sku-${offer.id}`} label={t("sku")} error={word(errors, "sku")} required>
            {(control) => (
              <Input
                {...control}
                value={sku}
                maxLength={60}
                onChange={(event) => setSku(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" loading={pending} block>
            {t("sku")}
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  );
}
