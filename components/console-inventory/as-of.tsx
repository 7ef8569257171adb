"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OpenLock, StockMoment } from "@/lib/inventory";
import { stockAtAction } from "@/lib/inventory/actions/history";
import { LockList } from "./lock-list";
import { Moment } from "./moment";
import type { StockPlace } from "./receive-form";
import { typedMoment } from "./typed-moment";

type Answer = StockMoment & { locks: OpenLock[]; at: Date };

/** What was there at a moment the person names. */
export function AsOf({ place, base }: { place: StockPlace; base: string }) {
  const t = useTranslations("console-inventory");
  const { pending, run } = useAction();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const at = typedMoment(typed);
    setProblem(at === null);
    if (!at) return;
    run(() => stockAtAction({ ...place, at: at.toISOString() }), {
      done: (moment) => setAnswer({ ...moment, at }),
    });
  }

  return (
    <section aria-label={t("history.asOf")} className="grid gap-3 rounded-xl bg-muted p-3">
      <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-2">
        <Field
          id="as-of"
          label={t("history.asOf")}
          error={problem ? t("history.asOfProblem") : undefined}
          className="min-w-0 flex-1 basis-52"
        >
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" variant="outline" loading={pending}>
          {t("history.look")}
        </Button>
      </form>
      {answer ? (
        <div role="status" className="grid gap-2 text-sm">
          <p className="text-muted-foreground text-xs">
            <Moment value={answer.at} />
          </p>
          <p className="font-semibold tabular-nums">
            {t("ledger.afterBoth", { onHand: answer.onHand, reserved: answer.reserved })}
          </p>
          <p className="text-muted-foreground text-xs">
            {answer.cause && answer.changedAt ? (
              <>
                {t("history.since", { cause: t(`causes.${answer.cause}`) })}{" "}
                <Moment value={answer.changedAt} />
              </>
            ) : (
              t("history.notYet")
            )}
          </p>
          {answer.locks.length > 0 ? (
            <LockList locks={answer.locks} base={base} title={t("history.locksThen")} />
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
