"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import type { RequestDetail } from "@/lib/returns";
import { receiveReturnAction } from "@/lib/returns/actions";

type Outcome = "RESTOCKED" | "WRITTEN_OFF";

/** The goods are back: for each line on sale again or written off, and the money goes. */
export function ReceiveReturn({
  shopId,
  request,
  amount,
  onDone,
}: {
  shopId: string;
  request: Pick<RequestDetail, "id" | "lines">;
  amount: string;
  onDone: () => void;
}) {
  const t = useTranslations("console-requests");
  const { pending, run } = useAction();
  const [open, setOpen] = useState(false);
  const [outcomes, setOutcomes] = useState<Record<string, Outcome>>({});
  const outcomeOf = (orderItemId: string) => outcomes[orderItemId] ?? "RESTOCKED";

  function submit(event: FormEvent) {
    event.preventDefault();
    const lines = request.lines.map(({ orderItemId }) => ({ orderItemId, outcome: outcomeOf(orderItemId) }));
    run(() => receiveReturnAction({ shopId, requestId: request.id, lines }), {
      done: () => {
        setOpen(false);
        onDone();
      },
    });
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>{t("receive")}</Button>
      </DialogTrigger>
      <DialogContent title={t("receiveTitle")} description={t("receiveText", { amount })}>
        <form onSubmit={submit} className="grid gap-4">
          <ul className="divide-y divide-border rounded-xl border border-border">
            {request.lines.map((line) => (
              <li key={line.orderItemId} className="grid gap-2 p-3">
                <RadioGroup
                  legend={
                    <span className="break-words">
                      {line.name} · {t("units", { count: line.quantity })}
                    </span>
                  }
                  className="sm:grid-cols-2"
                >
                  {(["RESTOCKED", "WRITTEN_OFF"] as const).map((outcome) => (
                    <Radio
                      key={outcome}
                      name={line.orderItemId}
                      label={t(outcome === "RESTOCKED" ? "restock" : "writeOff")}
                      checked={outcomeOf(line.orderItemId) === outcome}
                      onChange={() => setOutcomes({ ...outcomes, [line.orderItemId]: outcome })}
                    />
                  ))}
                </RadioGroup>
              </li>
            ))}
          </ul>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button variant="outline" disabled={pending}>
                {t("keep")}
              </Button>
            </DialogClose>
            <Button type="submit" loading={pending}>
              {t("receiveConfirm")}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
