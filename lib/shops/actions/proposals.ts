"use server";

import { shopAction } from "@/lib/identity/action-clients";
import { proposalPictureInput, proposeProductInput, withdrawProposalInput } from "../proposal-schema";
import { proposeProduct, uploadProposalPicture, withdrawProposal } from "../proposals";

export const proposeProductAction = shopAction({
  name: "shops.proposeProduct",
  input: proposeProductInput,
  run: proposeProduct,
});

export const withdrawProposalAction = shopAction({
  name: "shops.withdrawProposal",
  input: withdrawProposalInput,
  run: withdrawProposal,
});

/** Takes one picture as a form's file and gives its address for the draft. */
export const uploadProposalPictureAction = shopAction({
  name: "shops.uploadProposalPicture",
  input: proposalPictureInput,
  run: uploadProposalPicture,
});
