import type { ShopKind } from "@/lib/identity";

export const GROUPS = ["shop", "team", "money", "prices", "stock", "software"] as const;
type Group = (typeof GROUPS)[number];

const groupOf: Record<ShopKind, Group> = {
  "shops.approveShop": "shop",
  "shops.rejectShop": "shop",
  "shops.suspendShop": "shop",
  "shops.reopenShop": "shop",
  "shops.updateShop": "shop",
  "shops.submitShop": "shop",
  "shops.pauseShop": "shop",
  "shops.resumeShop": "shop",
  "shops.changeRole": "team",
  "shops.removeMember": "team",
  "shops.leaveShop": "team",
  "shops.inviteMember": "team",
  "shops.revokeInvitation": "team",
  "shops.acceptInvitation": "team",
  "shops.createApiKey": "software",
  "shops.revokeApiKey": "software",
  "shops.setPrices": "prices",
  "finance.setBankAccount": "money",
  "payments.refundItems": "money",
  "delivery.setFreeShipping": "prices",
  "inventory.createWarehouse": "stock",
  "inventory.updateWarehouse": "stock",
  "inventory.setWarehouseStatus": "stock",
  "inventory.setWarehouseDraining": "stock",
  "inventory.undoBatch": "stock",
  "webhooks.create": "software",
  "webhooks.update": "software",
  "webhooks.disable": "software",
  "webhooks.enable": "software",
  "webhooks.delete": "software",
  "webhooks.rotateSecret": "software",
};

/** The kinds of acts of a group, in the order they are chosen from. */
export function kindsOf(group: Group): ShopKind[] {
  return (Object.keys(groupOf) as ShopKind[]).filter((kind) => groupOf[kind] === group);
}
