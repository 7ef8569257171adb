export { createAttribute, deleteAttribute, updateAttribute } from "./attributes";
export { createBrand, reopenBrand, retireBrand, updateBrand } from "./brands";
export {
  createCategory,
  moveCategory,
  reopenCategory,
  reorderCategories,
  retireCategory,
  setCategoryAttributes,
  updateCategory,
} from "./categories";
export type { ChecklistItem } from "./checklist";
export { getProductForEdit, type ProductForEdit } from "./product-editor-query";
export { uploadPicture } from "./product-media";
export {
  type CatalogCounts,
  countCatalog,
  countProductsByCategory,
  findProductsForShop,
  listProductsForStaff,
  type ProductFilter,
  type ProductRow,
  type SellableProduct,
  type SellableVariant,
} from "./product-queries";
export {
  createProduct,
  publishProduct,
  reactivateProduct,
  retireProduct,
  updateProduct,
  type WrittenProduct,
} from "./products";
export {
  countWaitingProposals,
  getProposal,
  listProposals,
  listShopProposals,
  type ProposalDetail,
  type ProposalRow,
} from "./proposal-queries";
export {
  type Approval,
  approveProposal,
  createProposal,
  rejectProposal,
  withdrawProposal,
} from "./proposals";
export { refreshSearchText } from "./search-text";
export { approvalTags, productTags, taxonomyTags } from "./stale-tags";
export {
  type AttributeDefinition,
  type AttributeRow,
  type BrandRow,
  type CategoryAttributeRow,
  type CategoryNode,
  categoryAttributes,
  flatTree,
  getCategoryTree,
  listAttributes,
  listBrands,
} from "./taxonomy-queries";
