import { getFormatter, getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import { StatusDot } from "@/components/ui/status-dot";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import type { CheckResult } from "@/lib/proof";

/** On a phone what was looked at and what was found is enough: nobody scrolls sideways for a verdict. */
const WIDE = "max-sm:hidden";

/** What each check looked at and found. */
export async function ProofTable({ checks }: { checks: CheckResult[] }) {
  const [t, format] = await Promise.all([getTranslations("admin.health"), getFormatter()]);
  return (
    <Table label={t("checks")}>
      <TableHead>
        <tr>
          <TableHeaderCell className={WIDE}>{t("rule")}</TableHeaderCell>
          <TableHeaderCell>{t("check")}</TableHeaderCell>
          <TableHeaderCell>{t("result")}</TableHeaderCell>
          <TableHeaderCell numeric className={WIDE}>
            {t("rows")}
          </TableHeaderCell>
          <TableHeaderCell numeric className={WIDE}>
            ms
          </TableHeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {checks.map((check) => (
          <TableRow key={check.name}>
            <TableCell className={cn(WIDE, "font-semibold text-muted-foreground")}>{check.rule}</TableCell>
            <TableCell className="sm:min-w-56">
              <p>{said(t, check.name)}</p>
              <p className="break-words text-muted-foreground text-xs">
                <span className="sm:hidden">{check.rule} · </span>
                {check.name}
              </p>
            </TableCell>
            <TableCell className="whitespace-nowrap">
              <StatusDot tone={check.violations > 0 ? "danger" : "success"}>
                {check.violations > 0 ? t("broken", { count: check.violations }) : t("holds")}
              </StatusDot>
            </TableCell>
            <TableCell numeric className={WIDE}>
              {format.number(check.rows)}
            </TableCell>
            <TableCell numeric className={WIDE}>
              {format.number(check.ms)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"admin.health">>>;

/** A check's words; one that is newer than the words says its name. */
export function said(t: Words, check: string): string {
  const key = `checkWords.${check}` as "checkWords.level-is-ledger";
  return t.has(key) ? t(key) : check;
}
