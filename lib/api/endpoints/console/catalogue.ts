import { z } from "zod";
import { proposalDraft, proposalStatuses } from "@/lib/catalog/schema";
import {
  getSellableProduct,
  listProposals,
  proposeProduct,
  searchCatalogue,
  withdrawProposal,
} from "@/lib/shops";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, rupiah, time } from "../../shapes";
import { imageUrl, query, shopPath, units } from "./shapes";

const tag = "Products and prices";

const search = endpoint({
  id: "searchSellableProducts",
  method: "GET",
  path: "/console/{shopId}/catalogue",
  tag,
  summary: "Products of the central catalogue that a shop could sell: the 20 newest that match",
  caller: { scope: "products:read" },
  params: shopPath,
  query: z.strictObject({ q: query }),
  result: z.object({
    rows: z.array(
      z.object({
        id,
        slug: z.string(),
        name: z.string(),
        brand: z.string().nullable(),
        category: z.string(),
        imageUrl,
        variants: units,
        sold: units.meta({ description: "How many of its variants this shop sells already" }),
        minPrice: rupiah.nullable(),
        maxPrice: rupiah.nullable(),
      }),
    ),
  }),
  run: async (ctx, { params, query: { q } }) => ({
    rows: await searchCatalogue(ctx, { ...params, q: q ?? "" }),
  }),
});

const read = endpoint({
  id: "getSellableProduct",
  method: "GET",
  path: "/console/{shopId}/catalogue/{productId}",
  tag,
  summary: "A product with its variants, to choose what to sell and at which price",
  caller: { scope: "products:read" },
  params: shopPath.extend({ productId: id }),
  result: z.object({
    id,
    slug: z.string(),
    name: z.string(),
    brand: z.string().nullable(),
    category: z.string(),
    imageUrl,
    variants: z.array(
      z.object({
        id,
        code: z.string(),
        title: z.string(),
        imageUrl,
        offered: z.boolean(),
        lowestElsewhere: rupiah.nullable(),
      }),
    ),
  }),
  run: (ctx, { params }) => getSellableProduct(ctx, params),
});

const proposals = endpoint({
  id: "listProposals",
  method: "GET",
  path: "/console/{shopId}/proposals",
  tag,
  summary: "What a shop has proposed for the catalogue and what became of it, newest first",
  caller: { scope: "products:read" },
  params: shopPath,
  query: z.strictObject({ cursor }),
  result: pageOf(
    z
      .object({
        id,
        name: z.string(),
        status: z.enum(proposalStatuses),
        reason: z.string().nullable(),
        productId: id.nullable(),
        pictureUrl: imageUrl,
        createdAt: time,
        decidedAt: time.nullable(),
      })
      .meta({ id: "Proposal" }),
  ),
  run: (ctx, { params, query: { cursor: after } }) => listProposals(ctx, { ...params, after }),
});

const propose = endpoint({
  id: "proposeProduct",
  method: "POST",
  path: "/console/{shopId}/proposals",
  tag,
  summary: "Asks for a product that the catalogue lacks; nothing is on sale before the platform says yes",
  description: "Managers and owners. Pictures are added on the site.",
  caller: { scope: "products:write" },
  creates: true,
  status: 201,
  bodyLimit: 256 * 1024,
  params: shopPath,
  body: proposalDraft,
  result: z.object({ id }),
  run: (ctx, { params, body: draft }) => proposeProduct(ctx, { ...params, draft }),
});

const withdraw = endpoint({
  id: "withdrawProposal",
  method: "POST",
  path: "/console/{shopId}/proposals/{proposalId}/withdraw",
  tag,
  summary: "Takes a proposal back while it waits",
  description: "Managers and owners.",
  caller: { scope: "products:write" },
  params: shopPath.extend({ proposalId: id }),
  refusals: ["ALREADY_DECIDED"],
  status: 204,
  run: async (ctx, { params }) => {
    await withdrawProposal(ctx, params);
    return undefined;
  },
});

export const sellableEndpoints: readonly Endpoint[] = [search, read, proposals, propose, withdraw];
