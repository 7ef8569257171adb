"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import type { GivenUp } from "@/lib/notifications";
import { sendAllAgainAction } from "@/lib/notifications/actions";
import type { SendAllAgainInput } from "@/lib/notifications/schema";

/** Queues what was given up once more, after asking how far back: what a mail server's bad day left behind. */
export function SendAllAgain({
  filter,
  givenUp,
  kind,
}: {
  filter: Pick<SendAllAgainInput, "kind" | "channel">;
  givenUp: GivenUp;
  /** The filter's kind in words. */
  kind: string | undefined;
}) {
  const t = useTranslations("notifications");
  const { run, busy } = useStaffAction();
  const [chosen, setChosen] = useState(givenUp.length - 1);
  const { hours, count } = givenUp[chosen] ?? { hours: null, count: 0 };
  const what = [
    kind ?? t("staff.everyKind"),
    filter.channel ? t(`channels.${filter.channel}`) : t("staff.everyChannel"),
  ].join(" · ");

  async function send(): Promise<boolean> {
    const done = await run(() => sendAllAgainAction({ ...filter, ...(hours && { hours }) }));
    if (done) toast.success(t("staff.allAgainDone", { count: done.data.queued }));
    return done !== null;
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="outline" loading={busy} className="mb-4">
          <RotateCw aria-hidden="true" />
          {t("staff.allAgain")}
        </Button>
      }
      title={t("staff.allAgainTitle")}
      description={t("staff.allAgainText")}
      confirmLabel={t("staff.allAgainDo", { count })}
      onConfirm={send}
    >
      <p className="mb-3 text-sm">
        {t("staff.allAgainOf")}: <strong>{what}</strong>
      </p>
      <Field id="again-since" label={t("staff.allAgainSince")}>
        {(control) => (
          <Select {...control} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
            {givenUp.map((one, index) => (
              <option key={one.hours ?? "ever"} value={index}>
                {one.hours
                  ? t("staff.allAgainHours", { hours: one.hours, count: one.count })
                  : t("staff.allAgainEver", { count: one.count })}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </ConfirmDialog>
  );
}
