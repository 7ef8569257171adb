import { ArrowRight, CircleCheck, OctagonAlert, TriangleAlert } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { StatusDot } from "@/components/ui/status-dot";
import { Link } from "@/i18n/navigation";
import type { Sign } from "@/lib/proof";

const LOOKS = {
  bad: { tone: "danger", icon: OctagonAlert, className: "text-destructive" },
  watch: { tone: "warning", icon: TriangleAlert, className: "text-warning" },
  good: { tone: "success", icon: CircleCheck, className: "text-success" },
} as const satisfies Record<Sign["level"], { tone: BadgeTone; icon: unknown; className: string }>;

/** The state at a glance: what needs somebody first, with what to do; then what is well. */
export async function HealthSigns({ signs }: { signs: readonly Sign[] }) {
  const t = await getTranslations("admin.health.signs");
  const troubles = [
    ...signs.filter(({ level }) => level === "bad"),
    ...signs.filter(({ level }) => level === "watch"),
  ];
  const worst = troubles[0]?.level ?? "good";
  const { icon: Icon, className } = LOOKS[worst];
  return (
    <Card className="mb-6">
      <h2 className="flex items-center gap-2.5 p-4 font-bold text-lg md:px-5">
        <Icon aria-hidden="true" className={cn("size-6 shrink-0", className)} />
        {troubles.length === 0 ? t("allGood") : t("toWatch", { count: troubles.length })}
      </h2>
      {troubles.length > 0 ? (
        <ul className="divide-y divide-border border-border border-t">
          {troubles.map((sign) => (
            <Trouble key={sign.name} sign={sign} />
          ))}
        </ul>
      ) : null}
      <dl className="grid gap-x-6 border-border border-t p-4 text-sm sm:grid-cols-2 md:px-5 xl:grid-cols-3">
        {signs
          .filter(({ level }) => level === "good")
          .map((sign) => (
            <div key={sign.name} className="flex items-baseline justify-between gap-3 py-1.5">
              <dt className="min-w-0">
                <StatusDot tone="success">{t(`names.${sign.name}.name`)}</StatusDot>
                <span className="sr-only"> ({t("good")})</span>
              </dt>
              <dd
                className={cn(
                  "text-right font-semibold tabular-nums",
                  sign.name === "databaseVersion" ? "min-w-0 break-all" : "whitespace-nowrap",
                )}
              >
                <Value sign={sign} />
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

async function Trouble({ sign }: { sign: Sign }) {
  const t = await getTranslations("admin.health.signs");
  return (
    <li className="grid gap-1 p-4 text-sm md:px-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={LOOKS[sign.level].tone}>{t(sign.level)}</Badge>
        <span className="font-bold">{t(`names.${sign.name}.name`)}</span>
        <span className="min-w-0 break-words font-semibold tabular-nums">
          <Value sign={sign} />
        </span>
      </p>
      <p>{t(`names.${sign.name}.act`)}</p>
      <p className="flex flex-wrap gap-x-4 text-muted-foreground">
        {sign.screen ? (
          <Link
            href={sign.screen}
            className="inline-flex items-center gap-1 font-semibold text-link hover:underline"
          >
            {t("open")} <ArrowRight aria-hidden="true" className="size-4" />
          </Link>
        ) : null}
        {sign.runbook ? (
          <span className="break-all">{t("runbook", { file: `docs/runbooks/${sign.runbook}.md` })}</span>
        ) : null}
      </p>
    </li>
  );
}

async function Value({ sign: { value, unit } }: { sign: Sign }) {
  const t = await getTranslations("admin.health.signs");
  if (value === null) return t("missing");
  if (value === "") return t("none");
  if (unit === "text" || typeof value === "string") return value;
  return t(unit, { value });
}
