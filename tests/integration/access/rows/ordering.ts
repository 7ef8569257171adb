import { randomBytes } from "node:crypto";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { type AccessWorld, buildCartLine, buildClientPart } from "../../../builders/access-world";
import { buildOrder } from "../../../builders/placed-orders";
import {
  type ActionRows,
  anybody,
  anyUser,
  cartAny,
  cartLineOwn,
  cartOwn,
  clientOwn,
  shopManage,
  shopRead,
  shopStock,
  staffSupport,
} from "../outcomes";

const reason = "Berubah pikiran";

async function unpaid({ client, goods }: AccessWorld): Promise<{ orderNumber: string }> {
  return { orderNumber: (await buildOrder(client, { goods, quantity: 1 })).number };
}

async function part(world: AccessWorld, status: Parameters<typeof buildClientPart>[1]) {
  const { shopOrderId } = await buildClientPart(world, status);
  return { shopId: world.shopId, shopOrderId };
}

const cart: ActionRows = {
  addToCartAction: {
    who: cartAny,
    input: ({ goods }) => ({ shopProductId: goods.shopProductId, quantity: 1 }),
  },
  setQuantityAction: {
    who: cartLineOwn,
    input: async (world) => ({ ...(await buildCartLine(world)), quantity: 2 }),
  },
  removeLinesAction: {
    who: cartOwn,
    input: async (world) => ({ lineIds: [(await buildCartLine(world)).lineId] }),
  },
  setSelectedAction: {
    who: cartOwn,
    input: async (world) => ({ ...(await buildCartLine(world)), selected: false }),
  },
  acceptPricesAction: {
    who: cartOwn,
    input: async (world) => ({
      seen: [{ ...(await buildCartLine(world)), price: world.goods.price }],
    }),
  },
  buyAgainAction: { who: clientOwn, input: unpaid },
};

const checkout: ActionRows = {
  // Somebody else's address is not refused but passed over: the caller's own default is taken.
  quoteCheckoutAction: { who: anyUser, input: ({ client }) => ({ addressId: client.addressId }) },
  cancelOrderAction: { who: clientOwn, input: unpaid },
  startPaymentAction: {
    who: clientOwn,
    input: async (world) => ({ ...(await unpaid(world)), gateway: "sandbox" }),
  },
  // Decided before, so that the provider has no news to deliver.
  decideSandboxPaymentAction: {
    who: anybody,
    input: async () => {
      const ref = `sbx_${randomBytes(12).toString("hex")}`;
      const rest = {
        status: "PAID",
        amount: 1,
        title: "Uji",
        returnUrl: "http://localhost/",
        expiresAt: new Date(),
      };
      await db().sandboxPayment.create({ data: { ref, reference: newId(), ...rest } });
      return { ref, outcome: "PAID", method: "QRIS" };
    },
  },
};

const parts: ActionRows = {
  acceptShopOrderAction: { who: shopManage, input: (world) => part(world, "NEW"), crossed: true },
  cancelShopOrderAction: {
    who: shopManage,
    input: async (world) => ({ ...(await part(world, "NEW")), reason }),
    crossed: true,
  },
  cancelPartAsStaffAction: {
    who: staffSupport,
    input: async (world) => {
      const { shopOrderId } = await part(world, "NEW");
      return { shopOrderId, reason };
    },
  },
  packShopOrderAction: { who: shopStock, input: (world) => part(world, "ACCEPTED"), crossed: true },
  handOverShopOrderAction: {
    who: shopStock,
    input: async (world) => {
      const { shopOrderId, shipmentId } = await buildClientPart(world, "PACKED");
      return {
        shopId: world.shopId,
        shopOrderId,
        parcels: [{ shipmentId, trackingNumber: "JNE1234567" }],
      };
    },
    crossed: true,
  },
  markDeliveredAction: { who: shopStock, input: (world) => part(world, "SHIPPED"), crossed: true },
  confirmReceivedAction: {
    who: clientOwn,
    input: async (world) => ({ shopOrderId: (await part(world, "SHIPPED")).shopOrderId }),
  },
};

const sourcing: ActionRows = {
  // The same input for another shop finds that shop's stock of the variant: none of this one's.
  previewSourcingAction: {
    who: shopRead,
    input: ({ shopId, goods }) => ({
      shopId,
      lines: [{ variantId: goods.variantId, quantity: 1 }],
      destination: { province: "DKI Jakarta", city: "Jakarta Selatan" },
    }),
  },
};

export const orderingRows: ActionRows = { ...cart, ...checkout, ...parts, ...sourcing };
