"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { ActionResult } from "@/lib/platform/action-result";

const ANSWER_MIN = 3;

/** A no, with the sentence the customer will read. */
export function RejectRequest({
  way,
  onReject,
  onDone,
}: {
  way: "reject" | "rejectSent";
  onReject: (answer: string) => Promise<ActionResult<unknown>>;
  onDone: () => void;
}) {
  const t = useTranslations("console-requests");
  const { pending, run } = useAction();
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState("");
  const [short, setShort] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const sentence = answer.trim();
    setShort(sentence.length < ANSWER_MIN);
    if (sentence.length < ANSWER_MIN) return;
    run(() => onReject(sentence), {
      done: () => {
        setOpen(false);
        onDone();
      },
    });
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="destructive-ghost">{t(way)}</Button>
      </DialogTrigger>
      <DialogContent title={t(`${way}Title`)} description={t(`${way}Text`)}>
        <form onSubmit={submit} noValidate className="grid gap-4">
          <Field
            id="request-answer"
            label={t("answer")}
            error={short ? t("answerShort") : undefined}
            required
          >
            {(control) => (
              <Textarea
                {...control}
                rows={3}
                maxLength={300}
                value={answer}
                onChange={(event) => setAnswer(event.target.value)}
              />
            )}
          </Field>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button variant="outline" disabled={pending}>
                {t("keep")}
              </Button>
            </DialogClose>
            <Button type="submit" variant="destructive" loading={pending}>
              {t(way)}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
