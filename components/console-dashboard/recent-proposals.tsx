import { getTranslations } from "next-intl/server";
import { ProposalStatusBadge } from "@/components/console-products/proposal-status-badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { Ctx } from "@/lib/platform/ctx";
import { listProposals } from "@/lib/shops";

const SHOWN = 4;

/** The latest proposals and their answers; nothing for a shop that never proposed. */
export async function RecentProposals({ ctx, shopId, base }: { ctx: Ctx; shopId: string; base: string }) {
  const { rows } = await listProposals(ctx, { shopId });
  const shown = rows.filter((row) => row.status !== "WITHDRAWN").slice(0, SHOWN);
  if (shown.length === 0) return null;
  const t = await getTranslations("console-dashboard");
  return (
    <Card>
      <CardHeader
        title={t("proposals")}
        actions={
          <LinkButton href={`${base}/products/proposals`} size="sm" variant="ghost">
            {t("seeAll")}
          </LinkButton>
        }
      />
      <CardBody>
        <ul className="grid grid-cols-1 gap-3">
          {shown.map((row) => (
            <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <div className="min-w-0 flex-1 basis-40">
                <p className="truncate font-semibold">{row.name}</p>
                {row.reason ? <p className="text-muted-foreground text-xs">{row.reason}</p> : null}
              </div>
              {row.status === "APPROVED" && row.productId ? (
                <LinkButton
                  href={`${base}/products/new?product=${row.productId}`}
                  size="sm"
                  variant="outline"
                >
                  {t("sellIt")}
                </LinkButton>
              ) : null}
              <ProposalStatusBadge status={row.status} />
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
