export { approveReturn, moveSilentReturns, receiveReturn, rejectReturn } from "./answer-return";
export {
  approveCancel,
  approveSilentCancels,
  closeCancelRequest,
  rejectCancel,
  requestCancel,
  withdrawCancel,
} from "./cancel-requests";
export {
  getMyRequests,
  type MyCancelRequest,
  type MyReturn,
  type PartRequests,
} from "./my-requests";
export type { ReturnLineRow } from "./read-lines";
export { requestReturn, sendBack, withdrawReturn } from "./request-return";
export {
  countRequests,
  getRequest,
  listRequests,
  openRequestsOf,
  REQUEST_TABS,
  type RequestDetail,
  type RequestRow,
  type RequestTab,
} from "./shop-queries";
export { settleParcel, settleRefunded, settleUndelivered } from "./undelivered";
