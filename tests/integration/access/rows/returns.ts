import type { ReturnStatus } from "@/generated/prisma/enums";
import { type AccessWorld, buildClientPart } from "../../../builders/access-world";
import { buildCancelRequest, buildDeliveredPart, buildReturn } from "../../../builders/returns";
import { type ActionRows, anyUser, clientOwn, shopManage, staffSupport } from "../outcomes";
import { pictureFile } from "../picture-file";

const answer = "Sudah dikemas";

async function own(made: Promise<{ requestId: string }>) {
  return { requestId: (await made).requestId };
}

async function ofShop(world: AccessWorld, status: ReturnStatus) {
  const { shopId, requestId } = await buildReturn(world, status);
  return { shopId, requestId };
}

/** What customers ask of a shop, and what it answers. */
export const returnRows: ActionRows = {
  requestCancelAction: {
    who: clientOwn,
    input: async (world) => ({
      shopOrderId: (await buildClientPart(world, "ACCEPTED")).shopOrderId,
      reason: "Salah pesan",
    }),
  },
  withdrawCancelAction: { who: clientOwn, input: (world) => own(buildCancelRequest(world)) },
  approveCancelAction: { who: shopManage, input: buildCancelRequest, crossed: true },
  rejectCancelAction: {
    who: shopManage,
    input: async (world) => ({ ...(await buildCancelRequest(world)), answer }),
    crossed: true,
  },
  requestReturnAction: {
    who: clientOwn,
    input: async (world) => {
      const { shopOrderId, orderItemId } = await buildDeliveredPart(world);
      const lines = [{ orderItemId, quantity: 1 }];
      return { shopOrderId, reason: "DAMAGED", note: "Retak saat dibuka", lines, pictures: [] };
    },
  },
  // A picture belongs to nobody's return until one is asked for with it.
  uploadReturnPictureAction: { who: anyUser, input: async () => ({ file: await pictureFile() }) },
  withdrawReturnAction: { who: clientOwn, input: (world) => own(buildReturn(world)) },
  sendBackAction: {
    who: clientOwn,
    input: async (world) => ({
      ...(await own(buildReturn(world, "APPROVED"))),
      courier: "JNE",
      trackingNumber: "JX77777",
    }),
  },
  appealReturnAction: {
    who: clientOwn,
    input: async (world) => ({
      ...(await own(buildReturn(world, "REJECTED"))),
      appeal: "Fotonya jelas menunjukkan layar retak",
    }),
  },
  judgeAppealAction: {
    who: staffSupport,
    input: async (world) => ({
      ...(await own(buildReturn(world, "APPEALED"))),
      decision: "REJECT",
      reason: "Foto tidak menunjukkan kerusakan",
    }),
  },
  approveReturnAction: { who: shopManage, input: (world) => ofShop(world, "REQUESTED"), crossed: true },
  rejectReturnAction: {
    who: shopManage,
    input: async (world) => ({ ...(await ofShop(world, "REQUESTED")), answer }),
    crossed: true,
  },
  receiveReturnAction: {
    who: shopManage,
    input: async (world) => {
      const { orderItemId, shopId, requestId } = await buildReturn(world, "SENT");
      return { shopId, requestId, lines: [{ orderItemId, outcome: "RESTOCKED" }] };
    },
    crossed: true,
  },
};
