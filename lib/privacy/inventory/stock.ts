import type { TableNote } from "./table-note";

const STOCK = { whose: "shop", erase: "nothing", law: "stock", kept: "at least ten years" } as const;

/** Warehouses and what lies in them. People stand here only as ids of who did it. */
export const stockTables = {
  Warehouse: {
    ...STOCK,
    purpose: "Where a shop's goods lie",
    plain:
      "id shopId code name province city district postcode line status priority draining safetyStock createdAt updatedAt",
  },
  ShopSourcingRule: { ...STOCK, purpose: "From where orders ship", plain: "shopId rule position active" },
  StockLevel: {
    ...STOCK,
    purpose: "How much lies where",
    plain: "id warehouseId variantId shopId onHand reserved safetyStock safetyOwn lowStockAt updatedAt",
  },
  StockLedger: {
    ...STOCK,
    purpose: "Each move of stock",
    plain:
      "id stockLevelId shopId warehouseId variantId deltaOnHand deltaReserved onHandAfter reservedAfter cause reason refType refId createdAt",
    typed: "note",
    refs: "actorUserId actorName",
  },
  Reservation: {
    ...STOCK,
    purpose: "Stock held for an order",
    plain: "id orderId shopOrderId shopId status liveKey expiresAt createdAt endedAt endCause",
  },
  ReservationLine: {
    ...STOCK,
    purpose: "Units of such a lock",
    plain:
      "reservationId orderItemId stockLevelId warehouseId variantId quantity restocked writtenOff sourcing",
  },
  Transfer: {
    ...STOCK,
    purpose: "Goods between a shop's warehouses",
    plain:
      "id number shopId fromWarehouseId toWarehouseId status revision createKey createdAt readyAt sentAt receivedAt cancelledAt updatedAt",
    typed: "note",
    refs: "createdBy",
  },
  TransferLine: {
    ...STOCK,
    purpose: "Units of a transfer",
    plain: "id transferId variantId quantity held sent received lost returned extra",
    typed: "lostReason",
  },
  TransferReceipt: {
    ...STOCK,
    purpose: "An arrival",
    plain: "id transferId createdAt",
    typed: "note",
    refs: "createdBy",
  },
  TransferReceiptLine: {
    ...STOCK,
    purpose: "What came",
    plain: "id receiptId variantId received lost returned extra reason",
    typed: "note",
  },
  TransferEvent: {
    ...STOCK,
    purpose: "Who did what to a transfer",
    plain: "id transferId kind units receiptId createdAt",
    typed: "note",
    refs: "actorUserId actorName",
  },
  StockBatch: {
    ...STOCK,
    purpose: "Many moves at once",
    plain: "id number shopId kind lineCount unitsIn unitsOut undoes fileHash createdAt",
    typed: "note",
    refs: "createdBy",
  },
  StockCount: {
    ...STOCK,
    purpose: "A count of a warehouse",
    plain: "id number shopId warehouseId status openKey blind batchId createdAt closedAt",
    typed: "note",
    refs: "createdBy",
  },
  StockCountLine: {
    ...STOCK,
    purpose: "What was counted",
    plain: "countId variantId counted expected countedAt",
    refs: "countedBy",
  },
  StockRepair: {
    ...STOCK,
    purpose: "A difference staff confirmed away",
    plain: "id stockLevelId shopId ledgerOnHand ledgerReserved levelOnHand levelReserved heldUnits createdAt",
    typed: "reason",
    refs: "repairedBy",
  },
  LowStockAlert: {
    ...STOCK,
    purpose: "A level that fell to its threshold",
    plain: "id shopId warehouseId variantId stockLevelId free threshold openKey openedAt closedAt",
  },
} as const satisfies Record<string, TableNote>;
