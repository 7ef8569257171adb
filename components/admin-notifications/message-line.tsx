import { getTranslations } from "next-intl/server";
import { KindIcon } from "@/components/notifications/kind-icon";
import { Reason } from "@/components/notifications/notification-list";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { LocalTime } from "@/components/ui/local-time";
import { formatPhone } from "@/lib/identity";
import type { StaffMessageRow } from "@/lib/notifications";
import { SendAgain } from "./send-again";

const TONES: Record<StaffMessageRow["status"], BadgeTone> = {
  QUEUED: "info",
  SENT: "primary",
  DELIVERED: "success",
  FAILED: "danger",
  SUPPRESSED: "neutral",
};

/** One message as staff see it: to whom, over what, what became of it. */
export async function MessageLine({ row }: { row: StaffMessageRow }) {
  const [t, kinds] = await Promise.all([getTranslations("notifications"), getTranslations("notices.kinds")]);
  const name = row.userName ?? t("staff.noName");
  const to = row.sentTo?.startsWith("+") ? formatPhone(row.sentTo) : row.sentTo;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 p-4">
      <KindIcon kind={row.kind} muted />
      <div className="min-w-0 flex-1 basis-56 text-sm">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 break-words font-bold">{row.title ?? kinds("code.name")}</span>
          <Badge tone={TONES[row.status]}>{t(`status.${row.status}`)}</Badge>
          <Badge tone="outline">{t(`channels.${row.channel}`)}</Badge>
        </p>
        <p className="break-words text-muted-foreground">{to ? t("staff.recipient", { name, to }) : name}</p>
        <p className="flex flex-wrap gap-x-2 text-muted-foreground">
          <LocalTime value={row.deliveredAt ?? row.sentAt ?? row.createdAt} />
          {row.attempts > 0 ? <span>{t("staff.attempts", { count: row.attempts })}</span> : null}
          {row.status === "QUEUED" ? (
            <span>{t.rich("staff.next", { time: () => <LocalTime value={row.nextAttemptAt} /> })}</span>
          ) : null}
          {row.status === "SUPPRESSED" || row.status === "FAILED" ? <Reason reason={row.reason} /> : null}
        </p>
        {row.lastError ? (
          <p className="mt-1 break-all font-mono text-destructive text-xs">{row.lastError}</p>
        ) : null}
      </div>
      {row.status === "FAILED" && row.kind !== "code" ? <SendAgain id={row.id} /> : null}
    </li>
  );
}
