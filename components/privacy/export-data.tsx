"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { exportMyDataAction } from "@/lib/privacy/actions";
import { OwnCode } from "./own-code";
import { saveJson } from "./save-file";

/** One's data as a file. */
export function ExportData() {
  const t = useTranslations("privacy.account.export");
  const [done, setDone] = useState(false);
  return (
    <div className="grid gap-3">
      {done ? (
        <Alert tone="success" announce>
          {t("done")}
        </Alert>
      ) : null}
      <OwnCode
        start={t("start")}
        confirm={t("confirm")}
        act={exportMyDataAction}
        onDone={(data) => {
          saveJson(`gerai-${data.exportedAt.slice(0, 10)}.json`, data);
          setDone(true);
        }}
      />
    </div>
  );
}
