import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Timeline, type TimelineItem } from "@/components/ui/timeline";
import type { ShopOrderDetail } from "@/lib/ordering";

const tones: Record<string, TimelineItem["tone"]> = {
  PAID: "success",
  DELIVERED: "success",
  COMPLETED: "success",
  EXPIRED: "warning",
  CANCELLED: "danger",
};

/** Every change of the order that concerns this shop, newest first, with its cause and the person. */
export async function OrderHistory({ changes }: { changes: ShopOrderDetail["changes"] }) {
  const t = await getTranslations("console-orders.change");

  function title(to: string, cause: string): string {
    if (cause === "payment.unusable") return t("unusable");
    const key = `to.${to}` as "to.PAID";
    return t.has(key) ? t(key) : to;
  }

  // Message keys cannot hold dots: payment.failed is looked up as payment_failed.
  function causeWords(cause: string): string | null {
    const key = `cause.${cause.replaceAll(".", "_")}` as "cause.shop";
    return t.has(key) ? t(key) : null;
  }

  // "By the shop" and "by the buyer" say nothing more where the person is named or plain from the title.
  function how({ cause, person }: ShopOrderDetail["changes"][number]): (string | null)[] {
    const by = person ? t("by", { name: person }) : null;
    if (cause === "shop" && by) return [by];
    return cause === "customer" ? [causeWords(cause)] : [causeWords(cause), by];
  }

  return (
    <Timeline
      items={changes.map((change) => ({
        id: change.id,
        title: title(change.to, change.cause),
        time: <LocalTime value={change.createdAt} />,
        description: [...how(change), change.note].filter(Boolean).join(" · ") || undefined,
        tone: tones[change.to],
      }))}
    />
  );
}
