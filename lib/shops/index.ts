export { requireShopBySlug, requireShopRole, roleAtLeast, rolesFrom, type ShopAccess } from "./access";
export { exportActivity, listActivity, listActivityPeople } from "./activity";
export { apiKeyActor, requireScope } from "./api-key-actor";
export { looksLikeApiKey } from "./api-key-secret";
export { type ApiKeyRow, createApiKey, listApiKeys, revokeApiKey } from "./api-keys";
export {
  type CatalogueHit,
  getSellableProduct,
  type SellableProduct,
  type SellableVariant,
  searchCatalogue,
} from "./catalogue-queries";
export { countSold, relistProduct } from "./event-handlers";
export { freeUnits } from "./free-units";
export { acceptInvitation, declineInvitation, inviteMember, revokeInvitation } from "./invitations";
export {
  openShop,
  pauseShop,
  resumeShop,
  type ShopMove,
  setShopPicture,
  submitShop,
  updateShop,
} from "./lifecycle";
export {
  type AttributeFacet,
  type FacetChoice,
  type ListingFacets,
  listFacets,
  TOTAL_CAP,
} from "./listing/facets";
export type { ListingFilters } from "./listing/filters";
export { getHomeSections, type HomeSections } from "./listing/home";
export { type ListingInput, type ListingPage, listProducts } from "./listing/list-products";
export type { ListingRow } from "./listing/listing-row";
export { listProductOffers, type ProductOffer } from "./listing/product-offers";
export { getProductPage, type ProductPage } from "./listing/product-page";
export { getShopPage, type ShopCard, type ShopPage } from "./listing/shop-page";
export { listSitemapSlugs } from "./listing/sitemap";
export { LISTING_SORTS, type ListingSort } from "./listing/sorts";
export { OFFER_BLOCKS, type OfferBlock } from "./offer-blocks";
export {
  countOffers,
  getOffer,
  LOW_STOCK,
  listOffers,
  listOffersOfProduct,
  listPriceHistory,
  listScarceOffers,
  type OfferFilter,
  type OfferRow,
  offerFilters,
  type PriceMoveRow,
} from "./offer-queries";
export { addShopProducts, changeOffer, setPrice, setPrices, setSku, setStatus } from "./offers";
export { listProposals, proposeProduct, withdrawProposal } from "./proposals";
export {
  getShopProfile,
  getTeam,
  listMyInvitations,
  listMyShops,
  type MyInvitation,
  type MyShop,
  type OpenInvitation,
  type ShopProfile,
  type TeamMember,
} from "./queries";
export { getShopReadiness, listSetupWarehouses, type ShopReadiness } from "./readiness";
export { refreshListings } from "./refresh-listings";
export {
  approveShop,
  countShopsForStaff,
  getShopReadinessForStaff,
  listShopsForStaff,
  rejectShop,
  reopenShop,
  type StaffShopRow,
  suspendShop,
} from "./staff-review";
export { storefrontTags } from "./storefront-tags";
export { changeRole, leaveShop, removeMember } from "./team";
