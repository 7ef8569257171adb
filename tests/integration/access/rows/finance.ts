import { newId } from "@/lib/platform/id";
import { anAdjustment, buildWaitingAdjustment } from "../../../builders/money";
import { buildPayout, buildRefundablePart } from "../../../builders/paid-money";
import { type ActionRows, shopManage, shopOwn, staffAdmin } from "../outcomes";

export const financeRows: ActionRows = {
  refundItemsAction: {
    who: shopManage,
    input: async (world) => {
      const { shopOrderId, itemId } = await buildRefundablePart(world);
      const lines = [{ orderItemId: itemId, quantity: 1 }];
      const rest = { shipping: false, restock: true, reason: "Barang cacat", idempotencyKey: newId() };
      return { shopId: world.shopId, shopOrderId, lines, ...rest };
    },
    crossed: true,
  },
  setBankAccountAction: {
    who: shopOwn,
    input: ({ shopId }) => ({
      shopId,
      bankCode: "014",
      accountNumber: "123 456 7890",
      accountName: "Toko Uji",
    }),
  },
  makePayoutRunAction: {
    who: staffAdmin,
    input: ({ shopId }) => ({ shopIds: [shopId], idempotencyKey: newId() }),
  },
  markPayoutPaidAction: {
    who: staffAdmin,
    input: async (world) => ({ payoutId: (await buildPayout(world, "OPEN")).payoutId }),
  },
  markPayoutFailedAction: {
    who: staffAdmin,
    input: async (world) => ({ payoutId: (await buildPayout(world, "OPEN")).payoutId, note: "Gagal kirim" }),
  },
  markPayoutReturnedAction: {
    who: staffAdmin,
    input: async (world) => ({
      payoutId: (await buildPayout(world, "PAID")).payoutId,
      note: "Rekening tutup",
    }),
  },
  askAdjustmentAction: {
    who: staffAdmin,
    input: ({ shopId }) => ({ ...anAdjustment(shopId), amount: -25_000 }),
  },
  confirmAdjustmentAction: {
    who: staffAdmin,
    input: async ({ shopId }) => ({ adjustmentId: await buildWaitingAdjustment(shopId) }),
  },
  refuseAdjustmentAction: {
    who: staffAdmin,
    input: async ({ shopId }) => ({
      adjustmentId: await buildWaitingAdjustment(shopId),
      answer: "Bukan untuk toko ini",
    }),
  },
  setCommissionRuleAction: {
    who: staffAdmin,
    input: ({ shopId }) => ({ shopId, categoryId: null, basisPoints: 250 }),
  },
  importSettlementAction: {
    who: staffAdmin,
    input: () => ({
      gateway: "sandbox",
      fileName: "penyelesaian.csv",
      text: `reference,type,gross,fee,settled_at\nsbx_${newId()},payment,1000,0,2026-11-25 10:00:00\n`,
    }),
  },
};
