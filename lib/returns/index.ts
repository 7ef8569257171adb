export { approveReturn, moveSilentReturns, receiveReturn, rejectReturn } from "./answer-return";
export { appealReturn, judgeAppeal } from "./appeal";
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
export {
  type AppealRow,
  countAppeals,
  listAppeals,
  listReturnsForStaff,
  type ReturnForStaff,
} from "./staff-queries";
export { settleParcel, settleRefunded, settleUndelivered } from "./undelivered";
