import type { TableNote } from "./table-note";

const BUSINESS = { whose: "shop", erase: "nothing", law: "business" } as const;
const BOOKS = { whose: "shop", erase: "nothing", law: "books", kept: "at least ten years" } as const;
const AS_LONG = "as long as the shop";

/** Shops as businesses, their teams, and the money the platform owes them. */
export const shopTables = {
  Shop: {
    ...BUSINESS,
    purpose: "A shop as buyers see it",
    plain:
      "id slug name description descriptionEn province city logoUrl bannerUrl status submittedAt openedAt createdAt updatedAt",
    typed: "statusReason",
    refs: "decidedBy",
    kept: "as long as orders name it",
  },
  ShopMember: {
    purpose: "Who works in a shop, and as what",
    whose: "person",
    mine: "userId = :user",
    plain: "shopId userId role createdAt",
    refs: "invitedBy",
    erase: "delete",
    kept: "until they leave",
  },
  ApiKey: {
    purpose: "A shop's key to the API; it acts as who made it",
    whose: "person",
    mine: "createdById = :user",
    plain: "id shopId name prefix scopes createdAt lastUsedAt expiresAt revokedAt",
    refs: "createdById revokedById",
    secret: "secretHash",
    erase: "delete",
    kept: AS_LONG,
  },
  ShopInvitation: {
    purpose: "Somebody is asked to work in a shop, by their number",
    whose: "person",
    mine: "phone = :phone",
    plain: "id shopId role status openKey createdAt expiresAt endedAt",
    personal: "phone",
    refs: "invitedBy",
    erase: "delete",
    prune: [{ column: "expiresAt", days: 90 }],
  },
  ShopProduct: {
    ...BUSINESS,
    purpose: "What a shop sells, at which price",
    plain: "id shopId productId variantId sku price compareAtPrice status createdAt updatedAt",
    kept: AS_LONG,
  },
  PriceChange: {
    ...BUSINESS,
    purpose: "Every price a shop ever asked",
    plain: "id shopProductId oldPrice newPrice createdAt",
    refs: "changedBy",
    kept: AS_LONG,
  },
  ProductProposal: {
    ...BUSINESS,
    purpose: "A shop asks for a product the catalogue does not have",
    plain: "id shopId status name draft productId decidedAt createdAt",
    typed: "reason",
    refs: "proposedBy decidedBy",
    kept: AS_LONG,
  },
  FreeShippingRule: {
    ...BUSINESS,
    purpose: "When a shop pays the way",
    plain: "shopId active minItems zones maxAmount updatedAt",
    kept: AS_LONG,
  },
  ShopAccount: { ...BOOKS, purpose: "What the platform owes a shop", plain: "shopId balance updatedAt" },
  ShopBankAccount: {
    purpose: "Where a shop's money is sent; may be a person's account",
    whose: "shop",
    mine: "shopId IN (:closedShops)",
    plain: "shopId bankCode updatedAt",
    personal: "accountNumber accountName",
    refs: "updatedBy",
    erase: "delete",
    kept: "until changed, or its shop's last owner is erased",
  },
  PayoutRun: {
    ...BOOKS,
    purpose: "Payouts made at one time",
    plain: "id number idempotencyKey createdAt",
    refs: "createdBy",
  },
  Payout: {
    ...BOOKS,
    purpose: "Money sent to a shop, and where to: the voucher of the transfer",
    plain: "id runId shopId amount status openKey bankCode createdAt paidAt endedAt",
    personal: "accountNumber accountName",
    typed: "note",
  },
  Journal: {
    ...BOOKS,
    purpose: "One booked cause",
    plain: "id kind cause orderId shopOrderId refundId payoutId createdAt",
    typed: "note",
    refs: "actorUserId actorName",
  },
  JournalEntry: {
    ...BOOKS,
    purpose: "A line of a journal",
    plain: "journalId line account part shopId gateway amount createdAt",
  },
  CommissionRule: {
    ...BOOKS,
    purpose: "What the platform keeps of a sale",
    plain: "id shopId categoryId scope basisPoints validFrom createdAt",
    typed: "note",
    refs: "createdBy",
  },
  ShopSale: {
    ...BOOKS,
    purpose: "A paid part as it was booked",
    plain:
      "shopOrderId orderId shopId paymentId gateway itemsTotal shipping commission itemsBack shippingBack commissionBack paidAt releasedAt payoutId",
  },
  ShopSaleLine: {
    ...BOOKS,
    purpose: "The commission of one line",
    plain: "orderItemId shopOrderId lineTotal ruleId basisPoints commission refunded commissionBack",
  },
  Adjustment: {
    ...BOOKS,
    purpose: "A correction of a balance, and who asked for and confirmed it",
    plain: "id shopId gateway amount against reference status idempotencyKey createdAt decidedAt",
    typed: "reason answer",
    refs: "createdBy decidedBy",
  },
  SettlementFile: {
    ...BOOKS,
    purpose: "A gateway's list of what it settled",
    plain: "id gateway hash name rowCount firstAt lastAt importedAt",
    refs: "importedBy",
  },
  SettlementRow: {
    ...BOOKS,
    purpose: "A row of such a list",
    plain: "fileId line kind providerRef currency gross fee settledAt outcome transactionId settledKey",
  },
  WebhookEndpoint: {
    ...BUSINESS,
    purpose: "Where a shop's software is told of events",
    plain:
      "id shopId url description events status disabledCause disabledAt oldSecretUntil failingSince createdAt updatedAt",
    refs: "createdBy",
    secret: "secret oldSecret",
    kept: "until deleted",
  },
  WebhookMessage: {
    ...BUSINESS,
    purpose: "One event for one endpoint: no name, number or street, but the reason a customer typed",
    plain:
      "id endpointId eventId type status attempts nextAttemptAt lastStatus lastError traceparent createdAt deliveredAt",
    typed: "body",
    prune: [{ column: "createdAt", days: 30 }],
  },
  WebhookAttempt: {
    ...BUSINESS,
    purpose: "One try to deliver it",
    plain: "id messageId at durationMs status error detail answer",
    kept: "as long as its message",
  },
} as const satisfies Record<string, TableNote>;
