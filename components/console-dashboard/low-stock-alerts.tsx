import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { Link } from "@/i18n/navigation";
import { listLowStock } from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";

const SHOWN = 6;

/** Shelves that ran low, the newest first; nothing where there is none. */
export async function LowStockAlerts({ ctx, shopId, base }: { ctx: Ctx; shopId: string; base: string }) {
  const t = await getTranslations("console-dashboard");
  const { rows, count } = await listLowStock(ctx, { shopId, limit: SHOWN });
  if (count === 0) return null;
  return (
    <Card>
      <CardHeader
        title={t("lowStock")}
        description={t("lowStockText", { count })}
        actions={
          <LinkButton href={`${base}/inventory?filter=low`} size="sm" variant="soft">
            {t("lowStockAll")}
          </LinkButton>
        }
      />
      <CardBody>
        <ul className="grid grid-cols-1 gap-3">
          {rows.map((row) => (
            <li key={row.id} className="flex items-center gap-3">
              <div className="min-w-0 flex-1 text-sm">
                <Link
                  href={`${base}/inventory?q=${encodeURIComponent(row.sku)}`}
                  className="block truncate font-semibold hover:underline"
                >
                  {[row.name, row.variantTitle].filter(Boolean).join(" · ")}
                </Link>
                <p className="truncate text-muted-foreground text-xs">
                  {row.warehouse} · {t("since")} <LocalTime value={row.openedAt} />
                </p>
              </div>
              <Badge tone={row.free <= 0 ? "danger" : "warning"}>{t("left", { count: row.free })}</Badge>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
