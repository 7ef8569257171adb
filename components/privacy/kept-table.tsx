import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import type { publicPeriods } from "@/lib/privacy";

const KINDS = [
  "profile",
  "addresses",
  "orders",
  "codes",
  "sessions",
  "messages",
  "providers",
  "cart",
  "staff",
] as const;

/** What is kept, why, and for how long: a table on desks, a list of terms on phones. */
export async function KeptTable({ periods }: { periods: ReturnType<typeof publicPeriods> }) {
  const t = await getTranslations("privacy.policy.kept");
  const days: Partial<Record<string, number>> = periods;
  return (
    <Card>
      <dl className="divide-y divide-border text-sm">
        {KINDS.map((kind) => (
          <div key={kind} className="grid gap-x-5 gap-y-1 p-4 md:grid-cols-[14rem_1fr_1fr] md:px-5">
            <dt className="font-semibold">{t(`${kind}.what`)}</dt>
            <dd className="text-muted-foreground">
              <span className="sr-only">{t("why")}: </span>
              {t(`${kind}.why`)}
            </dd>
            <dd>
              <span className="font-semibold text-muted-foreground text-xs md:sr-only">{t("long")}: </span>
              {t(`${kind}.long`, { days: days[kind] ?? 0 })}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
