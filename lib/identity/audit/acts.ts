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
  /** SQL over the row, or over one of another table: what people call it. */
  called?: string | { from: string; name: string };
  /** The row itself says which shop it is of; the input does not. */
  tellsShop?: true;
};

export type Act = {
  /** domain.verb, as the action is called; the same for the API. */
  kind: string;
  /** operationIds of the API that do the same. */
  operations?: readonly string[];
  /** Whose act it is: of the platform's staff, all of it; of a shop's people, what its owner asks after. */
  of: "staff" | "shop";
  subject?: Subject;
  /** Fields of the input, or of the result, that are kept as they were given: what was wanted, where no row tells. */
  said?: readonly string[];
  /** A decision of staff about the shop its input names: the shop reads of it, as Gerai's. */
  told?: true;
  /** It leaves no row of ours changed, or none together with others, and is written down right after it. */
  bare?: true;
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
const adjustment = subject("Adjustment", "adjustmentId id", "status amount against reference answer");
const refund = subject("Refund", "refundId", "status amount round");
const message = subject("Notification", "messageId id", "status reason attempts");
const person = subject("User", "userId", "status staffRole");
const sought = subject("User", "userId", "");
const ofShop = subject("Shop", "shopId", "name province city");
const member = subject("ShopMember", "userId", "role", {
  key: "userId",
  called: { from: "User", name: "name" },
});
const apiKey = subject("ApiKey", "apiKeyId idempotencyKey", "name scopes expiresAt revokedAt", {
  called: "name",
});
const invitation = subject("ShopInvitation", "invitationId", "role status", { called: "phone" });
const bank = subject("ShopBankAccount", "shopId", "bankCode", {
  key: "shopId",
  partly: "RIGHT(accountNumber, 4) AS accountEnding",
});
const freeShipping = subject("FreeShippingRule", "shopId", "active minItems maxAmount zones", {
  key: "shopId",
});
const warehouse = subject("Warehouse", "warehouseId", "name code city status draining", { called: "name" });
const part = subject("ShopOrder", "shopOrderId", "", {
  called: "(SELECT o.number FROM `Order` o WHERE o.id = orderId)",
});
const toldPart = subject("ShopOrder", "shopOrderId", "status", { called: part.called });
const returned = subject("ReturnRequest", "requestId", "status", {
  called: "(SELECT s.number FROM ShopOrder s WHERE s.id = shopOrderId)",
});
const batch = subject("StockBatch", "batchId", "", { called: "number" });
const webhook = subject("WebhookEndpoint", "endpointId idempotencyKey", "events status", {
  called: "COALESCE(NULLIF(description, ''), url)",
});
const level = subject("StockLevel", "stockLevelId", "onHand reserved safetyStock");

type More = Pick<Act, "said" | "bare">;
type Named<Kind extends string> = Act & { kind: Kind };

const staff = <Kind extends string>(
  kind: Kind,
  operations: string,
  of?: Subject,
  more: More = {},
): Named<Kind> & { of: "staff" } => ({
  kind,
  operations: operations.split(" ").filter(Boolean),
  of: "staff",
  ...(of && { subject: of }),
  ...more,
});
/** A decision about a shop, which reads of it as Gerai's. */
const decided = <Kind extends string>(kind: Kind, operation: string): Named<Kind> & { told: true } => ({
  ...staff(kind, operation, shop),
  told: true,
});
const shops = <Kind extends string>(
  kind: Kind,
  operations: string,
  of?: Subject,
  more: More = {},
): Named<Kind> & { of: "shop" } => ({ ...staff(kind, operations, of, more), of: "shop" });

/** Every act that is written down. A staff action or operation that is not here fails tests/integration/audit. */
export const ACTS = [
  staff("catalog.createCategory", "createCategory", category),
  staff("catalog.updateCategory", "updateCategory", category),
  staff("catalog.moveCategory", "moveCategory", category),
  staff("catalog.reorderCategories", "reorderCategories", undefined, { said: ["parentId", "ids"] }),
  staff("catalog.retireCategory", "retireCategory", category),
  staff("catalog.reopenCategory", "reopenCategory", category),
  staff("catalog.setCategoryAttributes", "setCategoryAttributes", category, { said: ["attributes"] }),
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
  staff("catalog.uploadPicture", "", undefined, { bare: true }),
  staff("catalog.approveProposal", "approveProposal", proposal),
  staff("catalog.rejectProposal", "rejectProposal", proposal),
  decided("shops.approveShop", "approveShop"),
  decided("shops.rejectShop", "rejectShop"),
  decided("shops.suspendShop", "suspendShop"),
  decided("shops.reopenShop", "reopenShop"),
  staff("delivery.saveService", "createShippingService updateShippingService", undefined, {
    said: ["courier", "service", "zones"],
  }),
  staff("delivery.switchService", "switchShippingService", undefined, {
    said: ["courier", "service", "active"],
  }),
  staff("delivery.moveService", "moveShippingService", undefined, {
    said: ["courier", "service", "direction"],
  }),
  staff("finance.makePayoutRun", "makePayoutRun", undefined, { said: ["shopIds"] }),
  staff("finance.markPayoutPaid", "markPayoutPaid", payout),
  staff("finance.markPayoutFailed", "markPayoutFailed", payout),
  staff("finance.markPayoutReturned", "markPayoutReturned", payout),
  staff("finance.askAdjustment", "askAdjustment", adjustment, {
    said: ["shopId", "gateway", "amount", "against", "reason", "reference"],
  }),
  staff("finance.confirmAdjustment", "confirmAdjustment", adjustment),
  staff("finance.refuseAdjustment", "refuseAdjustment", adjustment),
  staff("finance.setCommissionRule", "setCommissionRule", undefined, {
    said: ["shopId", "categoryId", "basisPoints", "validFrom"],
  }),
  staff("finance.importSettlement", "importSettlementFile", undefined, { said: ["gateway", "fileName"] }),
  staff("notifications.sendAgain", "sendMessageAgain", message),
  staff("notifications.sendAllAgain", "sendMessagesAgain", undefined, {
    said: ["kind", "channel", "hours", "queued"],
  }),
  staff("payments.retryRefund", "retryRefund", refund),
  staff("payments.refundAsStaff", "refundPartAsStaff", part, { said: ["amount", "shipping", "reason"] }),
  staff("shipping.cancelAsStaff", "cancelPartAsStaff", toldPart, { said: ["reason"] }),
  staff("returns.judgeAppeal", "judgeAppeal", returned, { said: ["decision", "reason"] }),
  // Asks providers, which no transaction waits for.
  staff("payments.askProvider", "askPaymentProvider", undefined, { bare: true, said: ["orderNumber"] }),
  staff("payments.giveBackByHand", "giveBackByHand", refund),
  staff("proof.run", "runProof", undefined, { bare: true }),
  staff("inventory.repairLevel", "repairStock", level),
  staff("identity.replaceSigningKey", "replaceSigningKey", undefined, { said: ["leaked"] }),
  staff("privacy.findPerson", "findPersonForStaff", sought, { bare: true }),
  staff("privacy.exportForPerson", "exportForPerson", person, { bare: true }),
  staff("privacy.requestErasureFor", "requestErasureFor", person),
  staff("privacy.callErasureBackFor", "callErasureBackFor", subject("ErasureRequest", "requestId", "status")),
  shops("shops.updateShop", "updateShop", ofShop),
  shops("shops.submitShop", "submitShop", shop),
  shops("shops.pauseShop", "pauseShop", shop),
  shops("shops.resumeShop", "resumeShop", shop),
  shops("shops.changeRole", "changeRole", member),
  shops("shops.removeMember", "removeMember", member),
  shops("shops.leaveShop", "leaveShop"),
  shops("shops.inviteMember", "inviteMember", invitation),
  shops("shops.revokeInvitation", "revokeInvitation", invitation),
  shops("shops.acceptInvitation", "acceptInvitation", { ...invitation, tellsShop: true }),
  shops("shops.createApiKey", "createApiKey", apiKey),
  shops("shops.revokeApiKey", "revokeApiKey", apiKey),
  shops("shops.setPrices", "changePrices", undefined, { said: ["change"] }),
  shops("finance.setBankAccount", "setBankAccount", bank),
  shops("payments.refundItems", "refundItems", part, { said: ["amount", "shipping"] }),
  shops("delivery.setFreeShipping", "setFreeShippingRule", freeShipping),
  shops("inventory.createWarehouse", "createWarehouse", warehouse),
  shops("inventory.updateWarehouse", "updateWarehouse", warehouse),
  shops("inventory.setWarehouseStatus", "activateWarehouse deactivateWarehouse", warehouse),
  shops("inventory.setWarehouseDraining", "setWarehouseDraining", warehouse),
  shops("inventory.undoBatch", "undoStockBatch", batch),
  shops("webhooks.create", "createWebhook", webhook),
  shops("webhooks.update", "updateWebhook", webhook),
  shops("webhooks.disable", "disableWebhook", webhook),
  shops("webhooks.enable", "enableWebhook", webhook),
  shops("webhooks.delete", "deleteWebhook", webhook),
  shops("webhooks.rotateSecret", "rotateWebhookSecret", webhook),
] as const satisfies readonly Act[];

/** What a shop reads of: the acts of its people, and what staff decided about it. */
export type ShopKind = Extract<(typeof ACTS)[number], { of: "shop" } | { told: true }>["kind"];

const acts: readonly Act[] = ACTS;
const ofShops = acts.filter(({ of, told }) => of === "shop" || told);
export const SHOP_KINDS = ofShops.map(({ kind }) => kind) as [ShopKind, ...ShopKind[]];
export const TOLD_KINDS = acts.filter(({ told }) => told).map(({ kind }) => kind);

const byName = new Map<string, Act>(
  acts.flatMap((act) => [act.kind, ...(act.operations ?? [])].map((name) => [name, act])),
);

/** What is told of a subject of that type by its name; undefined where its id has to do. */
export function subjectOf(type: string): Subject | undefined {
  return acts.find(({ subject: one }) => one?.type === type && one.called)?.subject;
}

/** The act an action or operation of that name is, if it is written down. */
export function actNamed(name: string): Act | undefined {
  return byName.get(name);
}
