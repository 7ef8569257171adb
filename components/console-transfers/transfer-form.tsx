"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { uuidv7 } from "uuidv7";
import { ChosenLines } from "@/components/console-inventory/chosen-lines";
import { listAddress } from "@/components/console-inventory/list-address";
import { type ChosenLine, useChosenLines } from "@/components/console-inventory/use-chosen-lines";
import { VariantPicker } from "@/components/console-inventory/variant-picker";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { SoldVariant } from "@/lib/inventory";
import { createTransferAction, updateTransferAction } from "@/lib/inventory/actions/transfers";
import { type TransferWarehouse, WarehouseSelect } from "./warehouse-select";

/** A draft being edited, as it was when the page was rendered. */
export type EditedDraft = {
  transferId: string;
  number: string;
  revision: number;
  toWarehouseId: string;
  note: string;
  lines: ChosenLine[];
};

/** Drafts a transfer, or changes a draft. The origin is in the address, for it decides how many of each variant are free. */
export function TransferForm({
  shopId,
  path,
  here,
  warehouses,
  fromId,
  q,
  found,
  draft,
}: {
  shopId: string;
  /** The list of transfers. */
  path: string;
  /** This form's own page. */
  here: string;
  warehouses: TransferWarehouse[];
  fromId: string;
  q: string;
  found: SoldVariant[];
  draft?: EditedDraft;
}) {
  const t = useTranslations("console-transfers.new");
  const edit = useTranslations("console-transfers.edit");
  const router = useRouter();
  const { pending, run } = useAction();
  const [idempotencyKey] = useState(() => uuidv7());
  const [toId, setTo] = useState(draft?.toWarehouseId ?? "");
  const [note, setNote] = useState(draft?.note ?? "");
  const [tried, setTried] = useState(false);
  const { lines, counted, units, complete, chosen, ...change } = useChosenLines(draft?.lines);
  const goesSomewhere = toId !== "" && toId !== fromId;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!complete || !goesSomewhere) return;
    const words = note.trim() ? { note: note.trim() } : {};
    const plan = { shopId, fromWarehouseId: fromId, toWarehouseId: toId, lines: counted, ...words };
    if (!draft) {
      run(() => createTransferAction({ ...plan, idempotencyKey }), {
        done: ({ number }) => leave(number, t("done")),
      });
      return;
    }
    const { transferId, revision, number } = draft;
    run(() => updateTransferAction({ ...plan, transferId, revision }), {
      done: () => leave(number, edit("done")),
    });
  }

  function leave(number: string, words: string) {
    toast.success(words);
    router.push(`${path}/${number}`);
    router.refresh();
  }

  // What was free elsewhere says nothing about this origin.
  function freeOf({ variant, at }: ChosenLine): number | null {
    const now = found.find((one) => one.variantId === variant.variantId);
    return now ? now.free : at === fromId ? variant.free : null;
  }

  return (
    <form onSubmit={submit} noValidate className="grid max-w-3xl gap-4">
      <Card>
        <CardHeader title={t("route")} />
        <CardBody className="grid gap-4 sm:grid-cols-2">
          <WarehouseSelect
            id="transfer-from"
            label={t("from")}
            warehouses={warehouses}
            value={fromId}
            onChange={(from) => router.replace(listAddress(here, { from, q }), { scroll: false })}
          />
          <WarehouseSelect
            id="transfer-to"
            label={t("to")}
            placeholder={t("choose")}
            warehouses={warehouses.filter((warehouse) => warehouse.id !== fromId)}
            value={goesSomewhere ? toId : ""}
            onChange={setTo}
            error={tried && !goesSomewhere ? t("needTo") : undefined}
          />
          <Field id="transfer-note" label={t("note")} optionalLabel={t("optional")} className="sm:col-span-2">
            {(control) => (
              <Input
                {...control}
                maxLength={300}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("what")} />
        <CardBody className="grid gap-5">
          <VariantPicker
            path={here}
            query={{ from: fromId }}
            q={q}
            found={found}
            chosen={chosen}
            showFree
            onAdd={(variant) => change.add(variant, fromId)}
          />
          <ChosenLines
            lines={lines}
            marked={tried}
            freeOf={freeOf}
            onQuantity={change.setQuantity}
            onRemove={change.remove}
          />
          {tried && !complete ? <FieldError>{t(lines.length === 0 ? "nothing" : "whole")}</FieldError> : null}
        </CardBody>
      </Card>
      <div>
        <Button type="submit" size="lg" loading={pending} className="max-sm:w-full">
          {draft ? edit("submit", { units }) : t("submit", { units })}
        </Button>
      </div>
    </form>
  );
}
