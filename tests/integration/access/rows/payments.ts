import { buildFailedRefund } from "../../../builders/payments";
import { buildOrder } from "../../../builders/placed-orders";
import { type ActionRows, clientOwn, staffAdmin, staffSupport } from "../outcomes";

export const paymentRows: ActionRows = {
  askProviderAction: {
    who: staffSupport,
    input: async ({ client, goods }) => ({
      orderNumber: (await buildOrder(client, { goods, quantity: 1 })).number,
    }),
  },
  checkPaymentAction: {
    who: clientOwn,
    input: async ({ client, goods }) => ({
      orderNumber: (await buildOrder(client, { goods, quantity: 1 })).number,
    }),
  },
  giveBackByHandAction: {
    who: staffAdmin,
    input: async ({ client, goods }) => {
      const refundId = await buildFailedRefund((await buildOrder(client, { goods, quantity: 1 })).orderId);
      return { refundId, reference: `BCA ${refundId}` };
    },
  },
  retryRefundAction: {
    who: staffSupport,
    input: async ({ client, goods }) => ({
      refundId: await buildFailedRefund((await buildOrder(client, { goods, quantity: 1 })).orderId),
    }),
  },
};
