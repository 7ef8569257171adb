"use server";

import { shopAction } from "@/lib/identity/action-clients";
import { createTransferInput, receiveTransferInput, transferRef } from "../schema";
import { cancelTransfer, createTransfer, receiveTransfer, sendTransfer } from "../transfers";

export const createTransferAction = shopAction({
  name: "inventory.createTransfer",
  input: createTransferInput,
  run: createTransfer,
});

export const sendTransferAction = shopAction({
  name: "inventory.sendTransfer",
  input: transferRef,
  run: sendTransfer,
});

export const receiveTransferAction = shopAction({
  name: "inventory.receiveTransfer",
  input: receiveTransferInput,
  run: receiveTransfer,
});

export const cancelTransferAction = shopAction({
  name: "inventory.cancelTransfer",
  input: transferRef,
  run: cancelTransfer,
});
