"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { uuidv7 } from "uuidv7";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { receiveStockAction } from "@/lib/inventory/actions/stock";
import { RECEIVE_REASONS } from "@/lib/inventory/schema";
import { ReasonNote } from "./reason-note";
import { wholeNumber } from "./whole-number";

export type StockPlace = { shopId: string; warehouseId: string; variantId: string };

/** Goods of one variant came in. The key is minted as the form opens: pressed twice, they are received once. */
export function ReceiveForm({ place, onSaved }: { place: StockPlace; onSaved: () => void }) {
  const t = useTranslations("console-inventory.form");
  const receive = useTranslations("console-inventory")("receive");
  const { pending, run } = useAction();
  const [idempotencyKey] = useState(() => uuidv7());
  const [quantity, setQuantity] = useState("");
  const [reason, setReason] = useState<(typeof RECEIVE_REASONS)[number]>("SUPPLIER");
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const units = wholeNumber(quantity, 1);
    setProblem(units === null);
    if (units === null) return;
    const { variantId, ...warehouse } = place;
    const lines = [{ variantId, quantity: units }];
    const why = { reason, ...(note.trim() && { note: note.trim() }) };
    run(() => receiveStockAction({ ...warehouse, lines, ...why, idempotencyKey }), { done: onSaved });
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Field id="receive-quantity" label={t("quantity")} error={problem ? t("whole") : undefined} required>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            value={quantity}
            onChange={(event) => setQuantity(event.target.value)}
          />
        )}
      </Field>
      <ReasonNote
        reasons={RECEIVE_REASONS}
        reason={reason}
        onReason={setReason}
        note={note}
        onNote={setNote}
      />
      <Button type="submit" loading={pending} block>
        {receive}
      </Button>
    </form>
  );
}
