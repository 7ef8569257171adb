/** The row an act is about: where it stands, which input (or result) field names it, and which of its columns may be written down. */
type Subject = {
  type: string;
  table: string;
  /** Names of the field that holds its id, on the screen and in the API. */
  named: readonly string[];
  /** The column that id is compared with; `id` unless said. */
  key?: string;
  /** What is shown before → after; "" where nothing changes. Never a secret, never more of a person than a role. */
  columns: string;
  /** The same as SQL, for what is shown in part only. */
  partly?: string;
};

export type Act = {
  /** domain.verb, as the action is called; the same for the API. */
  kind: string;
  /** operationIds of the API that do the same. */
  operations?: readonly string[];
  /** Whose act it is: of the platform's staff, all of it; of a shop's people, what is dangerous. */
  of: "staff" | "shop";
  subject?: Subject;
  /** Input fields that are kept as they were given: what was wanted, where no row tells. */
  said?: readonly string[];
};

const subject = (table: string, named: string, columns: string, over: Partial<Subject> = {}): Subject => ({
  type: table,
  table,
  named: named.split(" "),
  columns,
  ...over,
});

const category = subject("Category", "categoryId id", "name nameEn slug icon parentId position retiredAt");
const brand = subject("Brand", "brandId id", "name slug tagline taglineEn retiredAt");
const attribute = subject("Attribute", "attributeId id", "code name nameEn type unit choices filterable");
const product = subject("Product", "productId id", "name nameEn slug status brandId categoryId");
const proposal = subject("ProductProposal", "proposalId id", "status name reason productId");
const shop = subject("Shop", "shopId", "status statusReason");
const payout = subject("Payout", "payoutId", "status amount note");
const refund = subject("Refund", "refundId", "status amount round");
const message = subject("Notification", "messageId id", "status reason attempts");
const person = subject("User", "userId", "status staffRole");
const sought = subject("User", "userId", "");
const member = subject("ShopMember", "userId", "role", { key: "userId" });
const apiKey = subject("ApiKey", "apiKeyId idempotencyKey", "name scopes expiresAt revokedAt");
const invitation = subject("ShopInvitation", "invitationId", "role status");
const bank = subject("ShopBankAccount", "shopId", "bankCode", {
  key: "shopId",
  partly: "RIGHT(accountNumber, 4) AS accountEnding",
});
const webhook = subject("WebhookEndpoint", "endpointId", "events status");
const level = subject("StockLevel", "stockLevelId", "onHand reserved safetyStock");

const staff = (kind: string, operations: string, of?: Subject, said?: readonly string[]): Act => ({
  kind,
  operations: operations.split(" ").filter(Boolean),
  of: "staff",
  ...(of && { subject: of }),
  ...(said && { said }),
});
const shops = (kind: string, operations: string, of?: Subject, said?: readonly string[]): Act => ({
  ...staff(kind, operations, of, said),
  of: "shop",
});

/** Every act that is written down. A staff action or operation that is not here fails tests/integration/audit. */
export const ACTS: readonly Act[] = [
  staff("catalog.createCategory", "createCategory", category),
  staff("catalog.updateCategory", "updateCategory", category),
  staff("catalog.moveCategory", "moveCategory", category),
  staff("catalog.reorderCategories", "reorderCategories", undefined, ["parentId", "ids"]),
  staff("catalog.retireCategory", "retireCategory", category),
  staff("catalog.reopenCategory", "reopenCategory", category),
  staff("catalog.setCategoryAttributes", "setCategoryAttributes", category, ["attributes"]),
  staff("catalog.createBrand", "createBrand", brand),
  staff("catalog.updateBrand", "updateBrand", brand),
  staff("catalog.retireBrand", "retireBrand", brand),
  staff("catalog.reopenBrand", "reopenBrand", brand),
  staff("catalog.createAttribute", "createAttribute", attribute),
  staff("catalog.updateAttribute", "updateAttribute", attribute),
  staff("catalog.deleteAttribute", "deleteAttribute", attribute),
  staff("catalog.createProduct", "createProduct", product),
  staff("catalog.updateProduct", "updateProduct", product),
  staff("catalog.publishProduct", "publishProduct", product),
  staff("catalog.retireProduct", "retireProduct", product),
  staff("catalog.reactivateProduct", "reactivateProduct", product),
  staff("catalog.uploadPicture", ""),
  staff("catalog.approveProposal", "approveProposal", proposal),
  staff("catalog.rejectProposal", "rejectProposal", proposal),
  staff("shops.approveShop", "approveShop", shop),
  staff("shops.rejectShop", "rejectShop", shop),
  staff("shops.suspendShop", "suspendShop", shop),
  staff("shops.reopenShop", "reopenShop", shop),
  staff("delivery.saveService", "createShippingService updateShippingService", undefined, [
    "courier",
    "service",
    "zones",
  ]),
  staff("delivery.switchService", "switchShippingService", undefined, ["courier", "service", "active"]),
  staff("delivery.moveService", "moveShippingService", undefined, ["courier", "service", "direction"]),
  staff("finance.makePayoutRun", "makePayoutRun", undefined, ["shopIds"]),
  staff("finance.markPayoutPaid", "markPayoutPaid", payout),
  staff("finance.markPayoutFailed", "markPayoutFailed", payout),
  staff("finance.markPayoutReturned", "markPayoutReturned", payout),
  staff("finance.setCommissionRule", "setCommissionRule", undefined, [
    "shopId",
    "categoryId",
    "basisPoints",
    "validFrom",
  ]),
  staff("finance.importSettlement", "importSettlementFile", undefined, ["gateway", "fileName"]),
  staff("notifications.sendAgain", "sendMessageAgain", message),
  staff("payments.retryRefund", "retryRefund", refund),
  staff("proof.run", "runProof"),
  staff("inventory.repairLevel", "repairStock", level),
  staff("identity.replaceSigningKey", "replaceSigningKey", undefined, ["leaked"]),
  staff("privacy.findPerson", "findPersonForStaff", sought),
  staff("privacy.exportForPerson", "exportForPerson", person),
  staff("privacy.requestErasureFor", "requestErasureFor", person),
  staff("privacy.callErasureBackFor", "callErasureBackFor", subject("ErasureRequest", "requestId", "status")),
  shops("shops.changeRole", "", member, ["role"]),
  shops("shops.removeMember", "", member),
  shops("shops.inviteMember", "", invitation, ["role"]),
  shops("shops.revokeInvitation", "", invitation),
  shops("shops.createApiKey", "", apiKey),
  shops("shops.revokeApiKey", "", apiKey),
  shops("finance.setBankAccount", "", bank),
  shops("shops.setPrices", "changePrices", undefined, ["change"]),
  shops("payments.refundItems", "refundItems", undefined, ["shopOrderId", "shipping"]),
  shops("webhooks.create", "createWebhook", webhook),
  shops("webhooks.update", "updateWebhook", webhook),
  shops("webhooks.delete", "deleteWebhook", webhook),
  shops("webhooks.rotateSecret", "rotateWebhookSecret", webhook),
  shops("inventory.undoBatch", "undoStockBatch", undefined, ["batchId"]),
];

const byName = new Map(
  ACTS.flatMap((act) => [act.kind, ...(act.operations ?? [])].map((name) => [name, act])),
);

/** The act an action or operation of that name is, if it is written down. */
export function actNamed(name: string): Act | undefined {
  return byName.get(name);
}
