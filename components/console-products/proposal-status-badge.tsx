import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { ProposalStatus } from "@/generated/prisma/enums";

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
