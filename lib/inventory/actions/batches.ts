"use server";

import { shopAction } from "@/lib/identity/action-clients";
import { applyImport, checkImport } from "../imports";
import { adjustMany } from "../receive-adjust";
import { adjustManyInput, applyImportInput, checkImportInput, undoBatchInput } from "../schema";
import { undoBatch } from "../undo-batch";

export const adjustManyAction = shopAction({
  name: "inventory.adjustMany",
  input: adjustManyInput,
  run: adjustMany,
});

export const undoBatchAction = shopAction({
  name: "inventory.undoBatch",
  input: undoBatchInput,
  run: undoBatch,
});

/** The dry run of a file; it writes nothing. */
export const checkImportAction = shopAction({
  name: "inventory.checkImport",
  input: checkImportInput,
  run: checkImport,
});

export const applyImportAction = shopAction({
  name: "inventory.applyImport",
  input: applyImportInput,
  run: applyImport,
});
