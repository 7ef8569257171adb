import { Package } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import type { ShopOrderDetail } from "@/lib/ordering";

const tones: Record<string, BadgeTone> = { PACKED: "primary", IN_TRANSIT: "info", DELIVERED: "success" };

/** One parcel a warehouse, with its courier and tracking number. */
export async function OrderParcels({ part }: { part: ShopOrderDetail }) {
  const t = await getTranslations("console-orders.detail");
  if (part.parcels.length === 0) {
    const words = t(part.status === "AWAITING_PAYMENT" ? "parcelsLater" : "noParcels");
    return <p className="text-muted-foreground text-sm">{words}</p>;
  }
  const statusOf = (status: string) => {
    const key = `parcel.${status}` as "parcel.PENDING";
    return t.has(key) ? t(key) : status;
  };
  return (
    <ul className="divide-y divide-border">
      {part.parcels.map((parcel) => (
        <li key={parcel.id} className="grid gap-1 py-3 text-sm first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <p className="flex min-w-0 items-center gap-2 font-semibold">
              <Package aria-hidden="true" className="size-4.5 shrink-0 text-muted-foreground" />
              <span className="min-w-0 break-words">{t("parcelFrom", { warehouse: parcel.warehouse })}</span>
            </p>
            <Badge tone={tones[parcel.status] ?? "neutral"}>{statusOf(parcel.status)}</Badge>
          </div>
          <p className="text-muted-foreground">
            {parcel.courier} · {parcel.service}
          </p>
          {parcel.trackingNumber ? (
            <p className="flex flex-wrap items-center gap-x-2">
              {t("tracking")}
              <b className="break-all tabular-nums">{parcel.trackingNumber}</b>
              <CopyButton
                value={parcel.trackingNumber}
                label={t("copy")}
                copiedLabel={t("copied")}
                iconOnly
              />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
