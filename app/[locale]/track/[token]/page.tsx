import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ParcelBadge } from "@/components/parcels/parcel-status";
import { ParcelTimeline } from "@/components/parcels/parcel-timeline";
import { TrackingNumber } from "@/components/parcels/tracking-number";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/i18n/navigation";
import { requestCtx } from "@/lib/identity/request-ctx";
import { isDomainError } from "@/lib/platform/errors";
import { type PublicParcel, trackByToken } from "@/lib/shipping";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("parcels.page");
  // The link is the key: no search engine keeps it, and no page that is left for is told it.
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/** A parcel's way for whoever has its link. */
export default async function TrackPage({ params }: PageProps<"/[locale]/track/[token]">) {
  const { token } = await params;
  const parcel = await findParcel(token);
  const t = await getTranslations("parcels");
  return (
    <main id="content" className="mx-auto grid min-h-dvh max-w-xl content-start gap-4 px-4 py-8">
      <header className="grid gap-1">
        <Link href="/" className="justify-self-start font-extrabold text-link text-lg hover:underline">
          Gerai
        </Link>
        <h1 className="font-extrabold text-2xl">{t("page.title")}</h1>
        <p className="break-words text-muted-foreground text-sm">
          {t("page.description", { shop: parcel.shopName })}
        </p>
      </header>
      <Card>
        <CardBody className="grid gap-3">
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
            <p className="min-w-0 break-words font-bold">
              {t("route", { from: parcel.fromCity, to: parcel.toCity })}
            </p>
            <ParcelBadge status={parcel.status} />
          </div>
          <p className="text-sm">{t("page.to", { initial: parcel.initial, city: parcel.toCity })}</p>
          <p className="text-muted-foreground text-sm">
            {parcel.courier} · {parcel.service}
          </p>
          <TrackingNumber value={parcel.trackingNumber} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("timeline")} />
        <CardBody>
          <ParcelTimeline events={parcel.events} />
        </CardBody>
      </Card>
      <p className="text-muted-foreground text-xs leading-relaxed">{t("page.privacy")}</p>
    </main>
  );
}

async function findParcel(token: string): Promise<PublicParcel> {
  try {
    return await trackByToken(await requestCtx(), token);
  } catch (error) {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  }
}
