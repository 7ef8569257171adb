export type { Entry, EntrySource } from "./entry";
export { type OrderRecord, recordForClient, recordForShop, recordForStaff } from "./record";
