import { newId } from "@/lib/platform/id";
import type { AccessWorld } from "../../../builders/access-world";
import { levelOf } from "../../../builders/proof-world";
import { type ActionRows, staffAdmin, staffSupport } from "../outcomes";

export const proofRows: ActionRows = {
  runProofAction: { who: staffSupport, input: () => ({}) },
  repairLevelAction: {
    who: staffAdmin,
    input: async ({ goods }: AccessWorld) => ({
      stockLevelId: await levelOf(goods),
      deltaOnHand: 0,
      deltaReserved: 0,
      reason: `Alasan yang cukup jelas ${newId()}`,
    }),
  },
};
