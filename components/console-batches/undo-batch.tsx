"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useAction } from "@/components/console-shell/use-action";
import { Alert } from "@/components/ui/alert";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { BatchDetail } from "@/lib/inventory";
import { undoBatchAction } from "@/lib/inventory/actions/batches";

type Undoable = Pick<
  BatchDetail,
  "id" | "number" | "kind" | "lineCount" | "unitsIn" | "unitsOut" | "gone" | "goneCount"
>;

/** Takes a batch back, after saying what that will do; or says why it cannot be. */
export function UndoBatch({ shopId, path, batch }: { shopId: string; path: string; batch: Undoable }) {
  const t = useTranslations("console-batches.detail");
  const router = useRouter();
  const { pending, run } = useAction();
  const [idempotencyKey] = useState(() => uuidv7());
  const [problem, setProblem] = useState<string | null>(null);
  const again = batch.kind === "UNDO";
  const text = t("undoText", {
    out: batch.unitsIn,
    in: batch.unitsOut,
    both: batch.unitsIn > 0 && batch.unitsOut > 0 ? "yes" : "no",
    lines: batch.lineCount,
  });

  function undo() {
    run(() => undoBatchAction({ shopId, batchId: batch.id, idempotencyKey }), {
      done: ({ number }) => {
        toast.success(t("undoDone", { number }));
        router.push(`${path}/${number}`);
        router.refresh();
      },
      refused: ({ code, params }) => {
        if (code !== "UNITS_GONE") return false;
        const name = [params.name, params.variant].filter(Boolean).join(" ");
        const { onHand, reserved } = { onHand: Number(params.onHand), reserved: Number(params.reserved) };
        setProblem(t("goneNow", { name, warehouse: String(params.warehouse), onHand, reserved }));
        router.refresh();
        return true;
      },
    });
  }

  return (
    <div className="grid gap-3">
      <p className="text-muted-foreground text-sm">{text}</p>
      {batch.goneCount > 0 ? (
        <Alert tone="warning" title={t("gone", { count: batch.goneCount })}>
          <ul className="mt-1 list-disc pl-5">
            {batch.gone.map((line) => (
              <li key={`${line.name}/${line.variantTitle}/${line.warehouse}`} className="break-words">
                {t("goneLine", { ...line, name: [line.name, line.variantTitle].filter(Boolean).join(" ") })}
              </li>
            ))}
          </ul>
        </Alert>
      ) : (
        <div>
          <ConfirmDialog
            trigger={
              <Button variant="outline" loading={pending}>
                {again ? <Redo2 aria-hidden="true" /> : <Undo2 aria-hidden="true" />}
                {t(again ? "redo" : "undo")}
              </Button>
            }
            title={t("undoConfirm", { number: batch.number })}
            description={text}
            confirmLabel={t("undoYes")}
            cancelLabel={t("undoKeep")}
            onConfirm={undo}
          />
        </div>
      )}
      {problem ? (
        <Alert tone="danger" announce>
          {problem}
        </Alert>
      ) : null}
    </div>
  );
}
