import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { OpenLock } from "@/lib/inventory";

/** Orders that hold units, each with how many. */
export function LockList({ locks, base, title }: { locks: OpenLock[]; base: string; title: string }) {
  const t = useTranslations("console-inventory.history");
  return (
    <section
      aria-label={title}
      className="rounded-xl bg-warning-soft px-3 py-2 text-sm text-warning-soft-foreground"
    >
      <p className="font-semibold">{title}</p>
      <ul>
        {locks.map((lock) => (
          <li key={lock.shopOrderId} className="flex flex-wrap justify-between gap-x-3">
            <Link href={`${base}/orders/${lock.shopOrderId}`} className="font-semibold hover:underline">
              {lock.number}
            </Link>
            <span className="tabular-nums">{t("units", { count: lock.units })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
