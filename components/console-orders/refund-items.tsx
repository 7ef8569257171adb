"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field, FieldError } from "@/components/ui/field";
import { QuantityStepper } from "@/components/ui/quantity-stepper";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { ShopOrderDetail } from "@/lib/ordering";
import { refundItemsAction, refundItemsAsStaffAction } from "@/lib/payments/actions";
import { formatRupiah } from "@/lib/platform/money";

const REASON_MIN = 3;

type Part = Pick<ShopOrderDetail, "id" | "number" | "shippingTotal" | "shippingBack"> & {
  items: Pick<
    ShopOrderDetail["items"][number],
    "id" | "name" | "variantTitle" | "unitPrice" | "quantity" | "refunded"
  >[];
};

/** Pays units of an order back, as its shop or (without `shopId`) as staff: which and how many, with the shipping or without, and what becomes of the goods. */
export function RefundItems({ shopId, part }: { shopId: string | null; part: Part }) {
  const t = useTranslations("console-orders.refund");
  const router = useRouter();
  const { pending, run } = useAction();
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState("");
  const [units, setUnits] = useState<Record<string, number>>({});
  const [shipping, setShipping] = useState(false);
  const [restock, setRestock] = useState(shopId !== null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const left = part.items.filter((item) => item.quantity > item.refunded);
  const shippingLeft = !part.shippingBack && part.shippingTotal > 0;
  const lines = left.flatMap(({ id }) => (units[id] ? [{ orderItemId: id, quantity: units[id] }] : []));
  const amount =
    left.reduce((sum, item) => sum + (units[item.id] ?? 0) * item.unitPrice, 0) +
    (shipping ? part.shippingTotal : 0);
  const short = reason.trim().length < REASON_MIN;
  if (left.length === 0 && !shippingLeft) return null;

  function toggle(next: boolean) {
    setOpen(next);
    if (!next) return;
    // One key a form: pressing twice pays once.
    setKey(crypto.randomUUID());
    setUnits({});
    setShipping(false);
    setReason("");
    setTried(false);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (amount === 0 || short) return;
    const refund = {
      shopOrderId: part.id,
      lines,
      shipping,
      restock,
      reason: reason.trim(),
      idempotencyKey: key,
    };
    run(() => (shopId ? refundItemsAction({ shopId, ...refund }) : refundItemsAsStaffAction(refund)), {
      done: (given) => {
        setOpen(false);
        toast.success(t("done", { amount: formatRupiah(given.amount) }));
        router.refresh();
      },
    });
  }

  return (
    <Dialog open={open} onOpenChange={toggle}>
      <DialogTrigger asChild>
        <Button variant="outline" size="sm">
          {t("open")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("title", { number: part.number })} description={t("text")}>
        <form onSubmit={submit} noValidate className="grid gap-4">
          <ul className="divide-y divide-border">
            {left.map((item) => (
              <li key={item.id} className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0">
                <div className="min-w-0 flex-1 basis-40 text-sm">
                  <p className="break-words font-semibold">{item.name}</p>
                  <p className="text-muted-foreground text-xs">
                    {[item.variantTitle, formatRupiah(item.unitPrice)].filter(Boolean).join(" · ")}
                  </p>
                  <p className="text-muted-foreground text-xs">
                    {t("left", { count: item.quantity - item.refunded, of: item.quantity })}
                  </p>
                </div>
                <QuantityStepper
                  label={t("units", { name: item.name })}
                  decreaseLabel={t("fewer", { name: item.name })}
                  increaseLabel={t("more", { name: item.name })}
                  value={units[item.id] ?? 0}
                  min={0}
                  max={item.quantity - item.refunded}
                  size="sm"
                  onChange={(quantity) => setUnits({ ...units, [item.id]: quantity })}
                />
              </li>
            ))}
          </ul>
          {shippingLeft ? (
            <Checkbox
              checked={shipping}
              onChange={(event) => setShipping(event.target.checked)}
              label={t("shipping", { amount: formatRupiah(part.shippingTotal) })}
            />
          ) : null}
          <Checkbox
            checked={restock}
            onChange={(event) => setRestock(event.target.checked)}
            label={t("restock")}
            description={t("restockHint")}
          />
          <Field
            id="refund-reason"
            label={t("reason")}
            hint={t("reasonHint")}
            error={tried && short ? t("reasonShort") : undefined}
            required
          >
            {(control) => (
              <Textarea
                {...control}
                rows={2}
                maxLength={300}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          {tried && amount === 0 ? <FieldError>{t("nothing")}</FieldError> : null}
          <p className="flex justify-between gap-3 border-border border-t pt-3 font-bold">
            <span>{t("amount")}</span>
            <span className="whitespace-nowrap tabular-nums">{formatRupiah(amount)}</span>
          </p>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button variant="outline" disabled={pending}>
                {t("keep")}
              </Button>
            </DialogClose>
            <Button type="submit" loading={pending}>
              {t("confirm")}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
