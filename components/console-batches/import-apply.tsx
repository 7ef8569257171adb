"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Alert } from "@/components/ui/alert";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { applyImportAction } from "@/lib/inventory/actions/batches";
import { ImportRows } from "./import-rows";
import { type CheckedFile, saveFile, sumsOf } from "./import-state";

/** What the check found, and the button that books it. If stock has moved too far since, the file is checked anew. */
export function ImportApply({
  shopId,
  base,
  file,
  onMoved,
}: {
  shopId: string;
  base: string;
  file: CheckedFile;
  onMoved: (rows: number) => void;
}) {
  const t = useTranslations("console-batches.import");
  const router = useRouter();
  const { pending, run } = useAction();
  const [note, setNote] = useState("");
  const sums = sumsOf(file.rows);

  function apply() {
    const { text, hash, rows, idempotencyKey } = file;
    const seen = rows.map((row) => (row.problem === null ? row.before : null));
    const words = note.trim() ? { note: note.trim() } : {};
    run(() => applyImportAction({ shopId, text, hash, seen, idempotencyKey, ...words }), {
      done: ({ number }) => {
        toast.success(t("done", { number }));
        router.push(`${base}/batches/${number}`);
      },
      refused: ({ code, params }) => {
        if (code !== "IMPORT_MOVED") return false;
        onMoved(Number(params.count));
        return true;
      },
    });
  }

  function saveErrors() {
    const bad = file.rows.filter((row) => row.problem !== null);
    saveFile("gerai-import-errors.csv", [
      ["line", "sku", "warehouse", "quantity", "mode", "error"],
      ...bad.map((row) => [
        row.line,
        row.sku,
        row.warehouse,
        row.quantityText,
        row.mode ?? "",
        row.problem ? t(`problem.${row.problem}`, { value: row.quantityText, reserved: row.reserved }) : "",
      ]),
    ]);
  }

  return (
    <Card>
      <CardHeader title={t("step3")} description={file.name} />
      <CardBody className="grid gap-4">
        <Alert
          tone={sums.bad > 0 ? "warning" : "success"}
          title={t("summary", sums)}
          announce
          action={
            sums.bad > 0 ? (
              <Button size="sm" variant="outline" onClick={saveErrors}>
                <Download aria-hidden="true" />
                {t("errorsFile")}
              </Button>
            ) : null
          }
        >
          {sums.bad > 0 ? t("badStay") : null}
        </Alert>
        <ImportRows key={file.idempotencyKey} rows={file.rows} />
        {sums.good > 0 ? (
          <>
            <Field id="import-note" label={t("note")} optionalLabel={t("optional")}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={300}
                  value={note}
                  onChange={(event) => setNote(event.target.value)}
                />
              )}
            </Field>
            <div>
              <ConfirmDialog
                trigger={
                  <Button size="lg" loading={pending} className="max-sm:w-full">
                    {t("apply", { count: sums.good })}
                  </Button>
                }
                title={t("applyTitle", { count: sums.good })}
                description={t("applyText", sums)}
                confirmLabel={t("apply", { count: sums.good })}
                onConfirm={apply}
              />
            </div>
          </>
        ) : (
          <p className="text-muted-foreground text-sm">{t("nothing")}</p>
        )}
      </CardBody>
    </Card>
  );
}
