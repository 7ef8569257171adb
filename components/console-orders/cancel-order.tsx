"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { ShopOrderDetail } from "@/lib/ordering";
import { cancelShopOrderAction } from "@/lib/ordering/actions/shop-orders";
import { formatRupiah } from "@/lib/platform/money";

const REASON_MIN = 3;

/** Gives a paid order up: says what goes back to the buyer, and asks for the sentence the buyer will read. */
export function CancelOrder({
  shopId,
  part,
  onDone,
}: {
  shopId: string;
  part: Pick<ShopOrderDetail, "id" | "number" | "total">;
  onDone: () => void;
}) {
  const t = useTranslations("console-orders.act");
  const { pending, run } = useAction();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [short, setShort] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const sentence = reason.trim();
    setShort(sentence.length < REASON_MIN);
    if (sentence.length < REASON_MIN) return;
    run(() => cancelShopOrderAction({ shopId, shopOrderId: part.id, reason: sentence }), {
      done: () => {
        setOpen(false);
        onDone();
      },
    });
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="destructive-ghost">{t("cancel")}</Button>
      </DialogTrigger>
      <DialogContent
        title={t("cancelTitle", { number: part.number })}
        description={t("cancelText", { amount: formatRupiah(part.total) })}
      >
        <form onSubmit={submit} noValidate className="grid gap-4">
          <Field
            id="cancel-reason"
            label={t("reason")}
            hint={t("reasonHint")}
            error={short ? t("reasonShort") : undefined}
            required
          >
            {(control) => (
              <Textarea
                {...control}
                rows={3}
                maxLength={300}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button variant="outline" disabled={pending}>
                {t("cancelKeep")}
              </Button>
            </DialogClose>
            <Button type="submit" variant="destructive" loading={pending}>
              {t("cancelConfirm")}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
