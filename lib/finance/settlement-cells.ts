/**
 * Reads the sums of a file. "150000", "150,000.00", "-1500.00", "Rp 150.000", "(1.500)", "1.500-": which sign is the decimal one shows
 * itself in some cell of the file, by what cannot be groups of three; where none does, the signs only group.
 */
export function sumReader(cells: readonly string[]): (written: string) => number {
  const decimal = cells.map(decimalSign).find(Boolean) ?? null;
  return (written) => {
    const digits = written.replaceAll(/[^\d.,]/g, "");
    const cut = decimal ? digits.lastIndexOf(decimal) : -1;
    const [whole, rest] = cut < 0 ? [digits, ""] : [digits.slice(0, cut), digits.slice(cut + 1)];
    const amount = Number(`${whole.replaceAll(/[.,]/g, "") || "0"}.${rest.replaceAll(/\D/g, "") || "0"}`);
    return /-|^\s*\(.*\)\s*$/.test(written) && amount !== 0 ? -amount : amount;
  };
}

function decimalSign(written: string): "." | "," | null {
  const digits = written.replaceAll(/[^\d.,]/g, "");
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last < 0) return null;
  const sign = digits[last] === "." ? "." : ",";
  const [before, after] = [digits.slice(0, last), digits.slice(last + 1)];
  const both = /[.,]/.test(before) && !before.includes(sign);
  return both || after.length !== 3 || (!/[.,]/.test(before) && before.length > 3) ? sign : null;
}

/** Whether the days of a file stand after their months; told by any day beyond the twelfth, else by what the report is used to. */
export function monthFirstIn(dates: readonly string[], usual: boolean): boolean {
  const parts = dates.flatMap((written) => {
    const found = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(written);
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  if (parts.some(([first]) => first > 12)) return false;
  return parts.some(([, second]) => second > 12) || usual;
}

/** A moment as a gateway writes it: ISO, "2014/07/15 00:13:39 -0700", "20/11/2026 10:00"; in `zone` unless it names one. Null when it is none. */
export function timeOf(written: string, zone: string, monthFirst: boolean): Date | null {
  const text = written.trim();
  const year = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})/.exec(text);
  const day = year ?? /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text);
  if (!day) return dateOf(`${text} ${zone === "Z" ? "GMT" : `GMT${zone.replace(":", "")}`}`);
  const [, a = "", b = "", c = ""] = day;
  const date = year ? [a, b, c] : monthFirst ? [c, a, b] : [c, b, a];
  const rest = text.slice(day[0].length);
  const clock = /(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d{1,3})?))?\d*\s*([ap]m)?/i.exec(rest);
  const [hours, minutes, seconds] = clock
    ? [hour(clock), clock[2] ?? "00", clock[3] ?? "00"]
    : ["00", "00", "00"];
  const named = /(Z|[+-]\d\d:?\d\d)$/i.exec(rest)?.[0]?.replace(/(\d\d):?(\d\d)$/, "$1:$2");
  const [y, m, d] = date.map((part) => part.padStart(2, "0"));
  return dateOf(`${y}-${m}-${d}T${hours}:${minutes}:${seconds}${named ?? zone}`);
}

function hour([, hours = "0", , , half]: RegExpExecArray): string {
  const shift = half?.toLowerCase() === "pm" ? 12 : 0;
  return String(half ? (Number(hours) % 12) + shift : Number(hours)).padStart(2, "0");
}

function dateOf(iso: string): Date | null {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? null : new Date(time);
}

const ABBREVIATED: Record<string, string> = {
  PST: "-08:00",
  PDT: "-07:00",
  MST: "-07:00",
  MDT: "-06:00",
  CST: "-06:00",
  CDT: "-05:00",
  EST: "-05:00",
  EDT: "-04:00",
  BST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  WIB: "+07:00",
  WITA: "+08:00",
  WIT: "+09:00",
  SGT: "+08:00",
  HKT: "+08:00",
  JST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
};

/** "PDT", "GMT+07:00", "Asia/Jakarta" as "+07:00"; `usual` for what is none of them. */
export function offsetOf(written: string, at: Date, usual: string): string {
  const name = written.trim();
  const said = /([+-])(\d{1,2}):?(\d\d)?$/.exec(name);
  if (said) return `${said[1]}${said[2]?.padStart(2, "0")}:${said[3] ?? "00"}`;
  if (/^(GMT|UTC|Z)$/i.test(name)) return "Z";
  if (!name.includes("/")) return ABBREVIATED[name.toUpperCase()] ?? usual;
  try {
    const parts = new Intl.DateTimeFormat("en", { timeZone: name, timeZoneName: "longOffset" }).formatToParts(
      at,
    );
    return parts.find((part) => part.type === "timeZoneName")?.value.slice("GMT".length) || "Z";
  } catch {
    return usual;
  }
}
