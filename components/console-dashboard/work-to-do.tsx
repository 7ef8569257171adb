import { ClipboardCheck, PackageCheck, PackageX, Truck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { StatCard } from "@/components/ui/stat-card";
import { getWorkToDo } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { countOffers } from "@/lib/shops";

/** The figures a shop acts on, each leading to where it is done. */
export async function WorkCards({ ctx, shopId, base }: { ctx: Ctx; shopId: string; base: string }) {
  const t = await getTranslations("console-dashboard");
  const [work, offers] = await Promise.all([getWorkToDo(ctx, { shopId }), countOffers(ctx, { shopId })]);
  const tone = (count: number) => (count > 0 ? "attention" : "default");
  return (
    <section aria-label={t("work")} className="grid grid-cols-1 gap-4">
      {work.late > 0 ? (
        <Alert
          tone="danger"
          title={t("late", { count: work.late })}
          action={
            <LinkButton href={`${base}/orders`} size="sm" variant="outline">
              {t("seeOrders")}
            </LinkButton>
          }
        >
          {t("lateText")}
        </Alert>
      ) : null}
      <div className="grid grid-cols-2 gap-3 md:gap-4 xl:grid-cols-4">
        <StatCard
          label={t("toAccept")}
          value={work.toAccept}
          hint={t("toAcceptHint")}
          icon={ClipboardCheck}
          href={`${base}/orders`}
          tone={tone(work.toAccept)}
        />
        <StatCard
          label={t("toPack")}
          value={work.toPack}
          hint={t("toPackHint")}
          icon={PackageCheck}
          href={`${base}/orders?tab=accepted`}
          tone={tone(work.toPack)}
        />
        <StatCard
          label={t("toHandOver")}
          value={work.toHandOver}
          hint={t("toHandOverHint")}
          icon={Truck}
          href={`${base}/orders?tab=packed`}
          tone={tone(work.toHandOver)}
        />
        <StatCard
          label={t("outOfStock")}
          value={offers.out}
          hint={t("outOfStockHint")}
          icon={PackageX}
          href={`${base}/products?filter=out`}
          tone={tone(offers.out)}
        />
      </div>
    </section>
  );
}
