"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { Select } from "@/components/ui/select";
import type { AdjustmentChoices } from "@/lib/finance";
import { askAdjustmentAction } from "@/lib/finance/actions";
import { ADJUSTMENT_SIDES, type AdjustmentSide, SETTLEMENT_GATEWAYS } from "@/lib/finance/schema";
import { formatRupiah } from "@/lib/platform/money";
import { GATEWAY_NAMES } from "./gateway-names";

type Whose = "shop" | "gateway";
type Wrong = Partial<Record<"shop" | "amount" | "reason" | "reference", true>>;

/** Corrects a balance: whose, up or down, against what, why and by which paper. */
export function AdjustmentForm({ choices }: { choices: AdjustmentChoices }) {
  const t = useTranslations("admin-finance.adjustments");
  const { run, busy } = useStaffAction();
  const [open, setOpen] = useState(false);
  const [whose, setWhose] = useState<Whose>("shop");
  const [against, setAgainst] = useState<AdjustmentSide>("SUSPENSE");
  const [amount, setAmount] = useState<number | null>(null);
  const [wrong, setWrong] = useState<Wrong>({});
  const [key, setKey] = useState(() => crypto.randomUUID());
  const alone = (amount ?? 0) <= choices.aloneMax;
  const word = (field: keyof Wrong, name: "wrongShop" | "wrongAmount" | "wrongReason" | "wrongReference") =>
    wrong[field] ? t(name) : undefined;

  function choose(next: Whose) {
    setWhose(next);
    setAgainst("SUSPENSE"); // Stands on both lists.
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const found = faultsOf({
      whose,
      amount,
      shopId: text("shopId"),
      reason: text("reason"),
      reference: text("reference"),
    });
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const input = {
      shopId: whose === "shop" ? text("shopId") : null,
      gateway: whose === "gateway" ? (text("gateway") as (typeof SETTLEMENT_GATEWAYS)[number]) : null,
      amount: (amount ?? 0) * (text("direction") === "down" ? -1 : 1),
      ...{ against, reason: text("reason"), reference: text("reference"), idempotencyKey: key },
    };
    const done = await run(() => askAdjustmentAction(input), { done: t(alone ? "booked" : "asked") });
    if (!done) return;
    setKey(crypto.randomUUID());
    setAmount(null);
    setOpen(false);
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>{t("add")}</Button>
      </DialogTrigger>
      <DialogContent title={t("add")} description={t("addText", { amount: formatRupiah(choices.aloneMax) })}>
        <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
          <Field id="adjustment-of" label={t("of")}>
            {(control) => (
              <Select {...control} value={whose} onChange={(event) => choose(event.target.value as Whose)}>
                <option value="shop">{t("ofShop")}</option>
                <option value="gateway">{t("ofGateway")}</option>
              </Select>
            )}
          </Field>
          <WhoseField whose={whose} shops={choices.shops} error={word("shop", "wrongShop")} />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Field id="adjustment-direction" label={t("direction")}>
              {(control) => (
                <Select {...control} name="direction">
                  <option value="up">{t("up")}</option>
                  <option value="down">{t("down")}</option>
                </Select>
              )}
            </Field>
            <Field id="adjustment-amount" label={t("amount")} error={word("amount", "wrongAmount")} required>
              {(control) => <MoneyInput {...control} value={amount} onValueChange={setAmount} />}
            </Field>
          </div>
          <Field id="adjustment-against" label={t("against")} hint={t(`sideHints.${against}`)}>
            {(control) => (
              <Select
                {...control}
                value={against}
                onChange={(event) => setAgainst(event.target.value as AdjustmentSide)}
              >
                {ADJUSTMENT_SIDES[whose].map((side) => (
                  <option key={side} value={side}>
                    {t(`sides.${side}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field
            id="adjustment-reason"
            label={t("reason")}
            hint={whose === "shop" ? t("reasonHint") : undefined}
            error={word("reason", "wrongReason")}
            required
          >
            {(control) => <Input {...control} name="reason" maxLength={200} autoComplete="off" />}
          </Field>
          <Field
            id="adjustment-reference"
            label={t("reference")}
            hint={t("referenceHint")}
            error={word("reference", "wrongReference")}
            required
          >
            {(control) => <Input {...control} name="reference" maxLength={80} autoComplete="off" />}
          </Field>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button variant="outline" disabled={busy}>
                {t("keep")}
              </Button>
            </DialogClose>
            <Button type="submit" loading={busy}>
              {t(alone ? "save" : "ask")}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}

type Typed = { whose: Whose; amount: number | null; shopId: string; reason: string; reference: string };

function faultsOf({ whose, amount, shopId, reason, reference }: Typed): Wrong {
  return {
    ...(whose === "shop" && !shopId && { shop: true }),
    ...(!amount && { amount: true }),
    ...(reason.length < 3 && { reason: true }),
    ...(!reference && { reference: true }),
  };
}

type WhoseProps = { whose: Whose; shops: AdjustmentChoices["shops"]; error: string | undefined };

function WhoseField({ whose, shops, error }: WhoseProps) {
  const t = useTranslations("admin-finance.adjustments");
  if (whose === "gateway")
    return (
      <Field id="adjustment-gateway" label={t("gateway")}>
        {(control) => (
          <Select {...control} name="gateway">
            {SETTLEMENT_GATEWAYS.map((gateway) => (
              <option key={gateway} value={gateway}>
                {GATEWAY_NAMES[gateway]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    );
  return (
    <Field id="adjustment-shop" label={t("shop")} error={error} required>
      {(control) => (
        <Select {...control} name="shopId" defaultValue="">
          <option value="">–</option>
          {shops.map(({ id, name, balance }) => (
            <option key={id} value={id}>
              {t("shopBalance", { name, balance: formatRupiah(balance) })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
