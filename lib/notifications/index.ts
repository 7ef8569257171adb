export { announce, handlerOf } from "./announce";
export { type BellEntry, countUnread, listBell, markAllRead, markRead } from "./bell";
export { openBellStream } from "./bell-stream";
export { type HistoryEntry, listMyMessages } from "./history";
export { CHANNELS, type Channel, KINDS, type Kind } from "./kinds";
export {
  getQuietHours,
  type KindPreference,
  kindOfUnsubscribe,
  listPreferences,
  setPreference,
  setQuietHours,
  unsubscribe,
} from "./preferences";
export { pushPublicKey, subscribePush } from "./push-subscriptions";
export type { Quiet } from "./quiet-hours";
export { remindOfReturns, remindUnpaid } from "./reminders";
export { sendAllAgainInput } from "./schema";
export { sendDue } from "./send";
export { startSender } from "./sender-loop";
export { receiveSmsStatus, recordCode } from "./sms-status";
export {
  countGivenUp,
  countMessagesForStaff,
  type GivenUp,
  listMessagesForStaff,
  type MessageFilter,
  type StaffMessageRow,
  sendAgain,
  sendAllAgain,
} from "./staff";
