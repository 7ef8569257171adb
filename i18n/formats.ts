import type { Formats } from "next-intl";

/** Where times are shown unless the viewer says otherwise: Western Indonesian Time. */
export const DEFAULT_TIME_ZONE = "Asia/Jakarta";

/** Named formats for `useFormatter` and ICU arguments, so that a date looks the same on every screen. */
export const formats = {
  dateTime: {
    date: { day: "numeric", month: "short", year: "numeric" },
    dateLong: {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
    },
    dateTime: {
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
    },
    time: { hour: "2-digit", minute: "2-digit" },
  },
  number: {
    integer: { maximumFractionDigits: 0 },
    percent: { style: "percent", maximumFractionDigits: 0 },
    compact: { notation: "compact", maximumFractionDigits: 1 },
    rupiah: { style: "currency", currency: "IDR", maximumFractionDigits: 0 },
  },
  list: { and: { style: "long", type: "conjunction" } },
} satisfies Formats;
