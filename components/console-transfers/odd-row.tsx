"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TRANSFER_DISCREPANCIES } from "@/lib/inventory/schema";
import { type Odd, oddProblem } from "./arrivals";

/** One discrepancy of an arrival: what happened, to how many, in whose words, and where they are now. */
export function OddRow({
  odd,
  taken,
  name,
  ends,
  marked,
  onChange,
  onRemove,
}: {
  odd: Odd;
  /** Reasons the line's other discrepancies name. */
  taken: ReadonlySet<string>;
  name: string;
  ends: { from: string; to: string };
  marked: boolean;
  onChange: (change: Partial<Odd>) => void;
  onRemove: () => void;
}) {
  const t = useTranslations("console-transfers");
  const problem = marked ? oddProblem(odd) : null;
  return (
    <div className="grid gap-3 rounded-xl bg-muted p-3">
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_6rem]">
        <Field id={`${odd.id}-reason`} label={t("receive.reason")}>
          {(control) => (
            <Select
              {...control}
              value={odd.reason}
              onChange={(event) => {
                const reason = TRANSFER_DISCREPANCIES.find((one) => one === event.target.value);
                if (reason) onChange({ reason });
              }}
            >
              {TRANSFER_DISCREPANCIES.filter((one) => one === odd.reason || !taken.has(one)).map((one) => (
                <option key={one} value={one}>
                  {t(`discrepancy.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field
          id={`${odd.id}-quantity`}
          label={t("receive.quantity")}
          error={problem === "wholeOne" ? t("receive.wholeOne") : undefined}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              className="text-right tabular-nums"
              value={odd.quantity}
              onChange={(event) => onChange({ quantity: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="flex items-end gap-2">
        <Field
          id={`${odd.id}-note`}
          label={t("receive.note")}
          optionalLabel={odd.reason === "OTHER" ? "" : t("receive.optional")}
          error={problem === "needNote" ? t("receive.needNote") : undefined}
          className="min-w-0 flex-1"
        >
          {(control) => (
            <Input
              {...control}
              maxLength={160}
              value={odd.note}
              onChange={(event) => onChange({ note: event.target.value })}
            />
          )}
        </Field>
        <Button
          variant="ghost"
          size="icon"
          aria-label={t("receive.removeOdd", { name })}
          onClick={onRemove}
          className="hover:bg-card"
        >
          <X aria-hidden="true" />
        </Button>
      </div>
      {odd.reason === "SHORT_SENT" ? (
        <Checkbox
          checked={odd.backToOrigin}
          onChange={(event) => onChange({ backToOrigin: event.target.checked })}
          label={t("receive.backToOrigin", ends)}
          description={t("receive.backToOriginHint")}
        />
      ) : null}
      {odd.reason === "EXTRA" ? (
        <p className="text-muted-foreground text-sm">{t("receive.extraHint", ends)}</p>
      ) : null}
    </div>
  );
}
