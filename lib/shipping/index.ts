export { bookCourier } from "./book";
export { callOffLooseBookings } from "./bookings";
export { callCourierOff } from "./call-courier-off";
export { cancelShipments, dropEmptyParcels } from "./cancel-parcels";
export { cancelPartAsStaff, cancelShopOrder, cancelUnsent } from "./cancel-part";
export { bookableCarriers } from "./couriers";
export { createShipments } from "./create";
export { printLabels, printPickList, printSlips } from "./documents/print";
export { followDueParcels, followParcel } from "./follow";
export { handOverShopOrder } from "./hand-over";
export { packShopOrder } from "./pack";
export {
  listParcels,
  listToHandOver,
  type PackedOrder,
  type Parcel,
  type ParcelEvent,
  type PublicParcel,
  type ShopParcel,
  type TrackedParcel,
  trackByToken,
  trackMyOrder,
} from "./queries";
export { markDelivered, setParcelStep } from "./set-step";

export { watchShipBy } from "./ship-by";

export { trackToken } from "./track-token";

export { handleCourierWebhook, handleLeftCourierWebhooks, receiveCourierWebhook } from "./webhooks";
