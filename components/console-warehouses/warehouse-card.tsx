import { MapPin } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { Region } from "@/components/account/regions";
import { listAddress } from "@/components/console-inventory/list-address";
import { Badge } from "@/components/ui/badge";
import { Card, CardFooter } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { WarehouseRow } from "@/lib/inventory";
import { DrainingSwitch } from "./draining-switch";
import { WarehouseDialog } from "./warehouse-dialog";
import { WarehouseSwitch } from "./warehouse-switch";

const FACTS = ["variants", "onHand", "reserved", "arriving", "leaving", "heldForTransfers"] as const;
// What is shown only where there is any.
const RARE: ReadonlySet<string> = new Set(["leaving", "heldForTransfers"]);

/** One warehouse: where it is, what is in it, what can be done with it. */
export async function WarehouseCard({
  shopId,
  base,
  warehouse,
  regions,
  editable,
}: {
  shopId: string;
  base: string;
  warehouse: WarehouseRow;
  regions: Region[];
  editable: boolean;
}) {
  const t = await getTranslations("console-warehouses");
  const active = warehouse.status === "ACTIVE";
  return (
    <Card aria-label={warehouse.name} className="flex flex-col">
      <div className="grid flex-1 content-start gap-4 p-4 md:p-5">
        <div className="flex items-start justify-between gap-3">
          <div className="min-w-0">
            <h2 className="break-words font-bold text-base">{warehouse.name}</h2>
            <p className="text-muted-foreground text-xs">
              {warehouse.code} · {t("rank", { rank: warehouse.priority })}
            </p>
          </div>
          <div className="flex flex-wrap justify-end gap-1">
            {warehouse.draining ? <Badge tone="warning">{t("draining")}</Badge> : null}
            <Badge tone={active ? "success" : "neutral"}>{t(active ? "active" : "inactive")}</Badge>
          </div>
        </div>
        <address className="flex gap-2 text-muted-foreground text-sm not-italic">
          <MapPin aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          <span className="min-w-0 break-words">
            {warehouse.line}, {warehouse.district}, {warehouse.city}, {warehouse.province}{" "}
            {warehouse.postcode}
          </span>
        </address>
        <dl className="grid grid-cols-2 gap-x-3 gap-y-2 rounded-xl bg-muted px-4 py-3 text-sm sm:grid-cols-4">
          {FACTS.filter((fact) => !RARE.has(fact) || warehouse[fact] > 0).map((fact) => (
            <div key={fact} className="min-w-0">
              <dt className="truncate text-muted-foreground text-xs">{t(`fact.${fact}`)}</dt>
              <dd className="font-bold text-lg tabular-nums">{warehouse[fact]}</dd>
            </div>
          ))}
        </dl>
        {editable ? <DrainingSwitch shopId={shopId} warehouse={warehouse} /> : null}
      </div>
      <CardFooter className="flex flex-wrap gap-2">
        {editable ? (
          <>
            <WarehouseDialog shopId={shopId} warehouse={warehouse} regions={regions} />
            <WarehouseSwitch shopId={shopId} warehouse={warehouse} />
          </>
        ) : null}
        <LinkButton
          href={listAddress(`${base}/inventory/ledger`, { warehouse: warehouse.id })}
          size="sm"
          variant="ghost"
          className="ml-auto"
        >
          {t("see")}
        </LinkButton>
      </CardFooter>
    </Card>
  );
}
