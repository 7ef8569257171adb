import { ChevronDown, Package } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ParcelBadge } from "@/components/parcels/parcel-status";
import { ParcelTimeline } from "@/components/parcels/parcel-timeline";
import { TrackingNumber } from "@/components/parcels/tracking-number";
import { Alert } from "@/components/ui/alert";
import type { ShopOrderDetail } from "@/lib/ordering";
import { env } from "@/lib/platform/env";
import type { ShopParcel } from "@/lib/shipping";
import type { OrderRights } from "./order-status";
import { ParcelActions } from "./parcel-actions";

/** One parcel a warehouse: where it is, its courier and way, and what to do with it now. */
export async function OrderParcels({
  shopId,
  part,
  parcels,
  can,
}: {
  shopId: string;
  part: Pick<ShopOrderDetail, "status" | "refunded">;
  parcels: ShopParcel[];
  can: OrderRights;
}) {
  const t = await getTranslations("console-orders.detail");
  if (parcels.length === 0) {
    const words = t(part.status === "AWAITING_PAYMENT" ? "parcelsLater" : "noParcels");
    return <p className="text-muted-foreground text-sm">{words}</p>;
  }
  return (
    <ul className="divide-y divide-border">
      {parcels.map((parcel) => (
        <li key={parcel.id} className="grid gap-2 py-4 text-sm first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <p className="flex min-w-0 items-center gap-2 font-semibold">
              <Package aria-hidden="true" className="size-4.5 shrink-0 text-muted-foreground" />
              <span className="min-w-0 break-words">{t("parcelFrom", { warehouse: parcel.warehouse })}</span>
            </p>
            <ParcelBadge status={parcel.status} />
          </div>
          <Carrier parcel={parcel} />
          <TrackingNumber value={parcel.trackingNumber} />
          {part.status === "SHIPPED" &&
          part.refunded === 0 &&
          (parcel.status === "RETURNED" || parcel.status === "LOST") ? (
            <Alert tone="warning">
              {t(`parcelTrouble.${parcel.status}`, { days: env().UNDELIVERED_DAYS })}
            </Alert>
          ) : null}
          <Way parcel={parcel} />
          {can.stock ? (
            <ParcelActions
              shopId={shopId}
              packable={part.status === "ACCEPTED" && parcel.status === "PENDING" && parcels.length > 1}
              parcel={{
                id: parcel.id,
                shopOrderId: parcel.shopOrderId,
                steps: parcel.steps,
                canCallOff: parcel.canCallOff,
              }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

async function Carrier({ parcel }: { parcel: ShopParcel }) {
  const t = await getTranslations("parcels.shop");
  const key = `carrier.${parcel.carrier}` as "carrier.manual";
  const carrier = parcel.booking && t.has(key) ? ` · ${t(key)}` : "";
  const waits = parcel.booking === "REQUESTED" || (parcel.booking === "BOOKED" && parcel.status === "PACKED");
  // A code of ours, or the courier's own words.
  const said = (why: string) => {
    const words = `refusal.${why}` as "refusal.no-answer";
    return t.has(words) ? t(words) : why;
  };
  return (
    <>
      <p className="text-muted-foreground">
        {parcel.courier} · {parcel.service}
        {carrier}
      </p>
      {parcel.booking && waits ? <p>{t(`booking.${parcel.booking}`)}</p> : null}
      {parcel.booking === "REFUSED" ? (
        <Alert tone="warning" title={t("booking.REFUSED")}>
          {parcel.carrierError ? `${said(parcel.carrierError)}. ` : null}
          {parcel.canHandOver ? t("refusedText") : null}
        </Alert>
      ) : null}
    </>
  );
}

async function Way({ parcel }: { parcel: ShopParcel }) {
  const t = await getTranslations("parcels");
  return (
    <details className="group">
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-1.5 font-semibold text-link hover:underline [&::-webkit-details-marker]:hidden">
        {t("showAll", { count: parcel.events.length })}
        <ChevronDown aria-hidden="true" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <div className="pt-2">
        <ParcelTimeline events={parcel.events} />
      </div>
    </details>
  );
}
