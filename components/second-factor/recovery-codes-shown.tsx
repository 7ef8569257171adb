"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { CopyButton } from "@/components/ui/copy-button";

/** The codes, the one time they can be read: to copy, or to keep as a file and print. */
export function RecoveryCodesShown({
  codes,
  doneLabel,
  onDone,
}: {
  codes: string[];
  doneLabel: string;
  onDone: () => void;
}) {
  const t = useTranslations("second-factor.codes");
  const [kept, setKept] = useState(false);
  const text = `${t("fileTitle")}\n\n${codes.join("\n")}\n`;

  function download() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    link.download = t("fileName");
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <div className="grid gap-4">
      <Alert tone="warning" title={t("once")}>
        {t("onceText")}
      </Alert>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-1.5 rounded-xl bg-muted p-4 font-mono text-sm">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-1">
        <CopyButton value={codes.join("\n")} label={t("copy")} copiedLabel={t("copied")} />
        <Button variant="ghost" size="sm" onClick={download}>
          <Download aria-hidden="true" />
          {t("download")}
        </Button>
      </div>
      <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)} label={t("kept")} />
      <Button disabled={!kept} onClick={onDone}>
        {doneLabel}
      </Button>
    </div>
  );
}
