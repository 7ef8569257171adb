"use client";

import { CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { ChecklistItem } from "@/lib/catalog";

/** What the product still needs before shops can sell it, as the form stands. */
export function ChecklistCard({ items }: { items: ChecklistItem[] }) {
  const t = useTranslations("admin.editor");
  return (
    <Card>
      <CardHeader
        title={t("checklist")}
        description={t(items.every((item) => item.done) ? "checklistDone" : "checklistOpen")}
      />
      <CardBody>
        <ul className="grid gap-2.5 text-sm">
          {items.map(({ item, done, missing }) => (
            <li key={item} className="flex items-start gap-2.5">
              {done ? (
                <CircleCheck aria-label={t("done")} className="mt-0.5 size-4.5 shrink-0 text-success" />
              ) : (
                <CircleDashed
                  aria-label={t("open")}
                  className="mt-0.5 size-4.5 shrink-0 text-muted-foreground"
                />
              )}
              <span className={done ? "text-muted-foreground" : "font-medium"}>
                {t(`check.${item}`)}
                {missing.length > 0 ? (
                  <span className="block font-normal text-muted-foreground">{missing.join(", ")}</span>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
