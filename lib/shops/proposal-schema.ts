import { z } from "zod";
import { proposalDraft } from "@/lib/catalog/schema";

// Apart from schema.ts so that forms that propose nothing do not carry the catalogue's schema to the browser.

export const proposeProductInput = z.strictObject({ shopId: z.uuid(), draft: proposalDraft });
export const withdrawProposalInput = z.strictObject({ shopId: z.uuid(), proposalId: z.uuid() });
export const proposalPictureInput = z.strictObject({
  shopId: z.uuid(),
  picture: z.instanceof(File).refine((file) => file.size > 0, "PICTURE_INVALID"),
});
