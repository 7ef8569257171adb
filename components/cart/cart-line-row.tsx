import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Picture } from "@/components/ui/picture";
import { Price } from "@/components/ui/price";
import { QuantityStepper } from "@/components/ui/quantity-stepper";
import { Link } from "@/i18n/navigation";
import type { CartLine } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";
import { canBeTicked } from "./cart-edits";

const FEW_LEFT = 5;

type Props = {
  line: CartLine;
  onSelect: (selected: boolean) => void;
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
};

/** One line of the cart: what it is, what it costs now, what is wrong with it, how many. */
export function CartLineRow({ line, onSelect, onQuantity, onRemove }: Props) {
  const t = useTranslations("cart");
  const buyable = canBeTicked(line);
  const label = line.variantTitle ? `${line.name}, ${line.variantTitle}` : line.name;
  const href = `/p/${line.productSlug}?v=${line.variantCode}`;
  return (
    <li className="grid grid-cols-[auto_4.5rem_minmax(0,1fr)] gap-x-3 gap-y-3 p-4 sm:grid-cols-[auto_5.5rem_minmax(0,1fr)_auto] sm:gap-x-4">
      <Checkbox
        aria-label={t("select", { name: label })}
        checked={line.selected && buyable}
        disabled={!buyable}
        onChange={(event) => onSelect(event.target.checked)}
        className="self-start pt-1"
      />
      <Link
        href={href}
        tabIndex={-1}
        aria-hidden="true"
        className={cn("self-start", !buyable && "opacity-50")}
      >
        <Picture src={line.picture} alt="" className="rounded-xl" />
      </Link>
      <div className="min-w-0">
        <Link
          href={href}
          className={cn("line-clamp-2 text-sm hover:underline", !buyable && "text-muted-foreground")}
        >
          {line.name}
        </Link>
        {line.variantTitle ? (
          <p className="mt-0.5 text-muted-foreground text-xs">{line.variantTitle}</p>
        ) : null}
        <Price
          amount={line.price}
          compareAt={line.compareAtPrice}
          compareAtLabel={t("before")}
          className="mt-1.5"
        />
        <LineRemarks line={line} onQuantity={onQuantity} />
      </div>
      <div className="col-span-2 col-start-2 flex items-center justify-end gap-2 sm:col-span-1 sm:col-start-4 sm:flex-col-reverse sm:items-end sm:justify-between">
        <Button
          variant="ghost"
          size="sm"
          onClick={onRemove}
          aria-label={t("removeNamed", { name: label })}
          className="text-muted-foreground"
        >
          <Trash2 aria-hidden="true" />
          {t("remove")}
        </Button>
        {buyable ? (
          <QuantityStepper
            size="sm"
            label={t("quantityOf", { name: label })}
            decreaseLabel={t("decrease")}
            increaseLabel={t("increase")}
            value={line.quantity}
            max={Math.max(line.quantity, Math.min(line.available, 999))}
            onChange={onQuantity}
          />
        ) : null}
      </div>
    </li>
  );
}

function LineRemarks({ line, onQuantity }: Pick<Props, "line" | "onQuantity">) {
  const t = useTranslations("cart");
  const few = line.problem === null && line.available <= FEW_LEFT;
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1.5 text-xs empty:hidden">
      {line.problem && line.problem !== "SHORT" ? (
        <Badge tone="neutral">{t(`problem.${line.problem}`)}</Badge>
      ) : null}
      {line.problem === "SHORT" ? (
        <>
          <Badge tone="danger">{t("left", { left: line.available })}</Badge>
          <button type="button" className="text-link" onClick={() => onQuantity(line.available)}>
            {t("takeLeft", { left: line.available })}
          </button>
        </>
      ) : null}
      {few ? <Badge tone="warning">{t("left", { left: line.available })}</Badge> : null}
      {line.priceChanged && line.problem !== "RETIRED" ? (
        <span
          className={line.price > line.priceSeen ? "font-semibold text-sale" : "font-semibold text-success"}
        >
          {t(line.price > line.priceSeen ? "priceRose" : "priceFell", { was: formatRupiah(line.priceSeen) })}
        </span>
      ) : null}
    </div>
  );
}
