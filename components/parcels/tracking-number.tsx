import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";

/** A parcel's tracking number with its copy button, or that there is none yet. */
export function TrackingNumber({ value }: { value: string | null }) {
  const t = useTranslations("parcels");
  if (!value) return <p className="text-muted-foreground text-sm">{t("noTracking")}</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm">
      <span className="text-muted-foreground">{t("tracking")}</span>
      <b className="break-all tabular-nums">{value}</b>
      <CopyButton value={value} label={t("copyTracking")} copiedLabel={t("copied")} iconOnly />
    </p>
  );
}
