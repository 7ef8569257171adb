"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { groupPhone } from "@/components/auth/challenge";
import { saveJson } from "@/components/privacy/save-file";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { FoundPerson } from "@/lib/privacy";
import { exportForPersonAction, requestErasureForAction } from "@/lib/privacy/actions";
import { ReasonDialog } from "./reason-dialog";

/** Who was found, and what staff may do for them. */
export function PersonActions({ person }: { person: FoundPerson }) {
  const t = useTranslations("privacy.staff");
  const blockWords = useTranslations("privacy.blocks");
  const format = useFormatter();
  const [dueAt, setDueAt] = useState(person.open?.dueAt ?? null);
  const { userId, name, phone, since, blocks } = person;
  return (
    <div className="grid gap-4 rounded-xl border border-border p-4">
      <div className="min-w-0">
        <p className="break-words font-bold">{name ?? t("noName")}</p>
        <p className="text-muted-foreground text-sm tabular-nums">
          {groupPhone(phone)} · {t("since", { date: format.dateTime(since, "date") })}
        </p>
      </div>
      {dueAt ? (
        <Alert tone="warning">{t("waiting", { date: format.dateTime(dueAt, "date") })}</Alert>
      ) : (
        <Alert tone="info">
          {blocks.length === 0 ? (
            t("nothingOpen")
          ) : (
            <ul className="grid list-disc gap-1 pl-5">
              {blocks.map((block) => (
                <li key={block}>{blockWords(block)}</li>
              ))}
            </ul>
          )}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2">
        <ReasonDialog
          trigger={<Button variant="outline">{t("export")}</Button>}
          title={t("exportTitle")}
          text={t("exportText")}
          confirm={t("export")}
          done={t("exportDone")}
          act={(reason) => exportForPersonAction({ userId, reason })}
          onDone={(data) => saveJson(`gerai-${data.userId}.json`, data)}
        />
        {dueAt || blocks.length > 0 ? null : (
          <ReasonDialog
            danger
            trigger={<Button variant="destructive-ghost">{t("erase")}</Button>}
            title={t("eraseTitle")}
            text={t("eraseText")}
            confirm={t("erase")}
            done={t("eraseDone")}
            act={(reason) => requestErasureForAction({ userId, reason })}
            onDone={(asked) => setDueAt(asked.dueAt)}
          />
        )}
      </div>
    </div>
  );
}
