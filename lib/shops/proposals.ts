import type { z } from "zod";
import {
  createProposal,
  listShopProposals,
  type ProposalRow,
  withdrawProposal as withdrawFromCatalog,
} from "@/lib/catalog";
import { requireShopUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { type StoredMedia, saveMedia } from "@/lib/platform/media-store";
import type { Page } from "@/lib/platform/page";
import { requireShopRole } from "./access";
import type { proposeProductInput } from "./proposal-schema";

/** Asks the platform for a product the catalogue lacks. Staff decide; nothing is on sale before. */
export async function proposeProduct(
  ctx: Ctx,
  input: z.infer<typeof proposeProductInput>,
): Promise<{ id: string }> {
  const { shopId } = await requireShopRole(ctx, input.shopId, "MANAGER");
  return createProposal(ctx, { shopId, userId: requireShopUser(ctx).userId, draft: input.draft });
}

/** Takes a proposal back while it waits. @throws ALREADY_DECIDED, NOT_FOUND for another shop's */
export async function withdrawProposal(
  ctx: Ctx,
  input: { shopId: string; proposalId: string },
): Promise<void> {
  const { shopId } = await requireShopRole(ctx, input.shopId, "MANAGER");
  await withdrawFromCatalog(ctx, { shopId, proposalId: input.proposalId });
}

/** Keeps a picture for a proposal; it belongs to none until one is handed in with its address. @throws PICTURE_INVALID */
export async function uploadProposalPicture(
  ctx: Ctx,
  input: { shopId: string; picture: File },
): Promise<StoredMedia> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const bytes = new Uint8Array(await input.picture.arrayBuffer());
  return saveMedia(ctx, bytes, { mimeType: input.picture.type });
}

/** What a shop has proposed and what became of it, newest first. */
export async function listProposals(
  ctx: Ctx,
  input: { shopId: string; after?: string | null | undefined },
): Promise<Page<ProposalRow>> {
  const { shopId } = await requireShopRole(ctx, input.shopId, "VIEWER");
  return listShopProposals(ctx, { shopId, cursor: input.after ?? null });
}
