"use client";

import { Plus, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Picture } from "@/components/ui/picture";
import { Spinner } from "@/components/ui/spinner";
import { useRouter } from "@/i18n/navigation";
import type { SoldVariant } from "@/lib/inventory";
import { listAddress } from "./list-address";

const PAUSE_MS = 300;

type VariantPickerProps = {
  /** The page itself: the word goes to its ?q=, and it comes back with what was found. */
  path: string;
  query?: Record<string, string>;
  q: string;
  found: SoldVariant[];
  chosen: ReadonlySet<string>;
  /** Shows how many are free where the goods leave. */
  showFree?: boolean;
  onAdd: (variant: SoldVariant) => void;
};

/** Finds goods the shop sells and adds them to a form. What is already chosen stays, for the form is not left. */
export function VariantPicker({
  path,
  query,
  q,
  found,
  chosen,
  showFree = false,
  onAdd,
}: VariantPickerProps) {
  const t = useTranslations("console-inventory.picker");
  const router = useRouter();
  const [typed, setTyped] = useState(q);
  const [searching, startSearch] = useTransition();
  const others = listAddress("", query ?? {});

  useEffect(() => {
    if (typed.trim() === q) return;
    const timer = setTimeout(() => {
      const joint = others ? "&" : "?";
      const address = `${path}${others}${typed.trim() ? `${joint}q=${encodeURIComponent(typed.trim())}` : ""}`;
      startSearch(() => router.replace(address, { scroll: false }));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, q, path, others, router]);

  return (
    <div className="grid gap-2">
      <Field id="variant-search" label={t("label")}>
        {(control) => (
          <Input
            {...control}
            type="search"
            autoComplete="off"
            placeholder={t("placeholder")}
            prefix={searching ? <Spinner /> : <Search aria-hidden="true" />}
            value={typed}
            maxLength={120}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        )}
      </Field>
      <ul
        aria-label={t("found")}
        className="max-h-80 divide-y divide-border overflow-y-auto rounded-xl border border-border"
      >
        {found.length === 0 ? (
          <li className="p-4 text-center text-muted-foreground text-sm">{t("none")}</li>
        ) : (
          found.map((variant) => (
            <li key={variant.variantId} className="flex items-center gap-3 p-2.5">
              <VariantName variant={variant} free={showFree ? variant.free : null} />
              <Button
                size="sm"
                variant="soft"
                disabled={chosen.has(variant.variantId)}
                aria-label={
                  chosen.has(variant.variantId) ? undefined : t("addName", { name: fullName(variant) })
                }
                onClick={() => onAdd(variant)}
              >
                {chosen.has(variant.variantId) ? (
                  t("added")
                ) : (
                  <>
                    <Plus aria-hidden="true" />
                    {t("add")}
                  </>
                )}
              </Button>
            </li>
          ))
        )}
      </ul>
    </div>
  );
}

/** A variant in one line: picture, name, option and SKU, and how many are free. */
export function VariantName({
  variant,
  free,
}: {
  variant: Omit<SoldVariant, "onHand">;
  free: number | null;
}) {
  const t = useTranslations("console-inventory.picker");
  return (
    <>
      <Picture src={variant.imageUrl} alt="" className="w-10 shrink-0 rounded-lg" />
      <span className="min-w-0 flex-1 text-sm">
        <span className="line-clamp-2 break-words font-semibold">{variant.name}</span>
        <span className="block break-words text-muted-foreground text-xs">
          {[variant.variantTitle, variant.sku].filter(Boolean).join(" · ")}
        </span>
        {free === null ? null : (
          <span className={`block text-xs ${free > 0 ? "text-success" : "text-destructive"}`}>
            {t("free", { count: free })}
          </span>
        )}
      </span>
    </>
  );
}

/** Name and option of a variant, for labels. */
export function fullName(variant: Pick<SoldVariant, "name" | "variantTitle">): string {
  return [variant.name, variant.variantTitle].filter(Boolean).join(" ");
}
