import { getFormatter } from "next-intl/server";
import { DEFAULT_TIME_ZONE } from "@/i18n/formats";
import { cn } from "./cn";

const zoneNames: Record<string, string> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

export type LocalTimeProps = {
  value: Date | string;
  format?: "date" | "dateLong" | "dateTime" | "time";
  /** The viewer's zone; Western Indonesian Time unless known. */
  timeZone?: string;
  className?: string;
};

/** A moment in the viewer's zone, named after it ("14.05 WIB") so that nobody has to guess. */
export async function LocalTime({
  value,
  format = "dateTime",
  timeZone = DEFAULT_TIME_ZONE,
  className,
}: LocalTimeProps) {
  const formatter = await getFormatter();
  const moment = typeof value === "string" ? new Date(value) : value;
  const text = formatter.dateTime(moment, format, { timeZone });
  const showsClock = format === "dateTime" || format === "time";
  return (
    <time dateTime={moment.toISOString()} className={cn("whitespace-nowrap", className)}>
      {showsClock ? `${text} ${zoneNames[timeZone] ?? timeZone}` : text}
    </time>
  );
}
