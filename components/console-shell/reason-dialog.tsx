"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { SentenceField } from "@/components/ui/sentence-field";
import type { ActionResult } from "@/lib/platform/action-result";
import { useAction } from "./use-action";

const REASON_MIN = 3;

export type ReasonWords = {
  open: string;
  title: string;
  text: string;
  reason: string;
  hint?: string;
  short: string;
  keep: string;
  confirm: string;
};

/** A no, with the sentence the other side will read. */
export function ReasonDialog({
  words,
  act,
  onDone,
}: {
  words: ReasonWords;
  act: (reason: string) => Promise<ActionResult<unknown>>;
  onDone: () => void;
}) {
  const { pending, run } = useAction();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [short, setShort] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const sentence = reason.trim();
    setShort(sentence.length < REASON_MIN);
    if (sentence.length < REASON_MIN) return;
    run(() => act(sentence), {
      done: () => {
        setOpen(false);
        onDone();
      },
    });
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="destructive-ghost">{words.open}</Button>
      </DialogTrigger>
      <DialogContent title={words.title} description={words.text}>
        <form onSubmit={submit} noValidate className="grid gap-4">
          <SentenceField
            label={words.reason}
            hint={words.hint}
            error={short ? words.short : undefined}
            value={reason}
            onChange={setReason}
          />
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button variant="outline" disabled={pending}>
                {words.keep}
              </Button>
            </DialogClose>
            <Button type="submit" variant="destructive" loading={pending}>
              {words.confirm}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
