"use client";

import { useTranslations } from "next-intl";
import { useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import { toast } from "@/components/ui/toast";
import type { Quiet } from "@/lib/notifications";
import { setQuietHoursAction } from "@/lib/notifications/actions";

/** When news that can wait is held back. */
export function QuietHoursForm({ quiet }: { quiet: Quiet }) {
  const t = useTranslations("notifications.settings");
  const words = useTranslations("errors");
  const [enabled, setEnabled] = useState(quiet.enabled);
  const [from, setFrom] = useState(clock(quiet.fromMinute));
  const [until, setUntil] = useState(clock(quiet.untilMinute));
  const [busy, startTransition] = useTransition();
  const id = useId();

  function save() {
    startTransition(async () => {
      const input = { enabled, fromMinute: minuteOf(from), untilMinute: minuteOf(until) };
      const result = await setQuietHoursAction(input).catch(() => null);
      if (result?.ok) toast.success(t("saved"));
      else toast.error(words(result ? result.error.code : "INTERNAL"));
    });
  }

  return (
    <Card>
      <CardHeader title={t("quiet")} description={t("quietText")} />
      <CardBody>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Switch
            label={t("quietOn")}
            description={t("zone")}
            checked={enabled}
            onChange={(event) => setEnabled(event.target.checked)}
          />
          <div className="grid grid-cols-2 gap-3 sm:max-w-sm">
            <Field id={`${id}-from`} label={t("from")}>
              {(control) => (
                <Input
                  {...control}
                  type="time"
                  required
                  disabled={!enabled}
                  value={from}
                  onChange={(event) => setFrom(event.target.value)}
                />
              )}
            </Field>
            <Field id={`${id}-until`} label={t("until")}>
              {(control) => (
                <Input
                  {...control}
                  type="time"
                  required
                  disabled={!enabled}
                  value={until}
                  onChange={(event) => setUntil(event.target.value)}
                />
              )}
            </Field>
          </div>
          <Button type="submit" loading={busy} className="w-fit">
            {t("save")}
          </Button>
        </form>
      </CardBody>
    </Card>
  );
}

function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function minuteOf(text: string): number {
  const [hour = 0, minute = 0] = text.split(":").map(Number);
  return hour * 60 + minute;
}
