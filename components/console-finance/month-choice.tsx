"use client";

import { useLocale, useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { useRouter } from "@/i18n/navigation";

/** Which month the statement is of; choosing one goes there. */
export function MonthChoice({ month, months, path }: { month: string; months: string[]; path: string }) {
  const t = useTranslations("console-finance");
  const router = useRouter();
  const locale = useLocale();
  const words = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return (
    <Select
      aria-label={t("month")}
      value={month}
      onChange={(event) => router.push(`${path}?month=${event.target.value}`)}
    >
      {(months.includes(month) ? months : [month, ...months]).map((one) => (
        <option key={one} value={one}>
          {words.format(new Date(`${one}-01T00:00:00Z`))}
        </option>
      ))}
    </Select>
  );
}
