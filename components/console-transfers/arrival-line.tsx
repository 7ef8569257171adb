"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import {
  type Arrival,
  accountedFor,
  arrivalProblem,
  newOdd,
  nextReason,
  type Odd,
  type OpenLine,
} from "./arrivals";
import { MovingGoods, nameOf } from "./moving-goods";
import { OddRow } from "./odd-row";

/** One line of an arrival: how many came in good order, and what is not as sent. */
export function ArrivalLine({
  line,
  arrival,
  ends,
  marked,
  onChange,
}: {
  line: OpenLine;
  arrival: Arrival;
  ends: { from: string; to: string };
  /** Shows what is not right yet. */
  marked: boolean;
  onChange: (arrival: Arrival) => void;
}) {
  const t = useTranslations("console-transfers.receive");
  const name = nameOf(line);
  const { received, odds } = arrival;
  const problem = arrivalProblem(arrival, line.left);
  const rest = line.left - accountedFor(arrival);
  const surplus = Math.min(-rest, Number(received) || 0);
  const next = nextReason(arrival);
  const canBeExtra = problem === "tooMany" && surplus > 0 && odds.every((odd) => odd.reason !== "EXTRA");

  const setOdds = (changed: Odd[]) => onChange({ ...arrival, odds: changed });

  function recordSurplus() {
    const sent = String(Number(received) - surplus);
    onChange({ received: sent, odds: [...odds, newOdd("EXTRA", String(surplus))] });
  }

  return (
    <li className="grid gap-3 py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <MovingGoods line={line}>
          <p className="text-info text-xs">{t("left", { count: line.left })}</p>
        </MovingGoods>
        <div className="flex items-end gap-2">
          <div className="grid w-24 gap-1 text-muted-foreground text-xs">
            <span aria-hidden="true">{t("arrived")}</span>
            <Input
              aria-label={t("arrivedOf", { name })}
              aria-invalid={(marked && problem !== null) || undefined}
              inputMode="numeric"
              autoComplete="off"
              placeholder="0"
              className="text-right tabular-nums"
              value={received}
              onChange={(event) => onChange({ ...arrival, received: event.target.value })}
            />
          </div>
          {next ? (
            <Button
              variant="outline"
              aria-label={t("oddOf", { name })}
              onClick={() => setOdds([...odds, newOdd(next)])}
            >
              <Plus aria-hidden="true" />
              {t("addOdd")}
            </Button>
          ) : null}
        </div>
      </div>
      {odds.map((odd) => (
        <OddRow
          key={odd.id}
          odd={odd}
          taken={new Set(odds.map((one) => one.reason))}
          name={name}
          ends={ends}
          marked={marked}
          onChange={(change) => setOdds(odds.map((one) => (one.id === odd.id ? { ...one, ...change } : one)))}
          onRemove={() => setOdds(odds.filter((one) => one.id !== odd.id))}
        />
      ))}
      {problem === "tooMany" ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <FieldError>{t("tooMany", { count: line.left })}</FieldError>
          {canBeExtra ? (
            <Button variant="soft" size="sm" onClick={recordSurplus}>
              {t("asExtra", { count: surplus })}
            </Button>
          ) : null}
        </div>
      ) : null}
      {marked && problem === "whole" ? <FieldError>{t("whole")}</FieldError> : null}
      {rest > 0 && rest < line.left ? (
        <p className="text-muted-foreground text-xs">{t("rest", { count: rest })}</p>
      ) : null}
    </li>
  );
}
