"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { uuidv7 } from "uuidv7";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { adjustStockAction } from "@/lib/inventory/actions/stock";
import { ADJUST_REASONS } from "@/lib/inventory/schema";
import type { ActionError } from "@/lib/platform/action-result";
import { ReasonNote } from "./reason-note";
import type { StockPlace } from "./receive-form";
import { wholeNumber } from "./whole-number";

const WAYS = ["remove", "add", "count"] as const;
type Way = (typeof WAYS)[number];

// The likely reason of each way, so that most corrections need one figure only.
const LIKELY = { remove: "DAMAGED", add: "FOUND", count: "COUNT" } as const;

/** Corrects one count: some taken off, some added, or set to what was counted. */
export function AdjustForm({
  place,
  onHand,
  onSaved,
}: {
  place: StockPlace;
  onHand: number;
  onSaved: () => void;
}) {
  const t = useTranslations("console-inventory.form");
  const { pending, run } = useAction();
  const [idempotencyKey] = useState(() => uuidv7());
  const [way, setWay] = useState<Way>("count");
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState<(typeof ADJUST_REASONS)[number]>("COUNT");
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const units = wholeNumber(typed, way === "count" ? 0 : 1);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (units === null) return setProblem(t(way === "count" ? "wholeCount" : "whole"));
    setProblem(null);
    const why = { reason, ...(note.trim() && { note: note.trim() }) };
    run(() => adjustStockAction({ ...place, change: toChange(way, units), ...why, idempotencyKey }), {
      done: onSaved,
      refused: (error) => showBelowLocks(error),
    });
  }

  function showBelowLocks({ code, params }: ActionError): boolean {
    if (code !== "STOCK_WOULD_GO_BELOW_LOCKS") return false;
    setProblem(t("belowLocks", { onHand: Number(params.onHand), reserved: Number(params.reserved) }));
    return true;
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <RadioGroup legend={t("how")} className="flex flex-wrap gap-x-6">
        {WAYS.map((one) => (
          <Radio
            key={one}
            name="way"
            label={t(one)}
            checked={way === one}
            onChange={() => {
              setWay(one);
              setReason(LIKELY[one]);
            }}
          />
        ))}
      </RadioGroup>
      <Field
        id="adjust-quantity"
        label={t(way === "count" ? "counted" : "quantity")}
        error={problem ?? undefined}
        hint={units === null ? undefined : <Outcome onHand={onHand} way={way} units={units} />}
        required
      >
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <ReasonNote
        reasons={ADJUST_REASONS}
        reason={reason}
        onReason={setReason}
        note={note}
        onNote={setNote}
      />
      <Button type="submit" loading={pending} block>
        {t("saveAdjust")}
      </Button>
    </form>
  );
}

function Outcome({ onHand, way, units }: { onHand: number; way: Way; units: number }) {
  const t = useTranslations("console-inventory.form");
  const after = way === "count" ? units : onHand + (way === "add" ? units : -units);
  if (after < 0) return null;
  return after === onHand ? t("unchanged") : t("becomes", { count: after });
}

function toChange(way: Way, units: number) {
  if (way === "count") return { by: "count", counted: units } as const;
  return { by: "delta", delta: way === "add" ? units : -units } as const;
}
