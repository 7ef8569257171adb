"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { uuidv7 } from "uuidv7";
import { listAddress } from "@/components/console-inventory/list-address";
import { ReasonNote } from "@/components/console-inventory/reason-note";
import { VariantPicker } from "@/components/console-inventory/variant-picker";
import { useAction } from "@/components/console-shell/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field, FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { SoldVariant } from "@/lib/inventory";
import { adjustManyAction } from "@/lib/inventory/actions/batches";
import { ADJUST_REASONS } from "@/lib/inventory/schema";
import type { ActionError } from "@/lib/platform/action-result";
import { AdjustLineRow } from "./adjust-line";
import { type Reason, toInput, useAdjustLines } from "./use-adjust-lines";

type Props = {
  shopId: string;
  /** The shop's inventory; this form stands at /adjust below it. */
  base: string;
  warehouses: { id: string; name: string }[];
  warehouse: { id: string; name: string };
  q: string;
  found: SoldVariant[];
};

/** Many corrections in one batch: all are booked or none, and every line that does not fit says so itself. */
export function AdjustManyForm({ shopId, base, warehouses, warehouse, q, found }: Props) {
  const t = useTranslations("console-batches.adjust");
  const words = useTranslations("console-inventory.form");
  const router = useRouter();
  const { pending, run } = useAction();
  const [idempotencyKey] = useState(() => uuidv7());
  const [reason, setReason] = useState<Reason>("OTHER");
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<ActionError | null>(null);
  const { lines, complete, ...edit } = useAdjustLines();
  const here = `${base}/adjust`;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!complete) return;
    const why = { reason, ...(note.trim() && { note: note.trim() }) };
    run(() => adjustManyAction({ shopId, lines: lines.map(toInput), ...why, idempotencyKey }), {
      done: ({ number }) => {
        toast.success(t("done", { number }));
        router.push(`${base}/batches/${number}`);
      },
      refused: (error) => {
        if (error.code !== "STOCK_WOULD_GO_BELOW_LOCKS") return false;
        setRefusal(error);
        return true;
      },
    });
  }

  // A line that is changed after a refusal no longer stands where the refusal says.
  function edited(work: () => void) {
    setRefusal(null);
    work();
  }

  function problemOf(index: number): string | undefined {
    const field = `lines.${index}`;
    if (!refusal?.fieldErrors[field]) return undefined;
    const { params } = refusal;
    return words("belowLocks", {
      onHand: Number(params[`${field}.onHand`]),
      reserved: Number(params[`${field}.reserved`]),
    });
  }

  const listed = lines.filter((line) => line.warehouse.id === warehouse.id);
  return (
    <form onSubmit={submit} noValidate className="grid max-w-3xl gap-4">
      <Card>
        <CardHeader title={t("what")} />
        <CardBody className="grid gap-5">
          <Field id="adjust-warehouse" label={t("place")}>
            {(control) => (
              <Select
                {...control}
                value={warehouse.id}
                onChange={(event) =>
                  router.replace(listAddress(here, { w: event.target.value, q }), { scroll: false })
                }
              >
                {warehouses.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <VariantPicker
            path={here}
            query={{ w: warehouse.id }}
            q={q}
            found={found}
            chosen={new Set(listed.map((line) => line.variant.variantId))}
            onAdd={(variant) => edited(() => edit.add(variant, warehouse))}
          />
          <div className="grid gap-2">
            <p className="font-semibold text-sm" aria-live="polite">
              {t("chosen", { count: lines.length })}
            </p>
            {lines.length > 0 ? (
              <ul className="divide-y divide-border rounded-xl border border-border">
                {lines.map((line, index) => (
                  <AdjustLineRow
                    key={`${line.warehouse.id}/${line.variant.variantId}`}
                    line={line}
                    marked={tried}
                    problem={problemOf(index)}
                    onChange={(to) => edited(() => edit.change(line, to))}
                    onRemove={() => edited(() => edit.remove(line))}
                  />
                ))}
              </ul>
            ) : null}
            {tried && lines.length === 0 ? <FieldError>{words("nothing")}</FieldError> : null}
          </div>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("why")} />
        <CardBody className="grid gap-4 sm:grid-cols-2">
          <ReasonNote
            reasons={ADJUST_REASONS}
            reason={reason}
            onReason={setReason}
            note={note}
            onNote={setNote}
          />
        </CardBody>
      </Card>
      {refusal ? (
        <Alert tone="danger" announce>
          {t("refused", { count: Number(refusal.params.count) })}
        </Alert>
      ) : null}
      <div>
        <Button type="submit" size="lg" loading={pending} className="max-sm:w-full">
          {t("submit", { count: lines.length })}
        </Button>
      </div>
    </form>
  );
}
