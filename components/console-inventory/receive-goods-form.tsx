"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { uuidv7 } from "uuidv7";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field, FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { SoldVariant } from "@/lib/inventory";
import { receiveStockAction } from "@/lib/inventory/actions/stock";
import { RECEIVE_REASONS } from "@/lib/inventory/schema";
import { ChosenLines } from "./chosen-lines";
import { ReasonNote } from "./reason-note";
import { useChosenLines } from "./use-chosen-lines";
import { VariantPicker } from "./variant-picker";

/** A whole delivery in one go: many variants into one warehouse. */
export function ReceiveGoodsForm({
  shopId,
  path,
  doneHref,
  warehouses,
  q,
  found,
}: {
  shopId: string;
  path: string;
  doneHref: string;
  warehouses: { id: string; name: string }[];
  q: string;
  found: SoldVariant[];
}) {
  const t = useTranslations("console-inventory");
  const router = useRouter();
  const { pending, run } = useAction();
  const [idempotencyKey] = useState(() => uuidv7());
  const [warehouseId, setWarehouse] = useState(warehouses[0]?.id ?? "");
  const [reason, setReason] = useState<(typeof RECEIVE_REASONS)[number]>("SUPPLIER");
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const { lines, counted, units, complete, chosen, ...change } = useChosenLines();

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!complete) return;
    const why = { reason, ...(note.trim() && { note: note.trim() }) };
    run(() => receiveStockAction({ shopId, warehouseId, lines: counted, ...why, idempotencyKey }), {
      done: () => {
        toast.success(t("receivePage.done", { units }));
        router.push(doneHref);
        router.refresh();
      },
    });
  }

  const problem = tried && !complete ? t(lines.length === 0 ? "form.nothing" : "form.whole") : null;
  return (
    <form onSubmit={submit} noValidate className="grid max-w-3xl gap-4">
      <Card>
        <CardHeader title={t("receivePage.where")} />
        <CardBody className="grid gap-4 sm:grid-cols-2">
          <Field id="receive-warehouse" label={t("form.warehouse")} className="sm:col-span-2">
            {(control) => (
              <Select {...control} value={warehouseId} onChange={(event) => setWarehouse(event.target.value)}>
                {warehouses.map((warehouse) => (
                  <option key={warehouse.id} value={warehouse.id}>
                    {warehouse.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <ReasonNote
            reasons={RECEIVE_REASONS}
            reason={reason}
            onReason={setReason}
            note={note}
            onNote={setNote}
          />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("receivePage.what")} />
        <CardBody className="grid gap-5">
          <VariantPicker
            path={path}
            q={q}
            found={found}
            chosen={chosen}
            onAdd={(variant) => change.add(variant, warehouseId)}
          />
          <ChosenLines
            lines={lines}
            marked={tried}
            onQuantity={change.setQuantity}
            onRemove={change.remove}
          />
          {problem ? <FieldError>{problem}</FieldError> : null}
        </CardBody>
      </Card>
      <div>
        <Button type="submit" size="lg" loading={pending} className="max-sm:w-full">
          {t("receivePage.submit", { units })}
        </Button>
      </div>
    </form>
  );
}
