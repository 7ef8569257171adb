import type { ReactNode } from "react";
import { Price } from "@/components/ui/price";
import { Link } from "@/i18n/navigation";

/** A refund that staff look after: of which order, what its provider said, since when, how much, and what may be done. */
export function RefundRow({
  refund,
  said,
  since,
  children,
}: {
  refund: { orderNumber: string; gateway: string; amount: number };
  said: ReactNode;
  since: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <Link href={`/admin/orders/${refund.orderNumber}`} className="font-bold hover:underline">
            {refund.orderNumber}
          </Link>
          <span className="text-muted-foreground text-sm capitalize">{refund.gateway}</span>
        </p>
        <p className="break-words text-sm">{said}</p>
        <p className="text-muted-foreground text-sm">{since}</p>
      </div>
      <Price amount={refund.amount} />
      {children}
    </li>
  );
}
