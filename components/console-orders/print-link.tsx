import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonVariants } from "@/components/ui/button-variants";

type Props = {
  /** The shop's word in addresses. */
  slug: string;
  what: "labels" | "slips" | "pick-list";
  orderIds?: readonly string[];
};

const WORDS = { labels: "label", slips: "slip", "pick-list": "pick" } as const;

/** Opens a document in a tab of its own, ready to be printed. */
export function PrintLink({ slug, what, orderIds = [] }: Props) {
  const t = useTranslations("console-orders.documents");
  const query = new URLSearchParams(orderIds.map((id) => ["order", id]));
  return (
    <a
      href={`/api/console/${slug}/documents/${what}${orderIds.length > 0 ? `?${query}` : ""}`}
      target="_blank"
      rel="noreferrer"
      className={buttonVariants({ variant: "outline", size: "sm" })}
    >
      <Printer aria-hidden="true" />
      {t(WORDS[what])}
    </a>
  );
}
