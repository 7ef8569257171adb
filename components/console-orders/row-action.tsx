"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { BoardRow } from "@/lib/ordering";
import { makeMove, type PlainMove } from "./order-moves";
import { nextMove, type OrderRights } from "./order-status";

/** The next step of one order on the board; where there is none, the way to look at it. */
export function RowAction({
  shopId,
  path,
  row,
  can,
}: {
  shopId: string;
  path: string;
  row: Pick<BoardRow, "id" | "number" | "status">;
  can: OrderRights;
}) {
  const t = useTranslations("console-orders");
  const router = useRouter();
  const { pending, run } = useAction();
  const move = nextMove(row.status, can);

  function make(plain: PlainMove) {
    run(() => makeMove(plain, { shopId, shopOrderId: row.id }), {
      done: () => {
        toast.success(t(plain === "accept" ? "accepted" : "packed"));
        router.refresh();
      },
    });
  }

  if (move === "accept" || move === "pack") {
    return (
      <Button size="sm" loading={pending} aria-label={`${t(move)} ${row.number}`} onClick={() => make(move)}>
        {t(move)}
      </Button>
    );
  }
  return (
    <LinkButton href={`${path}/${row.id}`} size="sm" variant={move ? "primary" : "outline"}>
      {t(move ?? "open")}
      <span className="sr-only"> {row.number}</span>
    </LinkButton>
  );
}
