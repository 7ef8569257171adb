import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import type { ListedEndpoint } from "@/lib/webhooks";

/** How an endpoint does, in a word. */
export async function EndpointBadge({
  endpoint,
}: {
  endpoint: Pick<ListedEndpoint, "status" | "failingSince">;
}) {
  const t = await getTranslations("console-webhooks");
  if (endpoint.status !== "ACTIVE") return <Badge tone="neutral">{t("states.off")}</Badge>;
  if (endpoint.failingSince) return <Badge tone="danger">{t("states.failing")}</Badge>;
  return <Badge tone="success">{t("states.on")}</Badge>;
}
