export { applyCount } from "./apply-count";
export {
  type BatchDetail,
  type BatchLine,
  type BatchRow,
  getBatch,
  listBatches,
} from "./batch-queries";
export {
  type CountFilter,
  type CountLineRow,
  type CountRow,
  countFilters,
  getCount,
  listCountLines,
  listCounts,
} from "./count-queries";
export { cancelCount, openCount } from "./counts";
export {
  endReservations,
  overdueOrdersHolding,
  type ReservationEnd,
} from "./end-reservations";
export type { ImportProblem } from "./import-plan";
export { applyImport, checkImport, type ImportCheck } from "./imports";
export { type LowStockRow, listLowStock, sweepLowStock } from "./low-stock";
export {
  findSoldVariants,
  type GridCell,
  type GridRow,
  type LedgerRow,
  listLedger,
  listStockGrid,
  listWarehouses,
  type SoldVariant,
  type StockFilter,
  stockFilters,
  type WarehouseRow,
} from "./queries";
export { adjustMany, adjustStock, receiveStock } from "./receive-adjust";
export { recordCount } from "./record-count";
export { previewRepair, type RepairPreview, repairLevel } from "./repair";
export { listRepairs, type RepairRow } from "./repair-queries";
export {
  OutOfStock,
  PlanOverturned,
  type ReserveRequest,
  reserveStock,
  type ShopOrderLines,
} from "./reserve";
export { type ItemUnits, restockShopOrder, takeBackUnits, unitsOut } from "./restock";
export { setLevelRules, setSafetyStock } from "./safety-stock";
export { readSourceLevels } from "./source-levels";
export {
  DEFAULT_RULES,
  planSourcing,
  SOURCING_RULES,
  type SourceLevel,
  type SourceLine,
  type SourcingPlan,
  type SourcingReason,
  type SourcingRule,
  type ZoneCost,
} from "./sourcing";
export { storedReason } from "./sourcing/stored-reason";
export { activeRules, getSourcingRules, setSourcingRules } from "./sourcing-rules";
export { ensureLevels, type LevelKey, levelKey, moveStock, type StockMove, StockRefused } from "./stock";
export {
  cellHistory,
  diffStock,
  type OpenLock,
  type StockChangeRow,
  type StockMoment,
  stockAt,
} from "./stock-history";
export { cancelTransfer } from "./transfers/cancel";
export {
  getTransfer,
  type ReceiptLineRow,
  type TransferDetail,
  type TransferEventRow,
  type TransferLineRow,
} from "./transfers/detail";
export { createTransfer, updateTransfer } from "./transfers/draft";
export { readyTransfer, reopenTransfer } from "./transfers/hold";
export {
  countTransfers,
  listTransfers,
  type TransferFilter,
  type TransferRow,
  transferFilters,
} from "./transfers/queries";
export { receiveTransfer } from "./transfers/receive";
export { sendTransfer } from "./transfers/send";
export { undoBatch } from "./undo-batch";
export {
  createWarehouse,
  locksInFlight,
  setWarehouseDraining,
  setWarehouseStatus,
  updateWarehouse,
} from "./warehouses";
