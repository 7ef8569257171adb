"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { BoardRow } from "@/lib/ordering";
import { BoardCards } from "./board-cards";
import type { BoardProps, BoardSelection } from "./board-lines";
import { BoardTable } from "./board-table";
import { BulkMoves } from "./bulk-moves";
import { nextMove, type OrderMove, type OrderRights } from "./order-status";
import { PrintLink } from "./print-link";

/** One page of orders. Where every row waits for the same press, many can be pressed at once. */
export function OrderBoard(props: BoardProps) {
  const t = useTranslations("console-orders");
  const [marked, setMarked] = useState<readonly string[]>([]);
  const { rows, can } = props;
  const move = commonMove(rows, can);
  // Rows leave the page as they are worked on, here or by somebody else; marks of those mean nothing.
  const chosen = rows.map((row) => row.id).filter((id) => marked.includes(id));
  const selection: BoardSelection = move && {
    chosen: new Set(chosen),
    toggle: (id) => setMarked(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]),
  };
  const all = move ? (
    <Checkbox
      aria-label={t("selectAll")}
      checked={chosen.length === rows.length}
      onChange={() => setMarked(chosen.length === rows.length ? [] : rows.map((row) => row.id))}
    />
  ) : null;
  return (
    <>
      {move && chosen.length > 0 ? (
        <BulkMoves
          shopId={props.shopId}
          move={move}
          carriers={props.carriers}
          orderIds={chosen}
          onDone={() => setMarked([])}
        >
          {move === "accept" ? null : (
            <>
              <PrintLink slug={props.slug} what="labels" orderIds={chosen} />
              <PrintLink slug={props.slug} what="slips" orderIds={chosen} />
            </>
          )}
        </BulkMoves>
      ) : null}
      <BoardTable {...props} selection={selection} selectAll={all} />
      <BoardCards {...props} selection={selection} selectAll={all} />
    </>
  );
}

function commonMove(rows: BoardRow[], can: OrderRights): OrderMove | null {
  const moves = new Set(rows.map((row) => nextMove(row.status, can)));
  const [move] = moves;
  return moves.size === 1 && move ? move : null;
}
