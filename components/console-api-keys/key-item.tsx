import { getFormatter, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { LocalTime } from "@/components/ui/local-time";
import type { ApiKeyRow } from "@/lib/shops";
import { levelIn, RESOURCES } from "./access-levels";
import { RevokeKey } from "./revoke-key";

/** One key of the shop: what it is for, what it may do, when it was used. */
export async function KeyItem({
  shopId,
  apiKey,
  editable,
}: {
  shopId: string;
  apiKey: ApiKeyRow;
  editable: boolean;
}) {
  const [t, format] = await Promise.all([getTranslations("console-api-keys"), getFormatter()]);
  const { state, expiresAt, lastUsedAt } = apiKey;
  const created = { date: format.dateTime(apiKey.createdAt, "date"), name: apiKey.createdBy ?? t("noName") };
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 p-4 md:px-5">
      <div className="grid min-w-0 flex-1 basis-64 gap-1.5 text-sm">
        <p className="flex flex-wrap items-center gap-2 font-bold">
          <span className="min-w-0 break-words">{apiKey.name}</span>
          {state === "LIVE" ? null : <Badge tone="warning">{t(`states.${state}`)}</Badge>}
        </p>
        <p className="break-all font-mono text-muted-foreground text-xs">{apiKey.prefix}_…</p>
        <ul className="flex flex-wrap gap-1.5">
          {RESOURCES.map((resource) => [resource, levelIn(apiKey.scopes, resource)] as const)
            .filter(([, level]) => level !== "none")
            .map(([resource, level]) => (
              <li key={resource} className="min-w-0">
                <Badge tone={level === "write" ? "primary" : "neutral"} className="whitespace-normal">
                  {t(`resources.${resource}`)}: {t(`levels.${level}`)}
                </Badge>
              </li>
            ))}
        </ul>
        <p className="text-muted-foreground text-xs leading-relaxed">
          {t("createdBy", created)}
          {" · "}
          {lastUsedAt
            ? t.rich("lastUsed", { time: () => <LocalTime key="used" value={lastUsedAt} /> })
            : t("neverUsed")}
          {" · "}
          {expiresAt ? t("validUntil", { date: format.dateTime(expiresAt, "date") }) : t("forever")}
        </p>
      </div>
      {editable ? <RevokeKey shopId={shopId} apiKeyId={apiKey.id} name={apiKey.name} /> : null}
    </li>
  );
}
