import { BellIcon } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalTime } from "@/components/ui/local-time";
import { Link } from "@/i18n/navigation";
import type { BellEntry, HistoryEntry } from "@/lib/notifications";
import { KindIcon } from "./kind-icon";

const TONES: Record<HistoryEntry["status"], BadgeTone> = {
  QUEUED: "info",
  SENT: "success",
  DELIVERED: "success",
  FAILED: "danger",
  SUPPRESSED: "neutral",
};

/** A page of messages: those of the bell, or those sent over another channel, with what became of each. */
export async function NotificationList({
  rows,
  timeZone,
  empty,
}: {
  rows: readonly (BellEntry | HistoryEntry)[];
  timeZone: string;
  empty: { title: string; text?: string };
}) {
  const t = await getTranslations("notifications");
  if (rows.length === 0)
    return (
      <Card>
        <EmptyState icon={BellIcon} title={empty.title} text={empty.text} />
      </Card>
    );
  return (
    <Card>
      <ul className="divide-y divide-border">
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={row.path} className="flex gap-3.5 p-4 hover:bg-muted focus-visible:-outline-offset-2">
              <KindIcon kind={row.kind} muted={"status" in row || row.read} />
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
                  <span
                    className={cn(
                      "min-w-0 break-words text-sm",
                      "status" in row || row.read ? "font-semibold" : "font-bold",
                    )}
                  >
                    {row.title}
                  </span>
                  <LocalTime
                    value={row.createdAt}
                    timeZone={timeZone}
                    className="text-muted-foreground text-xs leading-5"
                  />
                </span>
                <span className="mt-0.5 block break-words text-muted-foreground text-sm">{row.body}</span>
                {"status" in row ? <Fate row={row} /> : null}
              </span>
              {"status" in row || row.read ? null : (
                <span className="mt-1.5 size-2.5 shrink-0 rounded-full bg-primary">
                  <span className="sr-only">{t("bell.isUnread")}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function Fate({ row }: { row: HistoryEntry }) {
  const t = await getTranslations("notifications");
  return (
    <span className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted-foreground text-xs">
      <Badge tone={TONES[row.status]}>{t(`status.${row.status}`)}</Badge>
      {row.sentTo ? <span className="break-all">{t("page.sentTo", { to: row.sentTo })}</span> : null}
      {row.status === "SUPPRESSED" || row.status === "FAILED" ? <Reason reason={row.reason} /> : null}
    </span>
  );
}

/** Why a message was not sent. */
export async function Reason({ reason }: { reason: string | null }) {
  const t = await getTranslations("notifications.reason");
  const known = (
    ["preference", "no_address", "obsolete", "stopped", "not_member", "unanswered"] as const
  ).find((one) => one === reason);
  return known ? <span>{t(known)}</span> : null;
}
