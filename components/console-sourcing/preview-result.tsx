"use client";

import { useTranslations } from "next-intl";
import type { ChosenLine } from "@/components/console-inventory/use-chosen-lines";
import { fullName } from "@/components/console-inventory/variant-picker";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import type { PreviewParcel, PreviewPlan, SourcingPreview } from "@/lib/ordering";
import { reasonWords } from "./reason-words";

type Names = ReadonlyMap<string, string>;

/** The plan by the rules in force, and beside it the plan by the rules being tried, with what differs. */
export function PreviewResult({
  preview,
  variants,
}: {
  preview: SourcingPreview;
  variants: ChosenLine["variant"][];
}) {
  const t = useTranslations("console-sourcing.result");
  const names = new Map(variants.map((variant) => [variant.variantId, fullName(variant)]));
  const { now, tried } = preview;
  const changed = tried ? differences(now, tried, [...names.keys()]) : new Set<string>();
  // What is short is short by any rules.
  if (!now.ok) return <Short plan={now} names={names} />;
  return (
    <div className="grid gap-4">
      {tried ? (
        <Alert tone={changed.size > 0 ? "info" : "success"} announce>
          {changed.size > 0 ? t("differs", { count: changed.size, all: names.size }) : t("same")}
        </Alert>
      ) : null}
      <div className="grid items-start gap-5 md:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
        <Plan title={t("now")} plan={now} names={names} changed={changed} />
        {tried ? <Plan title={t("tried")} plan={tried} names={names} changed={changed} /> : null}
      </div>
    </div>
  );
}

function Plan({
  title,
  plan,
  names,
  changed,
}: {
  title: string;
  plan: PreviewPlan;
  names: Names;
  changed: ReadonlySet<string>;
}) {
  const t = useTranslations("console-sourcing.result");
  if (!plan.ok) return <Short plan={plan} names={names} />;
  return (
    <section aria-label={title} className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="font-semibold text-sm">{title}</h3>
        <p className="text-muted-foreground text-sm">{t("parcels", { count: plan.parcels.length })}</p>
      </div>
      {plan.parcels.map((parcel, index) => (
        <Parcel key={parcel.warehouseId} number={index + 1} parcel={parcel} names={names} changed={changed} />
      ))}
    </section>
  );
}

function Parcel({
  number,
  parcel,
  names,
  changed,
}: {
  number: number;
  parcel: PreviewParcel;
  names: Names;
  changed: ReadonlySet<string>;
}) {
  const t = useTranslations("console-sourcing.result");
  const reason = useTranslations("console-sourcing.reason");
  return (
    <div className="rounded-xl border border-border">
      <div className="rounded-t-xl bg-muted px-3 py-2.5">
        <p className="break-words font-semibold text-sm">{parcel.warehouse}</p>
        <p className="text-muted-foreground text-xs">
          {t("parcel", { number })} · {t(`zone.${parcel.zone}`)}
        </p>
      </div>
      <ul className="divide-y divide-border">
        {parcel.lines.map((line) => (
          <li key={line.variantId} className="grid gap-0.5 px-3 py-2.5 text-sm">
            <div className="flex items-start justify-between gap-3">
              <span className="min-w-0 break-words font-medium">{names.get(line.variantId)}</span>
              <span className="whitespace-nowrap tabular-nums">{t("units", { count: line.quantity })}</span>
            </div>
            <p className="break-words text-muted-foreground text-xs leading-5">
              {reasonWords(reason, line.reason)}
            </p>
            {changed.has(line.variantId) ? (
              <Badge tone="info" className="justify-self-start">
                {t("changed")}
              </Badge>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Short({ plan, names }: { plan: Extract<PreviewPlan, { ok: false }>; names: Names }) {
  const t = useTranslations("console-sourcing.result");
  return (
    <Alert tone="warning" title={t("short")} announce>
      <ul>
        {plan.short.map(({ variantId, wanted, free }) => (
          <li key={variantId} className="break-words">
            {t("shortLine", { name: names.get(variantId) ?? "", wanted, free })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** The variants that come from elsewhere, or in other numbers, by the second plan. */
function differences(now: PreviewPlan, tried: PreviewPlan, variantIds: string[]): Set<string> {
  return new Set(variantIds.filter((id) => originsOf(now, id) !== originsOf(tried, id)));
}

function originsOf(plan: PreviewPlan, variantId: string): string {
  if (!plan.ok) return "";
  return plan.parcels
    .flatMap(({ warehouseId, lines }) =>
      lines.filter((line) => line.variantId === variantId).map((line) => `${warehouseId} ${line.quantity}`),
    )
    .sort()
    .join();
}
