import { newId } from "@/lib/platform/id";
import { inviteMember, proposeProduct } from "@/lib/shops";
import { type AccessWorld, idOf } from "../../../builders/access-world";
import { productDraft, uniqueWord } from "../../../builders/catalog";
import { uniquePhone } from "../../../builders/identity";
import { buildApiKey, buildMember, buildProduct, buildShop } from "../../../builders/shops";
import {
  type ActionRows,
  anyUser,
  clientOwn,
  shopManage,
  shopMember,
  shopOwn,
  staffSupport,
} from "../outcomes";
import { pictureFile } from "../picture-file";

const profile = () => ({
  name: uniqueWord("Toko"),
  province: "Jawa Barat",
  city: "Bandung",
  description: "Keterangan toko yang cukup panjang.",
});
const onlyShop = ({ shopId }: AccessWorld) => ({ shopId });
const oneOffer = ({ shopId, goods }: AccessWorld) => ({ shopId, offerIds: [goods.shopProductId] });
const member = async ({ shopId }: AccessWorld) => ({
  shopId,
  userId: (await buildMember(shopId, "VIEWER")).id,
});

async function invitation({ ctx, shopId }: AccessWorld, phone: string): Promise<{ invitationId: string }> {
  return inviteMember(ctx.owner, { shopId, phone, role: "VIEWER" });
}

const shop: ActionRows = {
  openShopAction: { who: anyUser, input: profile },
  updateShopAction: { who: shopOwn, input: ({ shopId }) => ({ shopId, ...profile() }) },
  setShopPictureAction: {
    who: shopOwn,
    input: async ({ shopId }) => ({ shopId, kind: "logo", picture: await pictureFile() }),
  },
  removeShopPictureAction: { who: shopOwn, input: ({ shopId }) => ({ shopId, kind: "logo" }) },
  submitShopAction: { who: shopOwn, input: onlyShop },
  pauseShopAction: { who: shopOwn, input: onlyShop },
  resumeShopAction: { who: shopOwn, input: onlyShop },
};

const offers: ActionRows = {
  addShopProductsAction: {
    who: shopManage,
    input: async ({ shopId }) => {
      const { id: productId, variants } = await buildProduct();
      return { shopId, productId, lines: variants.map(({ id }) => ({ variantId: id, price: 50_000 })) };
    },
  },
  setPriceAction: {
    who: shopManage,
    input: ({ shopId, goods }) => ({ shopId, offerId: goods.shopProductId, price: 1 }),
    crossed: true,
  },
  setPricesAction: {
    who: shopManage,
    input: (world) => ({ ...oneOffer(world), change: { kind: "SET", price: 1 } }),
    crossed: true,
  },
  setStatusAction: {
    who: shopManage,
    input: (world) => ({ ...oneOffer(world), status: "PAUSED" }),
    crossed: true,
  },
  setSkuAction: {
    who: shopManage,
    input: ({ shopId, goods }) => ({ shopId, offerId: goods.shopProductId, sku: "SKU-LAIN" }),
    crossed: true,
  },
};

const proposals: ActionRows = {
  proposeProductAction: {
    who: shopManage,
    input: async ({ shopId }) => ({ shopId, draft: await productDraft() }),
  },
  withdrawProposalAction: {
    who: shopManage,
    input: async ({ ctx, shopId }) => {
      const { id: proposalId } = await proposeProduct(ctx.owner, {
        shopId,
        draft: { ...(await productDraft()), brandName: null },
      });
      return { shopId, proposalId };
    },
    crossed: true,
  },
  uploadProposalPictureAction: {
    who: shopManage,
    input: async ({ shopId }) => ({ shopId, picture: await pictureFile() }),
  },
};

const team: ActionRows = {
  inviteMemberAction: {
    who: shopOwn,
    input: ({ shopId }) => ({ shopId, phone: uniquePhone(), role: "VIEWER" }),
  },
  revokeInvitationAction: {
    who: shopOwn,
    input: async (world) => ({ shopId: world.shopId, ...(await invitation(world, uniquePhone())) }),
    crossed: true,
  },
  acceptInvitationAction: { who: clientOwn, input: (world) => invitation(world, world.clientPhone) },
  declineInvitationAction: { who: clientOwn, input: (world) => invitation(world, world.clientPhone) },
  changeRoleAction: {
    who: shopOwn,
    input: async (world) => ({ ...(await member(world)), role: "OWNER" }),
    crossed: true,
  },
  removeMemberAction: { who: shopOwn, input: member, crossed: true },
  leaveShopAction: { who: shopMember, input: onlyShop },
};

const apiKeys: ActionRows = {
  createApiKeyAction: {
    who: shopOwn,
    input: ({ shopId }) => ({
      shopId,
      name: "Sistem gudang",
      scopes: ["stock:read"],
      expiresInDays: null,
      idempotencyKey: newId(),
    }),
  },
  revokeApiKeyAction: {
    who: shopOwn,
    input: async ({ ctx, shopId }) => {
      const { apiKeyId } = await buildApiKey({ id: shopId, ownerId: idOf(ctx.owner) });
      return { shopId, apiKeyId };
    },
    crossed: true,
  },
};

const pending = async () => ({ shopId: (await buildShop({ status: "PENDING" })).id });
const withReason = async (shopId: string) => ({ shopId, reason: "Alasan yang cukup jelas" });

const review: ActionRows = {
  approveShopAction: { who: staffSupport, input: pending },
  rejectShopAction: { who: staffSupport, input: async () => withReason((await pending()).shopId) },
  suspendShopAction: { who: staffSupport, input: ({ shopId }) => withReason(shopId) },
  reopenShopAction: {
    who: staffSupport,
    input: async () => ({ shopId: (await buildShop({ status: "SUSPENDED" })).id }),
  },
};

export const shopRows: ActionRows = { ...shop, ...offers, ...proposals, ...team, ...apiKeys, ...review };
