import { Clock, Landmark, RotateCcw, Undo2, Wallet } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { StatCard } from "@/components/ui/stat-card";
import type { Balance } from "@/lib/finance";
import { formatRupiah } from "@/lib/platform/money";

/** What the shop can be paid, what is still on its way, and what a payout under way takes. */
export async function BalanceCards({ balance }: { balance: Balance }) {
  const t = await getTranslations("console-finance");
  const money = (amount: number) => <span className="whitespace-nowrap">{formatRupiah(amount)}</span>;
  return (
    <div className="grid gap-4">
      {balance.balance < 0 ? (
        <Alert tone="warning" title={t("owing", { amount: formatRupiah(-balance.balance) })}>
          {t("owingText")}
        </Alert>
      ) : null}
      <div className={`grid gap-3 ${balance.held > 0 ? "sm:grid-cols-2 lg:grid-cols-4" : "sm:grid-cols-3"}`}>
        <StatCard
          label={t("available")}
          value={money(balance.available)}
          icon={Wallet}
          hint={t("availableHint")}
        />
        <StatCard
          label={t("onTheWay")}
          value={money(balance.onTheWay)}
          icon={Clock}
          hint={t("onTheWayHint")}
        />
        {balance.refunding > 0 && balance.beingPaid === 0 ? (
          <StatCard
            label={t("refunding")}
            value={money(balance.refunding)}
            icon={RotateCcw}
            hint={t("refundingHint")}
          />
        ) : (
          <StatCard
            label={t("beingPaid")}
            value={money(balance.beingPaid)}
            icon={Landmark}
            hint={t("beingPaidHint")}
          />
        )}
        {balance.held > 0 ? (
          <StatCard label={t("held")} value={money(balance.held)} icon={Undo2} hint={t("heldHint")} />
        ) : null}
      </div>
    </div>
  );
}
