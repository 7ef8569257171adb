"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { SentenceField } from "@/components/ui/sentence-field";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { formatRupiah } from "@/lib/platform/money";
import { judgeAppealAction } from "@/lib/returns/actions";
import type { JUDGEMENTS } from "@/lib/returns/schema";

const REASON_MIN = 3;
type Judgement = (typeof JUDGEMENTS)[number];

/** Staff decide between buyer and shop, with the sentence both will read. */
export function JudgeAppeal(props: { requestId: string; amount: number; mayReturn: boolean }) {
  const { requestId, amount, mayReturn } = props;
  const t = useTranslations("admin-orders");
  const router = useRouter();
  const { pending, run } = useAction();
  const [open, setOpen] = useState(false);
  const [decision, setDecision] = useState<Judgement | null>(null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < REASON_MIN;
  const choices: Judgement[] = mayReturn ? ["REFUND", "SEND_BACK", "REJECT"] : ["REFUND", "REJECT"];

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!decision || short) return;
    run(() => judgeAppealAction({ requestId, decision, reason: reason.trim() }), {
      done: () => {
        setOpen(false);
        toast.success(t("judgedDone"));
        router.refresh();
      },
    });
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" className="justify-self-start">
          {t("judge")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("judgeTitle")} description={t("judgeText")}>
        <form onSubmit={submit} noValidate className="grid gap-4">
          <RadioGroup legend={t("decision")}>
            {choices.map((one) => (
              <Radio
                key={one}
                name={`decision-${requestId}`}
                label={t(`decide.${one}`)}
                description={t(`decideText.${one}`, { amount: formatRupiah(amount) })}
                checked={decision === one}
                onChange={() => setDecision(one)}
              />
            ))}
          </RadioGroup>
          {tried && !decision ? <FieldError>{t("decisionMissing")}</FieldError> : null}
          <SentenceField
            label={t("reason")}
            hint={t("reasonHint")}
            error={tried && short ? t("reasonShort") : undefined}
            value={reason}
            onChange={setReason}
          />
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button variant="outline" disabled={pending}>
                {t("keep")}
              </Button>
            </DialogClose>
            <Button type="submit" loading={pending}>
              {t("judgeConfirm")}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
