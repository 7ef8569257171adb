import { Store } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Picture } from "@/components/ui/picture";
import { RadioCard, RadioGroup } from "@/components/ui/radio-group";
import type { QuotedShop } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";

type Props = {
  shop: QuotedShop;
  onChoose: (rateId: string) => void;
  onNote: (note: string) => void;
};

/** One shop's part of the order: its goods, how they travel, a word to the shop. */
export function CheckoutShop({ shop, onChoose, onNote }: Props) {
  const t = useTranslations("checkout");
  return (
    <Card aria-label={shop.name}>
      <div className="flex items-center gap-2 border-border border-b px-4 py-3 md:px-5">
        <Store aria-hidden="true" className="size-4.5 shrink-0 text-link" />
        <h2 className="truncate font-bold text-sm">{shop.name}</h2>
        <span className="ml-auto shrink-0 text-muted-foreground text-xs">
          {t("from", { city: shop.city })}
        </span>
      </div>
      <ul className="divide-y divide-border px-4 md:px-5">
        {shop.lines.map((line) => (
          <li
            key={line.id}
            className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-3 py-3 sm:grid-cols-[3.5rem_minmax(0,1fr)_auto]"
          >
            <Picture src={line.picture} alt="" className="rounded-lg" />
            <div className="min-w-0 text-sm">
              <p className="line-clamp-2">{line.name}</p>
              {line.variantTitle ? (
                <p className="text-muted-foreground text-xs">{line.variantTitle}</p>
              ) : null}
              <p className="mt-0.5 text-muted-foreground">
                {line.quantity} × {formatRupiah(line.price)}
              </p>
            </div>
            <p className="col-start-2 whitespace-nowrap font-semibold text-sm sm:col-start-3">
              {formatRupiah(line.price * line.quantity)}
            </p>
          </li>
        ))}
      </ul>
      <div className="grid gap-4 border-border border-t p-4 md:p-5">
        {shop.options.length > 0 ? (
          <RadioGroup legend={t("delivery", { weight: kilos(shop.weightGrams) })} className="sm:grid-cols-3">
            {shop.options.map((option) => (
              <RadioCard
                key={option.rateId}
                name={`rate-${shop.shopId}`}
                value={option.rateId}
                checked={shop.chosen?.rateId === option.rateId}
                onChange={() => onChoose(option.rateId)}
                label={option.service}
                description={
                  <>
                    <span className="sm:block">{option.courier}</span>
                    <span aria-hidden="true" className="sm:hidden">
                      {" · "}
                    </span>
                    <span className="sm:block">{t("eta", { days: option.etaDays.replace("-", "–") })}</span>
                    <span className="mt-1 hidden font-semibold text-foreground sm:block">
                      <DeliveryCost option={option} />
                    </span>
                  </>
                }
                aside={
                  <span className="sm:hidden">
                    <DeliveryCost option={option} />
                  </span>
                }
                className="p-3 sm:items-start"
              />
            ))}
          </RadioGroup>
        ) : null}
        <Field id={`note-${shop.shopId}`} label={t("note")} optionalLabel={t("optional")}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              placeholder={t("notePlaceholder")}
              onChange={(event) => onNote(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Card>
  );
}

function DeliveryCost({ option }: { option: QuotedShop["options"][number] }) {
  const t = useTranslations("parcels.free");
  if (option.discount === 0) return formatRupiah(option.cost);
  return (
    <>
      <s className="mr-1.5 font-normal text-muted-foreground">
        <span className="sr-only">{t("was")} </span>
        {formatRupiah(option.cost + option.discount)}
      </s>
      <span className="text-success">{option.cost === 0 ? t("badge") : formatRupiah(option.cost)}</span>
    </>
  );
}

function kilos(grams: number): string {
  const kilo = Math.max(0.1, Math.ceil(grams / 100) / 10);
  return String(kilo).replace(".", ",");
}
