export { cancelAfterFailedPayment, cancelOrder, expireDueOrders, expireOrder } from "./end-order";
export { markOrderPaid, type PaymentSucceeded } from "./mark-paid";
export { type PlacedOrder, placeOrder } from "./place-order";
export {
  acceptShopOrder,
  cancelOwnShopOrder,
  cancelShopOrder,
  confirmReceived,
  getShopOrderOf,
  moveShopOrder,
} from "./shop-orders";
