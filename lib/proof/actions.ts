"use server";

import { z } from "zod";
import { staffAction } from "@/lib/identity/action-clients";
import { repairLevel } from "@/lib/inventory";
import { repairLevelInput } from "@/lib/inventory/schema";
import { runProof } from "./proofs";

export const runProofAction = staffAction({
  name: "proof.run",
  input: z.strictObject({}),
  run: (ctx) => runProof(ctx),
});

export const repairLevelAction = staffAction({
  name: "inventory.repairLevel",
  input: repairLevelInput,
  run: repairLevel,
});
