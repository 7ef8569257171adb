import { getTranslations } from "next-intl/server";
import { NumberedList } from "@/components/data-table/numbered-list";
import { Badge } from "@/components/ui/badge";
import { LocalTime } from "@/components/ui/local-time";
import type { BatchRow } from "@/lib/inventory";
import { BatchChange, BatchKind } from "./batch-words";

/** The batches of a shop, newest first. */
export async function BatchList({ rows, path }: { rows: BatchRow[]; path: string }) {
  const t = await getTranslations("console-batches");
  return (
    <NumberedList
      label={t("title")}
      numberTitle={t("column.number")}
      rows={rows}
      path={path}
      note={(row) => row.note}
      columns={[
        { title: t("column.kind"), cell: (row) => <KindAndState row={row} /> },
        { title: t("column.lines"), numeric: true, cell: (row) => row.lineCount },
        { title: t("column.change"), cell: (row) => <BatchChange row={row} /> },
        {
          title: t("column.who"),
          className: "max-w-48 truncate",
          cell: (row) => row.person ?? t("member"),
        },
        {
          title: t("column.when"),
          className: "whitespace-nowrap text-muted-foreground text-xs",
          cell: (row) => <LocalTime value={row.createdAt} />,
        },
      ]}
      state={(row) => <KindAndState row={row} />}
      card={(row) => (
        <>
          {row.note ? <p className="line-clamp-2 break-words text-sm">{row.note}</p> : null}
          <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-xs">
            <span>
              {t("lines", { count: row.lineCount })} · <BatchChange row={row} />
            </span>
            <LocalTime value={row.createdAt} />
          </p>
        </>
      )}
    />
  );
}

async function KindAndState({ row }: { row: BatchRow }) {
  const t = await getTranslations("console-batches");
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <BatchKind kind={row.kind} />
      {row.undoneBy ? <Badge tone="outline">{t("undone")}</Badge> : null}
    </span>
  );
}
