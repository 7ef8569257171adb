import { expect, test } from "vitest";
import { approveProposal, createProposal, rejectProposal, withdrawProposal } from "@/lib/catalog";
import { db } from "@/lib/platform/db";
import { buildActiveProduct, catalogStaff, productDraft, uniqueWord } from "../../builders/catalog";
import { testCtx } from "../../builders/ctx";
import { buildShop } from "../../builders/shops";

async function buildProposal(over: Parameters<typeof productDraft>[0] & { brandName?: string } = {}) {
  const { brandName, ...rest } = over;
  const shop = await buildShop();
  const draft = { ...(await productDraft(rest)), brandName: brandName ?? null };
  const { id } = await createProposal(testCtx(), { shopId: shop.id, userId: shop.ownerId, draft });
  return { proposalId: id, shopId: shop.id, draft };
}

test("an approved proposal is a product on sale, with the brand it brought and an event that tells its shop", async () => {
  const brandName = uniqueWord("Merek");
  const { proposalId, shopId } = await buildProposal({ brandName });
  const { productId, status } = await approveProposal(catalogStaff(), { proposalId });

  expect(status).toBe("ACTIVE");
  const product = await db().product.findUniqueOrThrow({
    where: { id: productId },
    include: { brand: true },
  });
  expect(product.brand?.name).toBe(brandName);
  const [event] = await db().outboxEvent.findMany({ where: { aggregateId: proposalId } });
  expect(event).toMatchObject({ type: "catalog.proposal_decided" });
  expect(JSON.stringify(event?.payload)).toContain(shopId);
});

test("a proposal without pictures becomes a draft", async () => {
  const { proposalId } = await buildProposal({ media: [] });
  expect(await approveProposal(catalogStaff(), { proposalId })).toMatchObject({ status: "DRAFT" });
});

test("of ten who decide at once one wins, and there is at most one product", async () => {
  const { proposalId, draft } = await buildProposal();
  const deciders = Array.from({ length: 10 }, (_, index) =>
    index % 2
      ? approveProposal(catalogStaff(), { proposalId })
      : rejectProposal(catalogStaff(), { proposalId, reason: "Ganda" }),
  );
  const results = await Promise.allSettled(deciders);

  const lost = results.filter((result) => result.status === "rejected");
  expect(lost.map((result) => result.reason.code)).toEqual(Array(9).fill("ALREADY_DECIDED"));
  const { status } = await db().productProposal.findUniqueOrThrow({ where: { id: proposalId } });
  expect(await db().product.count({ where: { name: draft.name } })).toBe(status === "APPROVED" ? 1 : 0);
});

test("when the product cannot be made the proposal still waits", async () => {
  const { slug } = await buildActiveProduct();
  const { proposalId, draft } = await buildProposal({ slug });
  await expect(approveProposal(catalogStaff(), { proposalId })).rejects.toMatchObject({ code: "SLUG_TAKEN" });

  const edits = { ...draft, slug: `${slug}-2` };
  expect(await approveProposal(catalogStaff(), { proposalId, edits })).toMatchObject({ slug: `${slug}-2` });
});

test("a shop takes back its own proposal only, and only while it waits", async () => {
  const { proposalId, shopId } = await buildProposal();
  const other = await buildShop();
  await expect(withdrawProposal(testCtx(), { shopId: other.id, proposalId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await withdrawProposal(testCtx(), { shopId, proposalId });
  await expect(rejectProposal(catalogStaff(), { proposalId, reason: "Ganda" })).rejects.toMatchObject({
    code: "ALREADY_DECIDED",
  });
});
