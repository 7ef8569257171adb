"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { GridCell } from "@/lib/inventory";
import { setLevelRulesAction } from "@/lib/inventory/actions/warehouses";
import type { StockPlace } from "./receive-form";
import { wholeNumber } from "./whole-number";

/** How many units a level keeps back from sale and when it warns; an empty field goes with the warehouse, or the usual number. */
export function LevelRulesForm({
  place,
  cell,
  onSaved,
}: {
  place: StockPlace;
  cell: GridCell | undefined;
  onSaved: () => void;
}) {
  const t = useTranslations("console-inventory.rules");
  const { pending, run } = useAction();
  const [safety, setSafety] = useState(cell?.safetyOwn ? String(cell.safetyStock) : "");
  const [low, setLow] = useState(cell?.lowStockAt == null ? "" : String(cell.lowStockAt));
  const [wrong, setWrong] = useState<{ safety: boolean; low: boolean }>({ safety: false, low: false });

  function submit(event: FormEvent) {
    event.preventDefault();
    const [safetyStock, lowStockAt] = [safety, low].map((typed) =>
      typed.trim() ? wholeNumber(typed, 0) : undefined,
    );
    setWrong({ safety: safetyStock === null, low: lowStockAt === null });
    if (safetyStock === null || lowStockAt === null) return;
    run(
      () =>
        setLevelRulesAction({ ...place, safetyStock: safetyStock ?? null, lowStockAt: lowStockAt ?? null }),
      { done: onSaved },
    );
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Field
        id="rule-safety"
        label={t("safety")}
        hint={t("safetyHint")}
        error={wrong.safety ? t("whole") : undefined}
      >
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            placeholder={cell && !cell.safetyOwn ? String(cell.safetyStock) : undefined}
            value={safety}
            onChange={(event) => setSafety(event.target.value)}
          />
        )}
      </Field>
      <Field id="rule-low" label={t("low")} hint={t("lowHint")} error={wrong.low ? t("whole") : undefined}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            placeholder="5"
            value={low}
            onChange={(event) => setLow(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" loading={pending} block>
        {t("save")}
      </Button>
    </form>
  );
}
