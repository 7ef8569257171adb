"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { useRouter } from "@/i18n/navigation";
import type { PayoutCandidate } from "@/lib/finance";
import { makePayoutRunAction } from "@/lib/finance/actions";
import { PAYOUT_SHOPS_MAX } from "@/lib/finance/schema";
import { formatRupiah } from "@/lib/platform/money";

/** The shops' balances, to choose from whom a run pays. */
export function PayoutMaker({ candidates }: { candidates: PayoutCandidate[] }) {
  const t = useTranslations("admin-finance.payouts");
  const router = useRouter();
  const { run, busy } = useStaffAction();
  const payable = candidates.filter(isPayable).slice(0, PAYOUT_SHOPS_MAX);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [key, setKey] = useState(() => crypto.randomUUID());
  const picked = payable.filter((one) => chosen.has(one.shopId));
  const total = picked.reduce((sum, one) => sum + one.available, 0);

  function toggle(shopId: string) {
    const next = new Set(chosen);
    if (!next.delete(shopId)) next.add(shopId);
    setChosen(next);
  }

  async function make() {
    const made = await run(() =>
      makePayoutRunAction({ shopIds: picked.map((one) => one.shopId), idempotencyKey: key }),
    );
    setKey(crypto.randomUUID());
    if (made) router.push(`/admin/payouts/${made.data.number}`);
  }

  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-3 border-border border-b p-4">
        <Checkbox
          label={t("chooseAll")}
          checked={payable.length > 0 && picked.length === payable.length}
          disabled={payable.length === 0}
          onChange={(event) =>
            setChosen(new Set(event.target.checked ? payable.map((one) => one.shopId) : []))
          }
        />
        <div className="flex flex-wrap items-center gap-3">
          {picked.length > 0 ? (
            <span className="text-sm">
              {t("chosen", { count: picked.length, amount: formatRupiah(total) })}
            </span>
          ) : null}
          <Button loading={busy} disabled={picked.length === 0} onClick={() => void make()}>
            {t("make")}
          </Button>
        </div>
      </div>
      <ul className="divide-y divide-border">
        {candidates.map((one) => (
          <li key={one.shopId} className="flex items-start gap-3 p-4">
            <Checkbox
              aria-label={t("choose", { shop: one.name })}
              checked={chosen.has(one.shopId)}
              disabled={!isPayable(one)}
              onChange={() => toggle(one.shopId)}
            />
            <div className="grid min-w-0 flex-1 gap-1 text-sm sm:grid-cols-[minmax(0,1fr)_auto] sm:gap-x-4">
              <p className="flex min-w-0 flex-wrap items-center gap-2">
                <span className="break-words font-semibold">{one.name}</span>
                {one.hasBank ? null : <Badge tone="warning">{t("noBank")}</Badge>}
                {one.beingPaid > 0 ? (
                  <Badge tone="info">
                    {t("beingPaid")} {formatRupiah(one.beingPaid)}
                  </Badge>
                ) : null}
              </p>
              <p className="whitespace-nowrap font-bold tabular-nums sm:text-right">
                {formatRupiah(one.available)}
              </p>
              <p className="text-muted-foreground text-xs sm:col-span-2">
                {t("balance")} <span className="whitespace-nowrap">{formatRupiah(one.balance)}</span> ·{" "}
                {t("onTheWay")} <span className="whitespace-nowrap">{formatRupiah(one.onTheWay)}</span>
                {one.held > 0 ? (
                  <>
                    {" "}
                    · {t("held")} <span className="whitespace-nowrap">{formatRupiah(one.held)}</span>
                  </>
                ) : null}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isPayable(one: PayoutCandidate): boolean {
  return one.available > 0 && one.beingPaid === 0 && Boolean(one.hasBank);
}
