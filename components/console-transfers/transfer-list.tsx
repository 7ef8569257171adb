import { ArrowRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { NumberedList } from "@/components/data-table/numbered-list";
import { LocalTime } from "@/components/ui/local-time";
import type { TransferRow } from "@/lib/inventory";
import { TransferStatusBadge, unitsInTransit } from "./transfer-status";

/** The transfers of a shop, newest first. */
export async function TransferList({ rows, path }: { rows: TransferRow[]; path: string }) {
  const t = await getTranslations("console-transfers");

  function facts(row: TransferRow): string {
    return [
      t("variants", { count: row.lines }),
      t("units", { count: row.quantity }),
      row.held > 0 ? t("held", { count: row.held }) : null,
      unitsInTransit(row) > 0 ? t("inTransit", { count: unitsInTransit(row) }) : null,
    ]
      .filter(Boolean)
      .join(" · ");
  }

  return (
    <NumberedList
      label={t("title")}
      numberTitle={t("column.number")}
      rows={rows}
      path={path}
      columns={[
        {
          title: t("column.route"),
          className: "max-w-80",
          cell: (row) => <TransferRoute from={row.fromName} to={row.toName} />,
        },
        { title: t("column.units"), numeric: true, cell: (row) => row.quantity },
        { title: t("column.inTransit"), numeric: true, cell: (row) => <InTransit row={row} /> },
        { title: t("column.status"), cell: (row) => <TransferStatusBadge status={row.status} /> },
        {
          title: t("column.created"),
          className: "text-muted-foreground text-xs",
          cell: (row) => <LocalTime value={row.createdAt} />,
        },
      ]}
      state={(row) => <TransferStatusBadge status={row.status} />}
      card={(row) => (
        <>
          <TransferRoute from={row.fromName} to={row.toName} />
          <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-xs">
            <span>{facts(row)}</span>
            <LocalTime value={row.createdAt} format="date" />
          </p>
        </>
      )}
    />
  );
}

async function InTransit({ row }: { row: TransferRow }) {
  const t = await getTranslations("console-transfers");
  return (
    <>
      <span className={unitsInTransit(row) > 0 ? "font-semibold text-info" : ""}>{unitsInTransit(row)}</span>
      {row.held > 0 ? (
        <span className="block whitespace-nowrap text-muted-foreground text-xs">
          {t("held", { count: row.held })}
        </span>
      ) : null}
    </>
  );
}

/** From one warehouse to the other. */
export function TransferRoute({ from, to }: { from: string; to: string }) {
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2 text-sm">
      <span className="max-w-full break-words">{from}</span>
      <ArrowRight aria-hidden="true" className="size-4 shrink-0 text-muted-foreground" />
      <span className="max-w-full break-words">{to}</span>
    </span>
  );
}
