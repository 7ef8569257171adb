import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { CommissionForm } from "@/components/admin-finance/commission-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { type CommissionRuleRow, listCommissionRules, listCommissionScopes } from "@/lib/finance";
import { staffAdminCtx } from "../staff-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin-finance.commission"))("title") };
}

/** What the platform keeps of each sale, by whose rule, and since when. */
export default async function CommissionPage() {
  const ctx = await staffAdminCtx("/admin/commission");
  const [t, rules, scopes] = await Promise.all([
    getTranslations("admin-finance.commission"),
    listCommissionRules(ctx),
    listCommissionScopes(ctx),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("text")}
        actions={
          <ClientMessages namespaces={["admin-finance", "errors"]}>
            <CommissionForm scopes={scopes} />
          </ClientMessages>
        }
      />
      <Card>
        <ul className="divide-y divide-border">
          {rules.map((rule) => (
            <RuleLine key={rule.id} rule={rule} />
          ))}
        </ul>
      </Card>
    </>
  );
}

async function RuleLine({ rule }: { rule: CommissionRuleRow }) {
  const [t, format] = await Promise.all([getTranslations("admin-finance.commission"), getFormatter()]);
  const scope = [rule.shopName, rule.categoryName].filter(Boolean).join(" · ") || t("everything");
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 p-4 text-sm">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2">
          <span className="break-words font-semibold">{scope}</span>
          <Badge tone={rule.current ? "success" : "neutral"}>
            {t(rule.current ? "current" : "replaced")}
          </Badge>
        </p>
        <p className="text-muted-foreground text-xs">
          {t("validFrom")} <LocalTime value={rule.validFrom} />
          {rule.person ? ` · ${t("by")} ${rule.person}` : null}
        </p>
        {rule.note ? <p className="mt-1 break-words text-muted-foreground">{rule.note}</p> : null}
      </div>
      <b className="whitespace-nowrap text-lg tabular-nums">
        {rule.basisPoints === null
          ? t("ended")
          : format.number(rule.basisPoints / 10_000, { style: "percent", maximumFractionDigits: 2 })}
      </b>
    </li>
  );
}
