export {
  endReservations,
  OutOfStock,
  overdueOrdersHolding,
  type ReservationEnd,
  reserveStock,
  restockShopOrder,
  type ShopOrderLines,
} from "./reservations";
export { planSourcing, type SourceLevel, type SourceLine, type SourcingPlan } from "./sourcing";
export { ensureLevels, type LevelKey, levelKey, moveStock, type StockMove, StockRefused } from "./stock";
