"use client";

import { ArrowDown, ArrowUp, Eye, EyeOff, Pencil, Plus, Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { ServiceRow } from "@/lib/delivery";
import { moveServiceAction, switchServiceAction } from "@/lib/delivery/actions";
import { formatRupiah } from "@/lib/platform/money";
import { ServiceDialog } from "./service-dialog";
import { ZONE_NAMES } from "./zone-names";

/** The platform's couriers in the order buyers see them, with what each asks by zone. */
export function ServiceTable({ services, editable }: { services: ServiceRow[]; editable: boolean }) {
  const t = useTranslations("parcels.rates");
  const [open, setOpen] = useState<ServiceRow | "new" | null>(null);
  return (
    <>
      {editable ? (
        <div className="mb-4 flex justify-end">
          <Button onClick={() => setOpen("new")}>
            <Plus aria-hidden="true" />
            {t("add")}
          </Button>
        </div>
      ) : null}
      {services.length === 0 ? (
        <Card>
          <EmptyState icon={Truck} title={t("emptyTitle")} text={t("emptyText")} />
        </Card>
      ) : (
        <ol className="grid gap-3">
          {services.map((row, index) => (
            <li key={`${row.courier}/${row.service}`}>
              <ServiceCard
                row={row}
                edges={{ first: index === 0, last: index === services.length - 1 }}
                editable={editable}
                onEdit={() => setOpen(row)}
              />
            </li>
          ))}
        </ol>
      )}
      {open ? <ServiceDialog row={open === "new" ? null : open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function ServiceCard({
  row,
  edges,
  editable,
  onEdit,
}: {
  row: ServiceRow;
  edges: { first: boolean; last: boolean };
  editable: boolean;
  onEdit: () => void;
}) {
  const t = useTranslations("parcels.rates");
  const name = `${row.courier} ${row.service}`;
  return (
    <Card className="p-4 md:p-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="min-w-0 break-words font-bold">
          {row.courier} <span className="font-medium text-muted-foreground">· {row.service}</span>
        </h2>
        {row.active ? null : <Badge>{t("off")}</Badge>}
        {row.booking ? (
          <Badge tone="info">{`Biteship ${row.booking.courier}/${row.booking.service}`}</Badge>
        ) : null}
        {editable ? <ServiceMoves row={row} name={name} edges={edges} onEdit={onEdit} /> : null}
      </div>
      <dl className="mt-3 grid grid-cols-2 gap-3 text-sm lg:grid-cols-4">
        {ZONE_NAMES.map((zone) => {
          const rate = row.zones.find((one) => one.zone === zone && (one.active || !row.active));
          return (
            <div key={zone} className="min-w-0 rounded-xl bg-muted px-3 py-2">
              <dt className="text-muted-foreground text-xs">{t(`zone.${zone}`)}</dt>
              <dd className="mt-0.5">
                {rate ? (
                  <>
                    <span className="block break-words font-semibold">
                      {t("perZone", { first: unbroken(rate.firstKg), next: unbroken(rate.nextKg) })}
                    </span>
                    <span className="text-muted-foreground text-xs">
                      {t("days", { days: rate.etaDays.replace("-", "–") })}
                    </span>
                  </>
                ) : (
                  <span className="text-muted-foreground">{t("notServed")}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}

function unbroken(amount: number): string {
  return formatRupiah(amount).replace(" ", "\u00a0");
}

function ServiceMoves({
  row,
  name,
  edges,
  onEdit,
}: {
  row: ServiceRow;
  name: string;
  edges: { first: boolean; last: boolean };
  onEdit: () => void;
}) {
  const t = useTranslations("parcels.rates");
  const { run, busy } = useStaffAction();
  const { courier, service, active } = row;
  const move = (direction: "up" | "down") =>
    void run(() => moveServiceAction({ courier, service, direction }), { done: t("moved") });
  const flip = () =>
    void run(() => switchServiceAction({ courier, service, active: !active }), {
      done: t(active ? "switchedOff" : "switchedOn", { name }),
    });
  return (
    <div className="ml-auto flex gap-1">
      <Button
        variant="ghost"
        size="icon-sm"
        disabled={busy || edges.first}
        aria-label={t("up", { name })}
        onClick={() => move("up")}
      >
        <ArrowUp aria-hidden="true" />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        disabled={busy || edges.last}
        aria-label={t("down", { name })}
        onClick={() => move("down")}
      >
        <ArrowDown aria-hidden="true" />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        disabled={busy}
        aria-label={t(active ? "switchOff" : "switchOn", { name })}
        onClick={flip}
      >
        {active ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
      </Button>
      <Button variant="ghost" size="icon-sm" aria-label={t("edit", { name })} onClick={onEdit}>
        <Pencil aria-hidden="true" />
      </Button>
    </div>
  );
}
