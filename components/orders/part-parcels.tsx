import { ChevronDown, Package } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { ParcelBadge } from "@/components/parcels/parcel-status";
import { ParcelTimeline, parcelNews } from "@/components/parcels/parcel-timeline";
import { TrackingNumber } from "@/components/parcels/tracking-number";
import { Alert } from "@/components/ui/alert";
import { CopyButton } from "@/components/ui/copy-button";
import { LocalTime } from "@/components/ui/local-time";
import { getPathname } from "@/i18n/navigation";
import type { AppLocale } from "@/i18n/routing";
import { env } from "@/lib/platform/env";
import type { TrackedParcel } from "@/lib/shipping";

/** The last thing heard, without opening the whole way. */
async function LatestNews({ parcel }: { parcel: TrackedParcel }) {
  const t = await getTranslations("parcels");
  const [latest] = parcel.events;
  if (!latest) return null;
  return (
    <p className="text-sm">
      {parcelNews(t, latest)}
      <span className="block text-muted-foreground text-xs">
        <LocalTime value={latest.at} />
        {latest.place ? ` · ${latest.place}` : null}
      </span>
    </p>
  );
}

type PartParcelsProps = {
  parcels: TrackedParcel[];
  /** Whether what did not arrive has been seen to. */
  settled: boolean;
};

/** The parcels of a part of one's order: where each is, its way, and the link to show it to somebody else. */
export async function PartParcels({ parcels, settled }: PartParcelsProps) {
  const [t, locale] = await Promise.all([getTranslations("parcels"), getLocale()]);
  if (parcels.length === 0) return null;
  const linkOf = (token: string) =>
    new URL(getPathname({ href: `/track/${token}`, locale: locale as AppLocale }), env().APP_URL).href;
  return (
    <ul className="grid gap-3">
      {parcels.map((parcel) => (
        <li key={parcel.id} className="grid gap-2 rounded-xl border border-border p-4">
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
            <p className="flex min-w-0 items-center gap-2 font-semibold text-sm">
              <Package aria-hidden="true" className="size-4.5 shrink-0 text-muted-foreground" />
              <span className="min-w-0 break-words">{t("from", { city: parcel.fromCity })}</span>
            </p>
            <ParcelBadge status={parcel.status} />
          </div>
          <TrackingNumber value={parcel.trackingNumber} />
          <LatestNews parcel={parcel} />
          {parcel.status === "FAILED" ||
          (!settled && (parcel.status === "RETURNED" || parcel.status === "LOST")) ? (
            <Alert tone="warning">{t(`trouble.${parcel.status}`, { days: env().UNDELIVERED_DAYS })}</Alert>
          ) : null}
          <details className="group">
            <summary className="flex min-h-9 cursor-pointer list-none items-center gap-1.5 font-semibold text-link text-sm hover:underline [&::-webkit-details-marker]:hidden">
              {t("showAll", { count: parcel.events.length })}
              <ChevronDown aria-hidden="true" className="size-4 transition-transform group-open:rotate-180" />
            </summary>
            <div className="pt-3">
              <ParcelTimeline events={parcel.events} />
            </div>
          </details>
          <CopyButton
            variant="outline"
            className="justify-self-start"
            value={linkOf(parcel.token)}
            label={t("copyLink")}
            copiedLabel={t("copied")}
          />
        </li>
      ))}
    </ul>
  );
}
