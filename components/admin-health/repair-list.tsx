import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import type { RepairRow } from "@/lib/inventory";

/** Levels staff have repaired, and what level, ledger and locks said before. */
export async function RepairList({ repairs }: { repairs: RepairRow[] }) {
  const t = await getTranslations("admin.health");
  const said = ({ ledgerOnHand, ledgerReserved, levelOnHand, levelReserved, heldUnits }: RepairRow) =>
    t("repairSaid", { ledgerOnHand, ledgerReserved, levelOnHand, levelReserved, heldUnits });
  return (
    <ul className="divide-y divide-border">
      {repairs.map((repair) => (
        <li key={repair.id} className="grid gap-1 p-4 text-sm">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="min-w-0 break-words font-semibold">
              {[repair.name, repair.sku].filter(Boolean).join(" · ")}
            </span>
            <span className="text-muted-foreground text-xs">
              <LocalTime value={repair.createdAt} />
            </span>
          </p>
          <p className="break-words text-muted-foreground">
            {repair.shop}, {repair.warehouse} · {said(repair)}
          </p>
          <p className="break-words">
            {repair.reason}{" "}
            <span className="text-muted-foreground">({repair.person ?? t("source.STAFF")})</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
