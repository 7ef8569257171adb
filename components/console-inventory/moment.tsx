"use client";

import { useFormatter } from "next-intl";
import { DEFAULT_TIME_ZONE } from "@/i18n/formats";

/** A moment as LocalTime shows it, for what the browser loads by itself. */
export function Moment({ value }: { value: Date }) {
  const format = useFormatter();
  return (
    <time dateTime={value.toISOString()} className="whitespace-nowrap">
      {format.dateTime(value, "dateTime", { timeZone: DEFAULT_TIME_ZONE })} WIB
    </time>
  );
}
