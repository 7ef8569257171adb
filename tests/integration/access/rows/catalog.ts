import { createProduct, createProposal } from "@/lib/catalog";
import type { AccessWorld } from "../../../builders/access-world";
import { idOf } from "../../../builders/access-world";
import {
  buildActiveProduct,
  buildAttribute,
  buildBrand,
  buildCategory,
  catalogStaff,
  productDraft,
  uniqueWord,
} from "../../../builders/catalog";
import { type ActionRows, staffCatalog } from "../outcomes";
import { pictureFile } from "../picture-file";

const named = (word: string) => {
  const name = uniqueWord(word);
  return { name, nameEn: name };
};
const activeProduct = async () => ({ id: (await buildActiveProduct()).id });
const category = async () => ({ id: await buildCategory() });
const brand = async () => ({ id: await buildBrand() });
const attribute = async () => ({ id: await buildAttribute(await buildCategory()) });

async function proposal({ shopId, ctx }: AccessWorld): Promise<{ proposalId: string }> {
  const { id } = await createProposal(ctx.owner, {
    shopId,
    userId: idOf(ctx.owner),
    draft: await productDraft(),
  });
  return { proposalId: id };
}

const products: ActionRows = {
  createProductAction: { who: staffCatalog, input: () => productDraft() },
  updateProductAction: {
    who: staffCatalog,
    input: async () => ({ ...(await activeProduct()), product: await productDraft() }),
  },
  publishProductAction: {
    who: staffCatalog,
    input: async () => ({ id: (await createProduct(catalogStaff(), await productDraft())).id }),
  },
  retireProductAction: { who: staffCatalog, input: activeProduct },
  reactivateProductAction: { who: staffCatalog, input: activeProduct },
  uploadPictureAction: { who: staffCatalog, input: async () => ({ file: await pictureFile() }) },
  approveProposalAction: { who: staffCatalog, input: proposal },
  rejectProposalAction: {
    who: staffCatalog,
    input: async (world) => ({ ...(await proposal(world)), reason: "Sudah ada di katalog" }),
  },
};

const taxonomy: ActionRows = {
  createCategoryAction: { who: staffCatalog, input: () => ({ ...named("Kategori"), parentId: null }) },
  updateCategoryAction: {
    who: staffCatalog,
    input: async () => ({ ...named("Kategori"), ...(await category()) }),
  },
  moveCategoryAction: {
    who: staffCatalog,
    input: async () => ({ ...(await category()), parentId: await buildCategory() }),
  },
  reorderCategoriesAction: {
    who: staffCatalog,
    input: async () => {
      const parentId = await buildCategory();
      return { parentId, ids: [await buildCategory({ parentId })] };
    },
  },
  retireCategoryAction: { who: staffCatalog, input: category },
  reopenCategoryAction: { who: staffCatalog, input: category },
  setCategoryAttributesAction: {
    who: staffCatalog,
    input: async () => ({ categoryId: await buildCategory(), attributes: [] }),
  },
  createBrandAction: { who: staffCatalog, input: () => ({ name: uniqueWord("Merek") }) },
  updateBrandAction: {
    who: staffCatalog,
    input: async () => ({ name: uniqueWord("Merek"), ...(await brand()) }),
  },
  retireBrandAction: { who: staffCatalog, input: brand },
  reopenBrandAction: { who: staffCatalog, input: brand },
  createAttributeAction: { who: staffCatalog, input: () => ({ ...named("Atribut"), type: "TEXT" }) },
  updateAttributeAction: {
    who: staffCatalog,
    input: async () => ({ ...named("Atribut"), type: "TEXT", ...(await attribute()) }),
  },
  deleteAttributeAction: { who: staffCatalog, input: attribute },
};

export const catalogRows: ActionRows = { ...products, ...taxonomy };
