import { ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Link } from "@/i18n/navigation";
import type { MessageRow } from "@/lib/webhooks";
import { MessageBadge, TryOutcome } from "./message-words";

/** One message of an endpoint's log. */
export async function MessageItem({ message, href }: { message: MessageRow; href: string }) {
  const t = await getTranslations("console-webhooks");
  const { type, status, attempts, lastStatus, lastError, createdAt, nextAttemptAt } = message;
  return (
    <li>
      <Link href={href} className="flex items-center gap-3 p-4 transition-colors hover:bg-muted/50 md:px-5">
        <span className="grid min-w-0 flex-1 gap-0.5 text-sm">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="min-w-0 break-words font-semibold">{t(`events.${type}`)}</span>
            <MessageBadge status={status} />
          </span>
          <span className="break-all font-mono text-muted-foreground text-xs">{type}</span>
          <span className="flex flex-wrap gap-x-2 text-muted-foreground text-xs leading-relaxed">
            <LocalTime value={createdAt} />
            {attempts > 0 ? <span>{t("attempts", { count: attempts })}</span> : null}
            {lastStatus !== null || lastError ? (
              <span>
                <TryOutcome status={lastStatus} error={lastError} />
              </span>
            ) : null}
            {status === "QUEUED" && attempts > 0 ? (
              <span>{t.rich("next", { time: () => <LocalTime key="next" value={nextAttemptAt} /> })}</span>
            ) : null}
          </span>
        </span>
        <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-muted-foreground" />
      </Link>
    </li>
  );
}
