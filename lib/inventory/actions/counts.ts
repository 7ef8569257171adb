"use server";

import { shopAction } from "@/lib/identity/action-clients";
import { applyCount } from "../apply-count";
import { cancelCount, openCount } from "../counts";
import { recordCount } from "../record-count";
import { applyCountInput, countRef, openCountInput, recordCountInput } from "../schema";

export const openCountAction = shopAction({
  name: "inventory.openCount",
  input: openCountInput,
  run: openCount,
});

export const recordCountAction = shopAction({
  name: "inventory.recordCount",
  input: recordCountInput,
  run: recordCount,
});

export const applyCountAction = shopAction({
  name: "inventory.applyCount",
  input: applyCountInput,
  run: applyCount,
});

export const cancelCountAction = shopAction({
  name: "inventory.cancelCount",
  input: countRef,
  run: cancelCount,
});
