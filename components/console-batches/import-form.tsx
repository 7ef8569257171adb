"use client";

import { Download, FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import { useAction, useFieldWords } from "@/components/console-shell/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { FieldError } from "@/components/ui/field";
import { checkImportAction } from "@/lib/inventory/actions/batches";
import { MAX_IMPORT_BYTES } from "@/lib/inventory/schema";
import { ImportApply } from "./import-apply";
import { type CheckedFile, saveFile } from "./import-state";

type Props = {
  shopId: string;
  base: string;
  codes: string[];
  /** Rows of the shop's own stock, to begin from. */
  examples: { sku: string; code: string; onHand: number }[];
};

/** A file in three steps: prepare, check, apply. */
export function ImportForm({ shopId, base, codes, examples }: Props) {
  const t = useTranslations("console-batches.import");
  const fieldWords = useFieldWords();
  const { pending, run } = useAction();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<CheckedFile | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const [moved, setMoved] = useState(0);

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = event.target.files?.[0];
    event.target.value = "";
    if (!chosen) return;
    setFile(null);
    setMoved(0);
    // Not even sent: the server would refuse it all the same.
    if (chosen.size > MAX_IMPORT_BYTES) return setProblem(fieldWords({ file: "FILE_TOO_LARGE" }, "file"));
    check(chosen.name, await chosen.text());
  }

  function check(name: string, text: string) {
    setProblem(undefined);
    run(() => checkImportAction({ shopId, text }), {
      done: (checked) => setFile({ ...checked, name, text, idempotencyKey: uuidv7() }),
      refused: ({ fieldErrors }) => {
        const words = fieldWords(fieldErrors, "file");
        setProblem(words);
        return words !== undefined;
      },
    });
  }

  function template() {
    const rows = examples.map(({ sku, code, onHand }) => [sku, code, onHand, "set", "COUNT", ""]);
    saveFile("gerai-stock.csv", [["sku", "warehouse", "quantity", "mode", "reason", "note"], ...rows]);
  }

  return (
    <div className="grid max-w-4xl gap-4">
      <Card>
        <CardHeader title={t("step1")} />
        <CardBody className="grid gap-3 text-sm">
          <p>{t("columns")}</p>
          <p className="text-muted-foreground">{t("columnsSet")}</p>
          <p className="break-words text-muted-foreground">{t("codes", { codes: codes.join(", ") })}</p>
          <div>
            <Button variant="outline" onClick={template}>
              <Download aria-hidden="true" />
              {t("template")}
            </Button>
          </div>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("step2")} />
        <CardBody className="grid gap-3">
          <input
            ref={input}
            type="file"
            accept=".csv,text/csv,text/plain"
            aria-label={t("choose")}
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => void choose(event)}
          />
          <div>
            <Button
              variant={file ? "outline" : "primary"}
              loading={pending}
              onClick={() => input.current?.click()}
            >
              <FileUp aria-hidden="true" />
              {t(file ? "other" : "choose")}
            </Button>
          </div>
          {problem ? <FieldError>{problem}</FieldError> : null}
        </CardBody>
      </Card>
      {moved > 0 ? (
        <Alert tone="danger" announce>
          {t("moved", { count: moved })}
        </Alert>
      ) : null}
      {file ? (
        <ImportApply
          shopId={shopId}
          base={base}
          file={file}
          onMoved={(rows) => {
            setMoved(rows);
            check(file.name, file.text);
          }}
        />
      ) : null}
    </div>
  );
}
