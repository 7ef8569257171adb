"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FailedRefund } from "@/lib/payments";
import { giveBackByHandAction } from "@/lib/payments/actions";
import { formatRupiah } from "@/lib/platform/money";

const REFERENCE_MIN = 3;

/** Notes that a refused refund was transferred by the platform's own bank, with the bank's reference. */
export function ByHandDialog({ refund }: { refund: Pick<FailedRefund, "id" | "amount" | "orderNumber"> }) {
  const t = useTranslations("admin.payments");
  const { run, busy } = useStaffAction();
  const [open, setOpen] = useState(false);
  const [reference, setReference] = useState("");
  const [short, setShort] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const words = reference.trim();
    setShort(words.length < REFERENCE_MIN);
    if (words.length < REFERENCE_MIN) return;
    const call = () => giveBackByHandAction({ refundId: refund.id, reference: words });
    const explain = ({ code }: { code: string }) =>
      code === "PAYMENT_STATE" ? t("notFailed") : code === "CONFLICT" ? t("referenceTaken") : undefined;
    if (await run(call, { done: t("byHandDone"), explain })) setOpen(false);
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" variant="ghost">
          {t("byHand")}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t("byHandTitle")}
        description={t("byHandText", { amount: formatRupiah(refund.amount), number: refund.orderNumber })}
      >
        <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
          <Field
            id={`reference-${refund.id}`}
            label={t("reference")}
            hint={t("referenceHint")}
            error={short ? t("referenceShort") : undefined}
            required
          >
            {(control) => (
              <Input
                {...control}
                maxLength={80}
                value={reference}
                onChange={(event) => setReference(event.target.value)}
              />
            )}
          </Field>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button variant="outline" disabled={busy}>
                {t("notYet")}
              </Button>
            </DialogClose>
            <Button type="submit" loading={busy}>
              {t("byHandConfirm")}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
