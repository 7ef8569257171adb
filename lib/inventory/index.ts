export {
  endReservations,
  overdueOrdersHolding,
  type ReservationEnd,
  restockShopOrder,
} from "./end-reservations";
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
export { adjustStock, receiveStock } from "./receive-adjust";
export {
  OutOfStock,
  PlanOverturned,
  type ReserveRequest,
  reserveStock,
  type ShopOrderLines,
} from "./reserve";
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
  getTransfer,
  listTransfers,
  type TransferDetail,
  type TransferLineRow,
  type TransferRow,
} from "./transfer-queries";
export { cancelTransfer, createTransfer, receiveTransfer, sendTransfer } from "./transfers";
export {
  createWarehouse,
  locksInFlight,
  setWarehouseDraining,
  setWarehouseStatus,
  updateWarehouse,
} from "./warehouses";
