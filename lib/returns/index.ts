export { approveReturn, moveSilentReturns, receiveReturn, rejectReturn } from "./answer-return";
export {
  approveCancel,
  approveSilentCancels,
  closeCancelRequest,
  rejectCancel,
  requestCancel,
  withdrawCancel,
} from "./cancel-requests";
export { requestReturn, sendBack, withdrawReturn } from "./request-return";
