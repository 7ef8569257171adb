"use server";

import { updateTag } from "next/cache";
import { staffAction } from "@/lib/identity/action-clients";
import { uploadPicture } from "../product-media";
import { createProduct, publishProduct, reactivateProduct, retireProduct, updateProduct } from "../products";
import { approveProposal, rejectProposal } from "../proposals";
import * as schema from "../schema";
import { approvalTags, productTags } from "../stale-tags";

function shown<T extends { slug: string }>(product: T, tags = productTags(product)): T {
  for (const tag of tags) updateTag(tag);
  return product;
}

/** A new draft is shown nowhere yet. */
export const createProductAction = staffAction({
  name: "catalog.createProduct",
  input: schema.productInput,
  run: createProduct,
});

export const updateProductAction = staffAction({
  name: "catalog.updateProduct",
  input: schema.updateProductInput,
  run: async (ctx, input) => shown(await updateProduct(ctx, input)),
});

export const publishProductAction = staffAction({
  name: "catalog.publishProduct",
  input: schema.idInput,
  run: async (ctx, input) => shown(await publishProduct(ctx, input)),
});

export const retireProductAction = staffAction({
  name: "catalog.retireProduct",
  input: schema.idInput,
  run: async (ctx, input) => shown(await retireProduct(ctx, input)),
});

export const reactivateProductAction = staffAction({
  name: "catalog.reactivateProduct",
  input: schema.idInput,
  run: async (ctx, input) => shown(await reactivateProduct(ctx, input)),
});

export const uploadPictureAction = staffAction({
  name: "catalog.uploadPicture",
  input: schema.uploadPictureInput,
  run: uploadPicture,
});

export const approveProposalAction = staffAction({
  name: "catalog.approveProposal",
  input: schema.approveProposalInput,
  run: async (ctx, input) => {
    const approval = await approveProposal(ctx, input);
    return shown(approval, approvalTags(approval));
  },
});

export const rejectProposalAction = staffAction({
  name: "catalog.rejectProposal",
  input: schema.rejectProposalInput,
  run: rejectProposal,
});
