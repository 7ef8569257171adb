import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { type AccessWorld, buildClientPart } from "../../../builders/access-world";
import { type ActionRows, shopManage, shopStock, staffAdmin } from "../outcomes";

async function parcel(world: AccessWorld, status: Parameters<typeof buildClientPart>[1]) {
  const { shopOrderId, shipmentId } = await buildClientPart(world, status);
  return { shopId: world.shopId, shopOrderId, shipmentId };
}

/** A courier's service of its own, behind all others. */
async function aService() {
  const service = { courier: `Kurir ${newId().slice(-12)}`, service: "Uji" };
  const rate = { zone: "SAME_PROVINCE", firstKg: 90_000, nextKg: 9_000, etaDays: "9", position: 99 };
  await db().shippingRate.create({ data: { id: newId(), ...service, ...rate } });
  return service;
}

const parcels: ActionRows = {
  bookCourierAction: {
    who: shopStock,
    input: async (world) => {
      const { shipmentId: _id, ...ref } = await parcel(world, "PACKED");
      return { ...ref, carrier: "sandbox" };
    },
    crossed: true,
  },
  callCourierOffAction: {
    who: shopStock,
    input: async (world) => {
      const { shipmentId, ...ref } = await parcel(world, "PACKED");
      await db().shipment.update({
        where: { id: shipmentId },
        data: { booking: "REQUESTED", carrier: "sandbox" },
      });
      return ref;
    },
    crossed: true,
  },
  setParcelStepAction: {
    who: shopStock,
    input: async (world) => ({ ...(await parcel(world, "SHIPPED")), to: "OUT_FOR_DELIVERY" }),
    crossed: true,
  },
  // Orders of another shop are passed over.
  listToHandOverAction: {
    who: shopStock,
    input: async (world) => {
      const { shopId, shopOrderId } = await parcel(world, "PACKED");
      return { shopId, shopOrderIds: [shopOrderId] };
    },
  },
};

const rates: ActionRows = {
  setFreeShippingAction: {
    who: shopManage,
    input: ({ shopId }) => ({ shopId, active: true, minItems: 0, zones: ["SAME_CITY"], maxAmount: null }),
  },
  saveServiceAction: {
    who: staffAdmin,
    input: async () => {
      const previous = await aService();
      const zones = [{ zone: "SAME_PROVINCE", firstKg: 90_000, nextKg: 9_000, etaDays: "8-9" }];
      return { ...previous, previous, booking: null, zones };
    },
  },
  switchServiceAction: {
    who: staffAdmin,
    input: async () => ({ ...(await aService()), active: false }),
  },
  moveServiceAction: {
    who: staffAdmin,
    input: async () => ({ ...(await aService()), direction: "down" }),
  },
};

export const shippingRows: ActionRows = { ...parcels, ...rates };
