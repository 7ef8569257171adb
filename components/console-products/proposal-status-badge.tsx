import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { ProposalRow } from "@/lib/catalog";

type ProposalStatus = ProposalRow["status"];

const tones: Record<ProposalStatus, BadgeTone> = {
  PENDING: "warning",
  APPROVED: "success",
  REJECTED: "danger",
  WITHDRAWN: "neutral",
};

/** What became of a proposal, in a word. */
export function ProposalStatusBadge({ status }: { status: ProposalStatus }) {
  const t = useTranslations("console-products.proposals");
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
