import { Store, Truck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { CancelState, ReturnState } from "@/components/returns/request-states";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { LocalTime } from "@/components/ui/local-time";
import { Picture } from "@/components/ui/picture";
import { Link } from "@/i18n/navigation";
import type { MyOrderPart } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";
import type { PartRequests } from "@/lib/returns";
import type { TrackedParcel } from "@/lib/shipping";
import { cancelReason } from "./cancel-reason";
import { PartStatusBadge } from "./order-stage-badge";
import { PartActions, type PartRights } from "./part-actions";
import { PartParcels } from "./part-parcels";

const WAY = ["NEW", "ACCEPTED", "PACKED", "SHIPPED", "DELIVERED"] as const;

/** One shop's part of an order: how far it has come, what is in it, who brings it. */
export async function OrderPart({
  part,
  parcels,
  requests,
}: {
  part: MyOrderPart;
  parcels: TrackedParcel[];
  requests: PartRequests | undefined;
}) {
  const t = await getTranslations("orders.part");
  return (
    <Card aria-label={part.shop.name}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-border border-b px-4 py-3 md:px-5">
        <h2 className="min-w-0 font-bold text-sm">
          <Link href={`/s/${part.shop.slug}`} className="flex items-center gap-2 hover:underline">
            <Store aria-hidden="true" className="size-4.5 shrink-0 text-link" />
            <span className="truncate">{part.shop.name}</span>
          </Link>
        </h2>
        <span className="text-muted-foreground text-xs max-sm:hidden">{part.number}</span>
        <span className="ml-auto">
          <PartStatusBadge status={part.status} />
        </span>
      </div>
      <div className="grid gap-4 p-4 md:p-5">
        <PartProgress part={part} />
        <ul className="grid gap-3">
          {part.items.map((item) => (
            <li key={item.id} className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto] gap-3 text-sm">
              <Picture src={item.picture} alt="" className="rounded-lg" />
              <div className="min-w-0">
                <Link href={`/p/${item.productSlug}`} className="line-clamp-2 hover:underline">
                  {item.name}
                </Link>
                {item.variantTitle ? (
                  <p className="text-muted-foreground text-xs">{item.variantTitle}</p>
                ) : null}
                <p className="mt-0.5 text-muted-foreground">
                  {item.quantity} × {formatRupiah(item.unitPrice)}
                </p>
              </div>
              <p className="whitespace-nowrap font-semibold">{formatRupiah(item.lineTotal)}</p>
            </li>
          ))}
        </ul>
        {part.note ? <p className="text-muted-foreground text-sm">{t("note", { note: part.note })}</p> : null}
        <Delivery part={part} />
        <PartParcels parcels={parcels} settled={part.status !== "SHIPPED"} />
        {requests?.cancel ? <CancelState cancel={requests.cancel} /> : null}
        {requests?.returns.map((own) => (
          <ReturnState key={own.id} own={own} returnTo={requests.returnTo} shopName={part.shop.name} />
        ))}
        {requests ? <Deadlines requests={requests} /> : null}
        <PartActions
          part={{ id: part.id, status: part.status, shopName: part.shop.name }}
          rights={rightsOf(part, parcels, requests)}
        />
      </div>
    </Card>
  );
}

function didNotArrive({ status }: TrackedParcel): boolean {
  return status === "RETURNED" || status === "LOST";
}

function rightsOf(
  part: MyOrderPart,
  parcels: readonly TrackedParcel[],
  requests: PartRequests | undefined,
): PartRights {
  const left = new Map(requests?.left.map((line) => [line.orderItemId, line.quantity]));
  const openReturn = requests?.returns.some((own) =>
    ["REQUESTED", "APPROVED", "SENT", "APPEALED"].includes(own.status),
  );
  return {
    cancel: requests?.cancel?.status !== "OPEN",
    // What did not arrive is settled first; of what was all paid back nothing is to be confirmed.
    confirm: left.size > 0 && !openReturn && !(part.status === "SHIPPED" && parcels.some(didNotArrive)),
    missing: Boolean(requests?.canMiss),
    returnable:
      requests?.canReturn || requests?.canMiss
        ? part.items.flatMap(({ id, name, variantTitle, picture, unitPrice }) => {
            const units = left.get(id) ?? 0;
            return units > 0 ? [{ id, name, variantTitle, picture, unitPrice, left: units }] : [];
          })
        : [],
  };
}

async function Deadlines({ requests }: { requests: PartRequests }) {
  const t = await getTranslations("returns.return");
  const { completesAt, returnUntil, canReturn, left } = requests;
  if (completesAt && left.length > 0) {
    return (
      <p className="text-muted-foreground text-sm">
        {t.rich("completes", { time: () => <LocalTime value={completesAt} /> })}
      </p>
    );
  }
  if (!returnUntil || !canReturn) return null;
  return (
    <p className="text-muted-foreground text-sm">
      {t.rich("until", { time: () => <LocalTime value={returnUntil} /> })}
    </p>
  );
}

async function PartProgress({ part }: { part: MyOrderPart }) {
  const t = await getTranslations("orders");
  if (part.status === "CANCELLED") {
    return (
      <div className="grid gap-1 text-muted-foreground text-sm">
        <p className="break-words">
          {part.cancelReason
            ? t("part.cancelledBecause", { reason: await cancelReason(part.cancelReason) })
            : t("part.cancelled")}
        </p>
        {part.refunded > 0 ? <p>{t("part.refunded", { amount: formatRupiah(part.refunded) })}</p> : null}
      </div>
    );
  }
  if (part.status === "AWAITING_PAYMENT" || part.status === "EXPIRED") return null;
  const reached = part.status === "COMPLETED" ? WAY.length : WAY.indexOf(part.status);
  return (
    <div className="grid gap-2">
      <ol aria-label={t("part.progress")} className="grid grid-cols-5 gap-1">
        {WAY.map((status, index) => (
          <li key={status} aria-current={index === reached ? "step" : undefined} className="grid gap-1.5">
            <span
              aria-hidden="true"
              className={cn("h-1.5 rounded-full", index <= reached ? "bg-primary" : "bg-secondary")}
            />
            <span
              className={cn(
                "text-center text-[0.6875rem] leading-tight sm:text-xs",
                index === reached ? "font-bold" : "text-muted-foreground",
              )}
            >
              {t(`step.${status}`)}
            </span>
          </li>
        ))}
      </ol>
      {part.shipBy && (part.status === "NEW" || part.status === "ACCEPTED" || part.status === "PACKED") ? (
        <p className="text-muted-foreground text-sm">
          {t.rich("part.shipBy", { time: () => <LocalTime value={part.shipBy ?? ""} /> })}
        </p>
      ) : null}
    </div>
  );
}

async function Delivery({ part }: { part: MyOrderPart }) {
  const [t, free] = await Promise.all([getTranslations("orders.part"), getTranslations("parcels.free")]);
  return (
    <div className="grid gap-2 rounded-xl bg-muted px-4 py-3 text-sm">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="flex items-center gap-2 font-semibold">
          <Truck aria-hidden="true" className="size-4.5 shrink-0" />
          {part.service} · {part.courier}
        </p>
        <p className="whitespace-nowrap">
          {part.shippingTotal === 0 && part.shippingDiscount > 0
            ? free("badge")
            : formatRupiah(part.shippingTotal)}
        </p>
      </div>
      <p className="text-muted-foreground">{t("eta", { days: part.etaDays.replace("-", "–") })}</p>
      {part.shippingDiscount > 0 ? (
        <p className="font-semibold text-success">
          {free("bornByShop", { amount: formatRupiah(part.shippingDiscount) })}
        </p>
      ) : null}
    </div>
  );
}
