import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Timeline, type TimelineItem } from "@/components/ui/timeline";
import type { MyOrder } from "@/lib/ordering";

type Change = MyOrder["changes"][number];

const tones: Record<string, TimelineItem["tone"]> = {
  PAID: "success",
  DELIVERED: "success",
  COMPLETED: "success",
  EXPIRED: "warning",
  CANCELLED: "danger",
};

/** Every change of the order and of its parts, newest first, each with its cause in words. */
export async function OrderHistory({ changes }: { changes: Change[] }) {
  const t = await getTranslations("orders.change");

  function title({ shopName, to, cause }: Change): string {
    if (cause === "payment.unusable") return t("unusable");
    const key = shopName ? `part.${to}` : `order.${to}`;
    return t.has(key as "order.PAID") ? t(key as "order.PAID", { shop: shopName ?? "" }) : to;
  }

  // Message keys cannot hold dots: payment.failed is looked up as payment_failed.
  function cause(change: Change): string | null {
    const key = `cause.${change.shopName ? "part_" : ""}${change.cause.replaceAll(".", "_")}`;
    return t.has(key as "cause.deadline") ? t(key as "cause.deadline") : null;
  }

  return (
    <Timeline
      items={changes.map((change) => ({
        id: change.id,
        title: title(change),
        time: <LocalTime value={change.at} />,
        description: [cause(change), change.note].filter(Boolean).join(" · ") || undefined,
        tone: tones[change.to],
      }))}
    />
  );
}
