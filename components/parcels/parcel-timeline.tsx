import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Timeline, type TimelineItem } from "@/components/ui/timeline";
import type { ParcelEvent } from "@/lib/shipping";

const tones: Partial<Record<ParcelEvent["status"], TimelineItem["tone"]>> = {
  DELIVERED: "success",
  FAILED: "warning",
  RETURNED: "danger",
  LOST: "danger",
  CANCELLED: "neutral",
};

type Shown = Omit<ParcelEvent, "note"> & { note?: string | null };

type Words = Awaited<ReturnType<typeof getTranslations<"parcels">>>;

/** What happened to a parcel, in its courier's finer words where it has some. */
export function parcelNews(t: Words, { courierCode, status }: Pick<Shown, "courierCode" | "status">): string {
  const key = `code.${courierCode}` as "code.picked";
  return courierCode && t.has(key) ? t(key) : t(`event.${status}`);
}

/** A parcel's way, newest first: what happened, where, when, and who says so. */
export async function ParcelTimeline({ events }: { events: readonly Shown[] }) {
  const t = await getTranslations("parcels");
  if (events.length === 0) return <p className="text-muted-foreground text-sm">{t("nothingYet")}</p>;

  return (
    <Timeline
      items={events.map((event) => ({
        id: event.id,
        title: parcelNews(t, event),
        time: <LocalTime value={event.at} />,
        description: [
          event.place,
          t(`source.${event.source}`),
          event.note,
          // A courier's search for a driver moves nothing either, and is not late.
          event.applied || event.status === "PACKED" ? null : t("late"),
        ]
          .filter(Boolean)
          .join(" · "),
        ...(tones[event.status] && { tone: tones[event.status] }),
      }))}
    />
  );
}
