"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { RunPayout } from "@/lib/finance";
import {
  markPayoutFailedAction,
  markPayoutPaidAction,
  markPayoutReturnedAction,
} from "@/lib/finance/actions";
import { formatRupiah } from "@/lib/platform/money";

type End = "paid" | "failed" | "returned";
const NOTE_MIN = 3;

/** What became of a payout: paid, never left, or sent back. */
export function PayoutEnds({ payout }: { payout: Pick<RunPayout, "id" | "status" | "amount" | "shopName"> }) {
  if (payout.status === "PAID") return <EndDialog payout={payout} end="returned" />;
  if (payout.status !== "OPEN") return null;
  return (
    <span className="flex flex-wrap gap-2">
      <EndDialog payout={payout} end="paid" />
      <EndDialog payout={payout} end="failed" />
    </span>
  );
}

function EndDialog({ payout, end }: { payout: Pick<RunPayout, "id" | "amount" | "shopName">; end: End }) {
  const t = useTranslations("admin-finance.payouts");
  const { run, busy } = useStaffAction();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const [short, setShort] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const words = note.trim();
    const tooShort = end !== "paid" && words.length < NOTE_MIN;
    setShort(tooShort);
    if (tooShort) return;
    const input = { payoutId: payout.id, note: words };
    const call = {
      paid: () => markPayoutPaidAction(input),
      failed: () => markPayoutFailedAction(input),
      returned: () => markPayoutReturnedAction(input),
    }[end];
    if (await run(call, { done: t("done") })) setOpen(false);
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" variant={end === "paid" ? "primary" : "destructive-ghost"}>
          {t(end)}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t(`${end}Title`)}
        description={t(`${end}Text`, { amount: formatRupiah(payout.amount), shop: payout.shopName })}
      >
        <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
          <Field
            id={`note-${payout.id}-${end}`}
            label={t(end === "paid" ? "note" : "reason")}
            hint={end === "paid" ? t("noteHint") : undefined}
            error={short ? t("reasonShort") : undefined}
            required={end !== "paid"}
          >
            {(control) => (
              <Input
                {...control}
                maxLength={120}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button variant="outline" disabled={busy}>
                {t("keep")}
              </Button>
            </DialogClose>
            <Button type="submit" variant={end === "paid" ? "primary" : "destructive"} loading={busy}>
              {t(end)}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
