export { handOverInput, shopOrderRef } from "./schema";
export {
  cancelShipments,
  createShipments,
  handOverShopOrder,
  markDelivered,
  packShopOrder,
} from "./shipments";
