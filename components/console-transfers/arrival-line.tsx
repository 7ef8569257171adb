"use client";

import { useTranslations } from "next-intl";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Picture } from "@/components/ui/picture";
import type { Arrival, ArrivalProblem, OpenLine } from "./arrivals";

/** One line of an arrival: how many came, how many are lost and why. */
export function ArrivalLine({
  line,
  arrival,
  problem,
  onChange,
}: {
  line: OpenLine;
  arrival: Arrival;
  problem: ArrivalProblem | null;
  onChange: (change: Partial<Arrival>) => void;
}) {
  const t = useTranslations("console-transfers.receive");
  const name = [line.name, line.variantTitle].filter(Boolean).join(" ");
  const figure = (field: "received" | "lost", label: string, spoken: string) => (
    <div className="grid w-24 gap-1 text-muted-foreground text-xs">
      <span aria-hidden="true">{label}</span>
      <Input
        aria-label={spoken}
        aria-invalid={problem === "whole" || problem === "tooMany" || undefined}
        inputMode="numeric"
        autoComplete="off"
        placeholder="0"
        className="text-right tabular-nums"
        value={arrival[field]}
        onChange={(event) => onChange({ [field]: event.target.value })}
      />
    </div>
  );
  return (
    <li className="grid gap-3 py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-60 items-center gap-3">
          <Picture src={line.imageUrl} alt="" className="w-11 shrink-0 rounded-lg" />
          <div className="min-w-0 text-sm">
            <p className="line-clamp-2 break-words font-semibold">{line.name}</p>
            <p className="truncate text-muted-foreground text-xs">
              {[line.variantTitle, line.sku].filter(Boolean).join(" · ")}
            </p>
            <p className="text-info text-xs">{t("left", { count: line.left })}</p>
          </div>
        </div>
        <div className="flex gap-2">
          {figure("received", t("arrived"), t("arrivedOf", { name }))}
          {figure("lost", t("lost"), t("lostOf", { name }))}
        </div>
      </div>
      {Number(arrival.lost) > 0 ? (
        <Field
          id={`lost-${line.variantId}`}
          label={t("reason")}
          error={problem === "needReason" ? t("needReason") : undefined}
          required
        >
          {(control) => (
            <Input
              {...control}
              maxLength={160}
              placeholder={t("reasonPlaceholder")}
              value={arrival.reason}
              onChange={(event) => onChange({ reason: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      {problem === "tooMany" ? <FieldError>{t("tooMany", { count: line.left })}</FieldError> : null}
      {problem === "whole" ? <FieldError>{t("whole")}</FieldError> : null}
    </li>
  );
}
