import { buildFailedRefund } from "../../../builders/payments";
import { buildOrder } from "../../../builders/placed-orders";
import { type ActionRows, clientOwn, staffSupport } from "../outcomes";

export const paymentRows: ActionRows = {
  checkPaymentAction: {
    who: clientOwn,
    input: async ({ client, goods }) => ({
      orderNumber: (await buildOrder(client, { goods, quantity: 1 })).number,
    }),
  },
  retryRefundAction: {
    who: staffSupport,
    input: async ({ client, goods }) => ({
      refundId: await buildFailedRefund((await buildOrder(client, { goods, quantity: 1 })).orderId),
    }),
  },
};
