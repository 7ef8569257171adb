"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { Switch } from "@/components/ui/switch";
import type { Zone, ZoneRate } from "@/lib/delivery";
import type { ServiceProblems } from "./service-form";

/** What a service asks in one zone, or that it does not go there. */
export function ZoneFields({
  zone,
  rate,
  wholeOff,
  problems,
}: {
  zone: Zone;
  rate: ZoneRate | undefined;
  /** The service is switched off as a whole: its zones are kept as they were. */
  wholeOff: boolean;
  problems: ServiceProblems;
}) {
  const t = useTranslations("parcels.rates");
  const [served, setServed] = useState(rate !== undefined && (rate.active || wholeOff));
  const wrong = (field: "firstKg" | "nextKg" | "etaDays") => {
    const word = problems[`${zone}.${field}`];
    return word ? t(word) : undefined;
  };
  return (
    <fieldset className="grid gap-3 rounded-xl border border-border p-3">
      <legend className="sr-only">{t(`zone.${zone}`)}</legend>
      <Switch
        name={`${zone}.served`}
        label={t("served", { zone: t(`zone.${zone}`).toLowerCase() })}
        checked={served}
        onChange={(event) => setServed(event.target.checked)}
      />
      {served ? (
        <div className="grid gap-3 sm:grid-cols-3">
          <Field id={`${zone}-first`} label={t("firstKg")} required error={wrong("firstKg")}>
            {(control) => (
              <MoneyInput {...control} name={`${zone}.firstKg`} defaultValue={rate?.firstKg ?? null} />
            )}
          </Field>
          <Field id={`${zone}-next`} label={t("nextKg")} required error={wrong("nextKg")}>
            {(control) => (
              <MoneyInput {...control} name={`${zone}.nextKg`} defaultValue={rate?.nextKg ?? null} />
            )}
          </Field>
          <Field id={`${zone}-eta`} label={t("eta")} hint={t("etaHint")} required error={wrong("etaDays")}>
            {(control) => (
              <Input {...control} name={`${zone}.etaDays`} maxLength={5} defaultValue={rate?.etaDays} />
            )}
          </Field>
        </div>
      ) : null}
    </fieldset>
  );
}
