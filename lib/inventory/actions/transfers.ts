"use server";

import { shopAction } from "@/lib/identity/action-clients";
import {
  cancelTransferInput,
  createTransferInput,
  holdTransferInput,
  receiveTransferInput,
  sendTransferInput,
  transferRef,
  updateTransferInput,
} from "../schema";
import { cancelTransfer } from "../transfers/cancel";
import { createTransfer, updateTransfer } from "../transfers/draft";
import { readyTransfer, reopenTransfer } from "../transfers/hold";
import { receiveTransfer } from "../transfers/receive";
import { sendTransfer } from "../transfers/send";

export const createTransferAction = shopAction({
  name: "inventory.createTransfer",
  input: createTransferInput,
  run: createTransfer,
});

export const updateTransferAction = shopAction({
  name: "inventory.updateTransfer",
  input: updateTransferInput,
  run: updateTransfer,
});

export const readyTransferAction = shopAction({
  name: "inventory.readyTransfer",
  input: holdTransferInput,
  run: readyTransfer,
});

export const reopenTransferAction = shopAction({
  name: "inventory.reopenTransfer",
  input: transferRef,
  run: reopenTransfer,
});

export const sendTransferAction = shopAction({
  name: "inventory.sendTransfer",
  input: sendTransferInput,
  run: sendTransfer,
});

export const receiveTransferAction = shopAction({
  name: "inventory.receiveTransfer",
  input: receiveTransferInput,
  run: receiveTransfer,
});

export const cancelTransferAction = shopAction({
  name: "inventory.cancelTransfer",
  input: cancelTransferInput,
  run: cancelTransfer,
});
