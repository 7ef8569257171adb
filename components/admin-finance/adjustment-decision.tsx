"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { confirmAdjustmentAction, refuseAdjustmentAction } from "@/lib/finance/actions";
import { formatRupiah } from "@/lib/platform/money";

type Adjustment = { id: string; amount: number; whose: string; own: boolean };
type Answer = "confirm" | "refuse";
const ANSWER_MIN = 3;

/** The second person's yes or no; whoever asked may only take it back. */
export function AdjustmentDecision({ adjustment }: { adjustment: Adjustment }) {
  const t = useTranslations("admin-finance.adjustments");
  return (
    <div className="grid gap-2 sm:justify-items-end">
      <span className="flex flex-wrap gap-2 sm:justify-end">
        <AnswerDialog adjustment={adjustment} answer="refuse" />
        {adjustment.own ? null : <AnswerDialog adjustment={adjustment} answer="confirm" />}
      </span>
      {adjustment.own ? <span className="text-muted-foreground text-xs">{t("own")}</span> : null}
    </div>
  );
}

function AnswerDialog({ adjustment, answer }: { adjustment: Adjustment; answer: Answer }) {
  const t = useTranslations("admin-finance.adjustments");
  const { run, busy } = useStaffAction();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [short, setShort] = useState(false);
  const { id: adjustmentId, amount, whose, own } = adjustment;
  const refusing = answer === "refuse";
  const label = t(refusing && own ? "withdraw" : answer);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const tooShort = refusing && words.trim().length < ANSWER_MIN;
    setShort(tooShort);
    if (tooShort) return;
    const call = refusing
      ? () => refuseAdjustmentAction({ adjustmentId, answer: words.trim() })
      : () => confirmAdjustmentAction({ adjustmentId });
    if (await run(call, { done: t(refusing ? "refused" : "confirmed") })) setOpen(false);
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" variant={refusing ? "destructive-ghost" : "primary"}>
          {label}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t(`${answer}Title`)}
        description={refusing ? t("refuseText") : t("confirmText", { amount: formatRupiah(amount), whose })}
      >
        <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
          {refusing ? (
            <Field
              id={`answer-${adjustmentId}`}
              label={t("answer")}
              error={short ? t("wrongReason") : undefined}
              required
            >
              {(control) => (
                <Input
                  {...control}
                  maxLength={300}
                  value={words}
                  onChange={(event) => setWords(event.target.value)}
                />
              )}
            </Field>
          ) : null}
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button variant="outline" disabled={busy}>
                {t("keep")}
              </Button>
            </DialogClose>
            <Button type="submit" variant={refusing ? "destructive" : "primary"} loading={busy}>
              {label}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
