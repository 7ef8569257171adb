"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card, CardHeader } from "@/components/ui/card";
import { Switch } from "@/components/ui/switch";
import { toast } from "@/components/ui/toast";
import type { Channel, KindPreference } from "@/lib/notifications";
import { setPreferenceAction } from "@/lib/notifications/actions";

const CHANNELS = ["BELL", "PUSH", "EMAIL", "SMS"] as const satisfies readonly Channel[];

/** Which news over which channel: a switch each, saved as it is turned. */
export function PreferenceTable({ preferences }: { preferences: KindPreference[] }) {
  const t = useTranslations("notifications");
  const kinds = useTranslations("notices.kinds");
  const used = CHANNELS.filter((channel) =>
    preferences.some((one) => one.channels.some((offered) => offered.channel === channel)),
  );
  return (
    <Card>
      <CardHeader title={t("settings.kinds")} description={t("settings.kindsText")} />
      <table className="mt-2 w-full text-sm">
        <thead className="max-sm:sr-only">
          <tr className="border-border border-b text-left text-muted-foreground">
            <th scope="col" className="px-5 py-2 font-semibold">
              {t("settings.kind")}
            </th>
            {used.map((channel) => (
              <th key={channel} scope="col" className="w-20 px-2 py-2 text-center font-semibold">
                {t(`channels.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-border">
          {preferences.map(({ kind, channels }) => (
            <tr key={kind} className="max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4 max-sm:px-5 max-sm:py-3">
              <th
                scope="row"
                className="px-5 py-3 text-left font-semibold max-sm:col-span-2 max-sm:px-0 max-sm:py-1"
              >
                {kinds(`${kind}.name`)}
              </th>
              {used.map((channel) => {
                const offered = channels.find((one) => one.channel === channel);
                return (
                  <td
                    key={channel}
                    className={offered ? "px-2 py-3 max-sm:px-0 max-sm:py-1.5" : "px-2 py-3 max-sm:hidden"}
                  >
                    {offered ? (
                      <PreferenceSwitch
                        kind={kind}
                        channel={channel}
                        initial={offered.enabled}
                        label={t("settings.switch", {
                          kind: kinds(`${kind}.name`),
                          channel: t(`channels.${channel}`),
                        })}
                      />
                    ) : (
                      <span className="block text-center text-muted-foreground">
                        <span aria-hidden="true">–</span>
                        <span className="sr-only">{t("settings.notOffered")}</span>
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function PreferenceSwitch({
  kind,
  channel,
  initial,
  label,
}: {
  kind: string;
  channel: Channel;
  initial: boolean;
  label: string;
}) {
  const t = useTranslations("notifications.channels");
  const words = useTranslations("errors");
  const [enabled, setEnabled] = useState(initial);

  async function turn(wanted: boolean) {
    setEnabled(wanted);
    const result = await setPreferenceAction({ kind, channel, enabled: wanted }).catch(() => null);
    if (result?.ok) return;
    setEnabled(!wanted);
    toast.error(words(result ? result.error.code : "INTERNAL"));
  }

  return (
    <span className="flex items-center justify-between gap-2 sm:justify-center">
      <span aria-hidden="true" className="text-muted-foreground sm:hidden">
        {t(channel)}
      </span>
      <Switch
        label={label}
        hideLabel
        checked={enabled}
        onChange={(event) => void turn(event.target.checked)}
      />
    </span>
  );
}
