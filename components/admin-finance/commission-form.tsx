"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ScopeChoices } from "@/lib/finance";
import { setCommissionRuleAction } from "@/lib/finance/actions";

/** Sets what the platform keeps, for all or for some. */
export function CommissionForm({ scopes }: { scopes: ScopeChoices }) {
  const t = useTranslations("admin-finance.commission");
  const { run, busy } = useStaffAction();
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState<"rateWrong" | "rateNeeded" | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const basisPoints = pointsOf(text("rate"));
    const [shopId, categoryId] = [text("shopId") || null, text("categoryId") || null];
    if (basisPoints === undefined) return setWrong("rateWrong");
    if (basisPoints === null && !shopId && !categoryId) return setWrong("rateNeeded");
    setWrong(null);
    const input = { shopId, categoryId, basisPoints, note: text("note") };
    if (await run(() => setCommissionRuleAction(input), { done: t("saved") })) setOpen(false);
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>{t("add")}</Button>
      </DialogTrigger>
      <DialogContent title={t("add")} description={t("addText")}>
        <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
          <Choice name="shopId" label={t("shop")} all={t("anyShop")} choices={scopes.shops} />
          <Choice
            name="categoryId"
            label={t("category")}
            all={t("anyCategory")}
            choices={scopes.categories}
          />
          <Field id="rule-rate" label={t("rate")} hint={t("rateHint")} error={wrong ? t(wrong) : undefined}>
            {(control) => (
              <Input {...control} name="rate" inputMode="decimal" autoComplete="off" maxLength={6} />
            )}
          </Field>
          <Field id="rule-note" label={t("note")}>
            {(control) => <Input {...control} name="note" maxLength={300} />}
          </Field>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button variant="outline" disabled={busy}>
                {t("keep")}
              </Button>
            </DialogClose>
            <Button type="submit" loading={busy}>
              {t("save")}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}

type ChoiceProps = { name: string; label: string; all: string; choices: { id: string; name: string }[] };

function Choice({ name, label, all, choices }: ChoiceProps) {
  return (
    <Field id={`rule-${name}`} label={label}>
      {(control) => (
        <Select {...control} name={name} defaultValue="">
          <option value="">{all}</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** "2,5" or "2.5" percent as 250; null for nothing typed, undefined for what is no percentage. */
function pointsOf(typed: string): number | null | undefined {
  if (typed === "") return null;
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(typed)) return undefined;
  const points = Math.round(Number(typed.replace(",", ".")) * 100);
  return points <= 10_000 ? points : undefined;
}
