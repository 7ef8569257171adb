export { requireShopBySlug, requireShopRole, roleAtLeast, type ShopAccess } from "./access";
