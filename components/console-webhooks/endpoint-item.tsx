import { ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Link } from "@/i18n/navigation";
import type { ListedEndpoint } from "@/lib/webhooks";
import { EndpointBadge } from "./endpoint-badge";

/** One endpoint of the shop: where it is, what it hears, how it did in the last day. */
export async function EndpointItem({ endpoint, href }: { endpoint: ListedEndpoint; href: string }) {
  const t = await getTranslations("console-webhooks");
  const { url, description, events, delivered, failed, queued, lastDeliveredAt } = endpoint;
  return (
    <li>
      <Link href={href} className="flex items-center gap-3 p-4 transition-colors hover:bg-muted/50 md:px-5">
        <span className="grid min-w-0 flex-1 gap-1 text-sm">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="min-w-0 break-all font-bold">{url}</span>
            <EndpointBadge endpoint={endpoint} />
          </span>
          {description ? <span className="break-words text-muted-foreground">{description}</span> : null}
          <span className="text-muted-foreground text-xs leading-relaxed">
            {events ? t("eventCount", { count: events.length }) : t("allEvents")}
            {" · "}
            {t("lastDay", { delivered, failed, queued })}
            {lastDeliveredAt ? (
              <>
                {" · "}
                {t.rich("lastDelivered", { time: () => <LocalTime key="last" value={lastDeliveredAt} /> })}
              </>
            ) : null}
          </span>
        </span>
        <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-muted-foreground" />
      </Link>
    </li>
  );
}
