import { appendEvents } from "@/lib/platform/outbox";
import type { Tx } from "@/lib/platform/transaction";

export type ProductChange = "created" | "updated" | "published" | "retired" | "reactivated";

/** Tells that a product changed; `productId` and its new status are all a listener needs to look for itself. */
export async function productChanged(
  tx: Tx,
  product: { id: string; slug: string; status: string },
  change: ProductChange,
): Promise<void> {
  await appendEvents(tx, [
    {
      type: "catalog.product_changed",
      aggregateType: "product",
      aggregateId: product.id,
      payload: { productId: product.id, slug: product.slug, status: product.status, change },
    },
  ]);
}

export type ProposalDecision = {
  proposalId: string;
  shopId: string;
  proposedBy: string;
  decision: "APPROVED" | "REJECTED";
  name: string;
  productId: string | null;
  reason: string | null;
};

/** Tells the shop's side what became of its proposal. */
export async function proposalDecided(tx: Tx, decision: ProposalDecision): Promise<void> {
  await appendEvents(tx, [
    {
      type: "catalog.proposal_decided",
      aggregateType: "proposal",
      aggregateId: decision.proposalId,
      payload: { ...decision },
    },
  ]);
}
