export { type Cart, type CartLine, type CartShop, cartCount, getCart, type LineProblem } from "./cart";
export {
  acceptPrices,
  addToCart,
  type QuantityResult,
  removeLines,
  setQuantity,
  setSelected,
} from "./cart-changes";
export { mergeGuestCart } from "./cart-merge";
export { CART_LINES_MAX } from "./cart-owner";
export { buyAgain, type RefillResult } from "./cart-refill";
export {
  type CheckoutAddress,
  type CheckoutProblem,
  type CheckoutQuote,
  checkoutQuote,
  type QuotedShop,
} from "./checkout-quote";
export {
  closeReturn,
  completeDeliveredParts,
  confirmReceived,
  OVERDUE,
  openReturn,
  reopenReturn,
} from "./complete-part";
export {
  listMyOrders,
  type MyOrderRow,
  ORDER_TABS,
  type OrderStage,
  type OrderTab,
  orderStatus,
  unpaidOrders,
} from "./customer-orders";
export { getMyOrder, type MyOrder, type MyOrderPart } from "./customer-orders-detail";
export {
  countOpenOrders,
  getSales,
  getTopProducts,
  getWorkToDo,
  type Sales,
  type TopProduct,
  type WorkToDo,
} from "./dashboard";
export { cancelAfterFailedPayment, cancelOrder, expireDueOrders, expireOrders } from "./end-order";
export { shopOrderShipByNear } from "./events";
export { markOrderPaid, type PaymentSucceeded } from "./mark-paid";
export { placeOrder } from "./place-order";
export {
  countRefunded,
  countRestRefunded,
  type GivenBack,
} from "./refunded-units";
export {
  BOARD_TABS,
  type BoardRow,
  type BoardTab,
  countShopOrders,
  getShopOrder,
  listShopOrders,
  type ShopOrderDetail,
} from "./shop-order-queries";
export {
  acceptShopOrder,
  awaitSettlement,
  cancelOwnShopOrder,
  cancelPaidPart,
  findShopOrder,
  getOwnShopOrder,
  getShopOrderOf,
  LEFT_OF_PART,
  lockShopOrder,
  type MovedPart,
  markShopOrderLeft,
  moveShopOrder,
  type ShopOrderRow,
  UNSHIPPED,
} from "./shop-orders";
export {
  type PreviewParcel,
  type PreviewPlan,
  previewSourcing,
  type SourcingPreview,
} from "./sourcing-preview";
export {
  getOrderForStaff,
  type StaffOrder,
  type StaffOrderLine,
  type StaffOrderPart,
} from "./staff-order-detail";
export { listOrdersForStaff, type StaffOrderRow } from "./staff-orders";
export type { PlacedOrder } from "./write-orders";
