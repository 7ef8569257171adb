"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction, useFieldWords } from "@/components/console-shell/use-action";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { Picture } from "@/components/ui/picture";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { formatRupiah } from "@/lib/platform/money";
import type { SellableProduct, SellableVariant } from "@/lib/shops";
import { addShopProductsAction } from "@/lib/shops/actions/products";

type Line = { chosen: boolean; price: number | null; compareAtPrice: number | null; sku: string };
type Errors = Record<string, string>;

/** Chooses which variants of a product the shop sells, and at which prices. `nextHref` is where it goes on. */
export function OfferForm({
  shopId,
  product,
  nextHref,
}: {
  shopId: string;
  product: SellableProduct;
  nextHref: string;
}) {
  const t = useTranslations("console-products");
  const router = useRouter();
  const { pending, run } = useAction();
  const open = product.variants.filter((variant) => !variant.offered);
  const [lines, setLines] = useState<Record<string, Line>>(() =>
    Object.fromEntries(open.map((variant) => [variant.id, emptyLine(open.length === 1)])),
  );
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = open.filter((variant) => lines[variant.id]?.chosen);
  const firstPrice = chosen.map((variant) => lines[variant.id]?.price).find((price) => price != null) ?? null;

  function change(variantId: string, part: Partial<Line>) {
    setLines((all) => ({ ...all, [variantId]: { ...emptyLine(false), ...all[variantId], ...part } }));
  }

  function submit(status: "ACTIVE" | "DRAFT") {
    const wanted = chosen.map((variant) => ({
      variantId: variant.id,
      ...(lines[variant.id] ?? emptyLine(true)),
    }));
    if (wanted.length === 0) return setProblem(t("offer.none"));
    if (wanted.some((line) => line.price === null)) return setProblem(t("offer.needPrice"));
    setProblem(null);
    setErrors({});
    const input = wanted.map(({ variantId, price, compareAtPrice, sku }) => ({
      variantId,
      price,
      compareAtPrice,
      sku,
    }));
    run(() => addShopProductsAction({ shopId, productId: product.id, status, lines: input }), {
      done: ({ offerIds }) => {
        toast.success(t("offer.done", { count: offerIds.length }));
        router.push(nextHref);
      },
      refused: (error) => {
        setErrors(
          byVariant(
            error.fieldErrors,
            wanted.map((line) => line.variantId),
          ),
        );
        return Object.keys(error.fieldErrors).length > 0;
      },
    });
  }

  if (open.length === 0) return <p className="text-muted-foreground text-sm">{t("offer.all")}</p>;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold text-sm">{t("offer.choose")}</h3>
        {chosen.length > 1 && firstPrice !== null ? (
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              for (const variant of chosen) change(variant.id, { price: firstPrice });
            }}
          >
            {t("offer.same")}
          </Button>
        ) : null}
      </div>
      <ul className="grid grid-cols-1 gap-3">
        {product.variants.map((variant) => (
          <VariantLine
            key={variant.id}
            variant={variant}
            name={variant.title || product.name}
            line={lines[variant.id]}
            errors={errors}
            onChange={(part) => change(variant.id, part)}
          />
        ))}
      </ul>
      {problem ? <FieldError>{problem}</FieldError> : null}
      <div className="flex flex-wrap gap-2">
        <Button loading={pending} onClick={() => submit("ACTIVE")}>
          {t("offer.submit")}
        </Button>
        <Button variant="outline" disabled={pending} onClick={() => submit("DRAFT")}>
          {t("offer.draft")}
        </Button>
      </div>
    </div>
  );
}

function VariantLine({
  variant,
  name,
  line,
  errors,
  onChange,
}: {
  variant: SellableVariant;
  name: string;
  line: Line | undefined;
  errors: Errors;
  onChange: (part: Partial<Line>) => void;
}) {
  const t = useTranslations("console-products");
  const market =
    variant.lowestElsewhere === null
      ? t("offer.noOther")
      : t("offer.lowest", { price: formatRupiah(variant.lowestElsewhere) });
  return (
    <li
      className={cn(
        "rounded-xl border border-border p-3",
        line?.chosen && "border-primary bg-primary-soft/30",
      )}
    >
      <div className="flex items-center gap-3">
        <Picture src={variant.imageUrl} alt="" className="w-12 shrink-0 rounded-lg" />
        <div className="min-w-0 flex-1">
          {line ? (
            <Checkbox
              label={<span className="font-semibold">{name}</span>}
              description={market}
              checked={line.chosen}
              onChange={(event) => onChange({ chosen: event.target.checked })}
            />
          ) : (
            <p className="font-semibold text-sm">{name}</p>
          )}
        </div>
        {line ? null : <Badge tone="success">{t("offer.offered")}</Badge>}
      </div>
      {line?.chosen ? <LineFields variant={variant} line={line} errors={errors} onChange={onChange} /> : null}
    </li>
  );
}

function LineFields({
  variant,
  line,
  errors,
  onChange,
}: {
  variant: SellableVariant;
  line: Line;
  errors: Errors;
  onChange: (part: Partial<Line>) => void;
}) {
  const t = useTranslations("console-products");
  const word = useFieldWords();
  const error = (field: string) => word(errors, `${variant.id}.${field}`);
  return (
    <div className="mt-3 grid gap-3 sm:grid-cols-3">
      <Field id={`price-${variant.id}`} label={t("offer.price")} error={error("price")} required>
        {(control) => (
          <MoneyInput {...control} value={line.price} onValueChange={(price) => onChange({ price })} />
        )}
      </Field>
      <Field
        id={`compare-${variant.id}`}
        label={t("offer.compareAt")}
        error={error("compareAtPrice")}
        hint={t("price.compareAtHint")}
      >
        {(control) => (
          <MoneyInput
            {...control}
            value={line.compareAtPrice}
            onValueChange={(compareAtPrice) => onChange({ compareAtPrice })}
          />
        )}
      </Field>
      <Field
        id={`sku-${variant.id}`}
        label={t("offer.sku")}
        error={error("sku") ?? error("variantId")}
        hint={t("offer.skuHint", { code: variant.code })}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={60}
            value={line.sku}
            onChange={(event) => onChange({ sku: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

function emptyLine(chosen: boolean): Line {
  return { chosen, price: null, compareAtPrice: null, sku: "" };
}

// The server names the line by its place in what was sent; the form knows its variant.
function byVariant(fieldErrors: Errors, variantIds: string[]): Errors {
  return Object.fromEntries(
    Object.entries(fieldErrors).map(([path, word]) => {
      const [, index, field] = path.split(".");
      return [`${variantIds[Number(index)]}.${field}`, word];
    }),
  );
}
