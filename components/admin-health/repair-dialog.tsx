"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Alert } from "@/components/ui/alert";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { SentenceField } from "@/components/ui/sentence-field";
import type { RepairPreview } from "@/lib/inventory";
import { repairLevelAction } from "@/lib/proof/actions";

/** Shows the entry a repair would write, asks why, and writes it. */
export function RepairDialog({ preview }: { preview: RepairPreview }) {
  const t = useTranslations("admin.health.repair");
  const { run, fieldError } = useStaffAction();
  const [reason, setReason] = useState("");
  const { stockLevelId, deltaOnHand, deltaReserved } = preview;

  async function confirm() {
    const done = await run(() => repairLevelAction({ stockLevelId, deltaOnHand, deltaReserved, reason }), {
      done: t("done"),
      explain: ({ code }) => (code === "CONFLICT" ? t("moved") : undefined),
    });
    return done !== null;
  }

  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="outline">
          {t("open")}
        </Button>
      }
      title={t("title")}
      description={t("text", {
        name: preview.name,
        variant: preview.variantTitle,
        warehouse: preview.warehouse,
      })}
      confirmLabel={t("confirm")}
      onConfirm={confirm}
    >
      <div className="grid gap-4">
        <Witnesses preview={preview} />
        {preview.possible ? null : <Alert tone="danger">{t("impossible")}</Alert>}
        <SentenceField
          label={t("reason")}
          hint={t("reasonHint")}
          error={fieldError("reason")}
          value={reason}
          onChange={setReason}
        />
      </div>
    </ConfirmDialog>
  );
}

function Witnesses({ preview }: { preview: RepairPreview }) {
  const t = useTranslations("admin.health.repair");
  const lines = [
    { label: t("ledger"), onHand: preview.ledgerOnHand, reserved: preview.ledgerReserved },
    { label: t("level"), onHand: preview.levelOnHand, reserved: preview.levelReserved },
    { label: t("locks"), onHand: null, reserved: preview.heldUnits },
    {
      label: t("entry"),
      onHand: signed(preview.deltaOnHand),
      reserved: signed(preview.deltaReserved),
      strong: true,
    },
    { label: t("after"), onHand: preview.levelOnHand, reserved: preview.reservedAfter },
  ];
  return (
    <table className="w-full text-sm tabular-nums">
      <thead className="text-muted-foreground text-xs">
        <tr>
          <th scope="col" className="pb-1 text-left font-semibold">
            {t("witness")}
          </th>
          <th scope="col" className="pb-1 text-right font-semibold">
            {t("onHand")}
          </th>
          <th scope="col" className="pb-1 text-right font-semibold">
            {t("reserved")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.label} className={line.strong ? "bg-primary-soft font-bold" : undefined}>
            <th scope="row" className="py-1 text-left font-normal">
              {line.label}
            </th>
            <td className="py-1 text-right">{line.onHand ?? "–"}</td>
            <td className="py-1 text-right">{line.reserved}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function signed(delta: number): string {
  return delta > 0 ? `+${delta}` : delta < 0 ? `−${Math.abs(delta)}` : "0";
}
