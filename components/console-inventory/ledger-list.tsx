import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import type { LedgerRow } from "@/lib/inventory";
import { LedgerChange, LedgerWho, LedgerWhy } from "./ledger-words";

type Props = { rows: LedgerRow[]; base: string };

/** The stock history: a table on a desk, stacked entries on a phone. */
export function LedgerList(props: Props) {
  return (
    <>
      <LedgerTable {...props} />
      <LedgerEntries {...props} />
    </>
  );
}

async function LedgerTable({ rows, base }: Props) {
  const t = await getTranslations("console-inventory.ledger");
  return (
    <div className="hidden md:block">
      <Table label={t("title")}>
        <TableHead>
          <tr>
            <TableHeaderCell>{t("time")}</TableHeaderCell>
            <TableHeaderCell>{t("product")}</TableHeaderCell>
            <TableHeaderCell>{t("change")}</TableHeaderCell>
            <TableHeaderCell>{t("after")}</TableHeaderCell>
            <TableHeaderCell>{t("why")}</TableHeaderCell>
            <TableHeaderCell>{t("who")}</TableHeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} className="align-top">
              <TableCell className="align-top text-muted-foreground text-xs">
                <LocalTime value={row.createdAt} />
              </TableCell>
              <TableCell className="min-w-52 max-w-80 align-top">
                <Goods row={row} />
              </TableCell>
              <TableCell className="align-top">
                <LedgerChange row={row} />
              </TableCell>
              <TableCell className="whitespace-nowrap align-top text-xs tabular-nums">
                {t("afterBoth", { onHand: row.onHandAfter, reserved: row.reservedAfter })}
              </TableCell>
              <TableCell className="min-w-40 max-w-64 align-top">
                <LedgerWhy row={row} base={base} />
              </TableCell>
              <TableCell className="align-top text-muted-foreground text-xs">
                <LedgerWho row={row} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

async function LedgerEntries({ rows, base }: Props) {
  const t = await getTranslations("console-inventory.ledger");
  return (
    <ul className="divide-y divide-border md:hidden">
      {rows.map((row) => (
        <li key={row.id} className="grid gap-2 p-4">
          <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-xs">
            <LocalTime value={row.createdAt} />
            <span>
              <LedgerWho row={row} />
            </span>
          </p>
          <Goods row={row} />
          <div className="flex items-start justify-between gap-4 text-sm">
            <LedgerWhy row={row} base={base} />
            <div className="shrink-0 text-right">
              <LedgerChange row={row} />
              <p className="mt-0.5 text-muted-foreground text-xs tabular-nums">
                {t("afterBoth", { onHand: row.onHandAfter, reserved: row.reservedAfter })}
              </p>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Goods({ row }: { row: LedgerRow }) {
  return (
    <div className="min-w-0 text-sm">
      <p className="line-clamp-2 break-words font-semibold">{row.name}</p>
      <p className="text-muted-foreground text-xs">
        {[row.variantTitle, row.sku, row.warehouse].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}
