import { getTranslations } from "next-intl/server";
import { NumberedList } from "@/components/data-table/numbered-list";
import { LocalTime } from "@/components/ui/local-time";
import type { CountRow } from "@/lib/inventory";
import { CountDifferences, CountStatus } from "./count-status";

/** The stock counts of a shop, newest first. */
export async function CountList({ rows, path }: { rows: CountRow[]; path: string }) {
  const t = await getTranslations("console-counts");
  const figures = "whitespace-nowrap tabular-nums";
  return (
    <NumberedList
      label={t("title")}
      numberTitle={t("column.number")}
      rows={rows}
      path={path}
      note={(row) => row.note}
      columns={[
        { title: t("column.warehouse"), className: "max-w-56 break-words", cell: (row) => row.warehouse },
        {
          title: t("column.progress"),
          className: figures,
          cell: (row) => t("progress", { counted: row.counted, lines: row.lines }),
        },
        {
          title: t("column.difference"),
          className: figures,
          cell: (row) => <CountDifferences count={row} />,
        },
        { title: t("column.status"), cell: (row) => <CountStatus count={row} /> },
        {
          title: t("column.created"),
          className: "whitespace-nowrap text-muted-foreground text-xs",
          cell: (row) => <LocalTime value={row.createdAt} />,
        },
      ]}
      state={(row) => <CountStatus count={row} />}
      card={(row) => (
        <>
          <p className="break-words text-sm">{row.warehouse}</p>
          <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-xs">
            <span>
              {t("progress", { counted: row.counted, lines: row.lines })} · <CountDifferences count={row} />
            </span>
            <LocalTime value={row.createdAt} format="date" />
          </p>
        </>
      )}
    />
  );
}
