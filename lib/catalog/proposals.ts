import type { z } from "zod";
import { requireStaff } from "@/lib/identity";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { type PrismaTx, withPrismaTransaction } from "@/lib/platform/transaction";
import { ensureBrand } from "./brands";
import { productChanged, proposalDecided } from "./events";
import { readChecklist } from "./product-checklist";
import { insertProduct } from "./products";
import { type approveProposalInput, proposalDraft, type rejectProposalInput } from "./schema";

/** Hands a product in for the catalogue. Inner verb of lib/shops, which has checked the person's role in the shop. */
export async function createProposal(
  ctx: Pick<Ctx, "db">,
  input: { shopId: string; userId: string; draft: z.input<typeof proposalDraft> },
): Promise<{ id: string }> {
  const draft = proposalDraft.parse(input.draft);
  const id = newId();
  await ctx.db.productProposal.create({
    data: { id, shopId: input.shopId, proposedBy: input.userId, name: draft.name, draft },
  });
  return { id };
}

/**
 * Takes a shop's own proposal back. Inner verb of lib/shops, which has checked the role.
 * @throws ALREADY_DECIDED, NOT_FOUND for another shop's
 */
export async function withdrawProposal(
  ctx: Pick<Ctx, "db" | "sql">,
  input: { shopId: string; proposalId: string },
): Promise<void> {
  const found = await ctx.db.productProposal.count({ where: { id: input.proposalId, shopId: input.shopId } });
  if (found === 0) throw notFound("proposal");
  const moved = await ctx.sql.run(
    "UPDATE ProductProposal SET status = 'WITHDRAWN', decidedAt = NOW(3) WHERE id = ? AND shopId = ? AND status = 'PENDING'",
    [input.proposalId, input.shopId],
  );
  if (moved !== 1) throw new DomainError("ALREADY_DECIDED");
}

export type Approval = { productId: string; slug: string; status: "ACTIVE" | "DRAFT" };

/**
 * Takes a proposal into the catalogue, as proposed or with the staff's edits. The product is made in the transaction that
 * decides; it is on sale at once if nothing is missing, else a DRAFT to be completed. Of two deciders one wins.
 *
 * @throws ALREADY_DECIDED, and what createProduct throws: then the proposal still waits
 */
export async function approveProposal(
  ctx: Ctx,
  input: z.infer<typeof approveProposalInput>,
): Promise<Approval> {
  requireStaff(ctx, "CATALOG");
  return withPrismaTransaction(ctx, async (tx) => {
    const proposal = await decide(tx, input.proposalId, "APPROVED", null);
    const draft = input.edits ?? proposalDraft.parse(proposal.draft);
    const brandId = draft.brandId ?? (draft.brandName ? await ensureBrand(tx, draft.brandName) : null);
    const product = await insertProduct(tx, { ...draft, brandId });
    const ready = (await readChecklist(tx, product.id)).every((entry) => entry.done);
    const status = ready ? "ACTIVE" : "DRAFT";
    await tx.db.product.update({ where: { id: product.id }, data: { status } });
    await tx.db.productProposal.update({ where: { id: proposal.id }, data: { productId: product.id } });
    await productChanged(tx, { ...product, status }, "created");
    await proposalDecided(tx, {
      ...told(proposal),
      decision: "APPROVED",
      productId: product.id,
      reason: null,
    });
    return { productId: product.id, slug: product.slug, status };
  });
}

/** Turns a proposal down, with the reason its shop will read. @throws ALREADY_DECIDED */
export async function rejectProposal(ctx: Ctx, input: z.infer<typeof rejectProposalInput>): Promise<void> {
  requireStaff(ctx, "CATALOG");
  await withPrismaTransaction(ctx, async (tx) => {
    const proposal = await decide(tx, input.proposalId, "REJECTED", input.reason);
    await proposalDecided(tx, {
      ...told(proposal),
      decision: "REJECTED",
      productId: null,
      reason: input.reason,
    });
  });
}

type Decided = { id: string; shopId: string; proposedBy: string; name: string; draft: unknown };

// The row count of this UPDATE is the decision: whoever comes second finds no PENDING row.
async function decide(
  tx: PrismaTx,
  id: string,
  status: "APPROVED" | "REJECTED",
  reason: string | null,
): Promise<Decided> {
  const moved = await tx.sql.run(
    `UPDATE ProductProposal SET status = ?, reason = ?, decidedBy = ?, decidedAt = NOW(3)
     WHERE id = ? AND status = 'PENDING'`,
    [status, reason, actorUserId(tx.actor), id],
  );
  const proposal = await tx.db.productProposal.findUnique({
    where: { id },
    select: { id: true, shopId: true, proposedBy: true, name: true, draft: true },
  });
  if (!proposal) throw notFound("proposal");
  if (moved !== 1) throw new DomainError("ALREADY_DECIDED");
  return proposal;
}

function told({ id, shopId, proposedBy, name }: Decided) {
  return { proposalId: id, shopId, proposedBy, name };
}
