import type { TableNote } from "./table-note";

const NOBODY = { whose: "nobody", erase: "nothing" } as const;
const CATALOGUE = { ...NOBODY, kept: "as long as the catalogue" } as const;

/** Messages to people, the catalogue, and what makes the platform run. */
export const machineryTables = {
  Notification: {
    purpose: "One message to one person, and what became of it",
    whose: "person",
    mine: "(userId = :user OR orderId IN (:orders) OR sentTo IN (:phone, :email))",
    plain:
      "id eventId kind subjectId userId shopId orderId channel locale status reason attempts unanswered nextAttemptAt providerRef lastError traceparent createdAt sentAt deliveredAt readAt",
    personal: "payload sentTo",
    erase: "delete",
    prune: [{ column: "createdAt", days: "MESSAGE_DAYS", and: "status <> 'QUEUED'" }],
  },
  NotificationPreference: {
    purpose: "Which messages somebody wants",
    whose: "person",
    mine: "userId = :user",
    plain: "userId kind channel enabled updatedAt",
    erase: "delete",
    kept: "until erased",
  },
  QuietHours: {
    purpose: "When somebody wants quiet",
    whose: "person",
    mine: "userId = :user",
    plain: "userId enabled fromMinute untilMinute updatedAt",
    erase: "delete",
    kept: "until erased",
  },
  PushSubscription: {
    purpose: "A browser that agreed to be told things",
    whose: "person",
    mine: "userId = :user",
    plain: "id userId sessionId serverKey createdAt usedAt",
    personal: "userAgent",
    secret: "endpointHash endpoint p256dh auth",
    erase: "delete",
    kept: "until it no longer answers, or erased",
  },
  DemoMessage: {
    purpose: "What would have gone out by SMS or mail in a demo; empty elsewhere",
    whose: "person",
    mine: "recipient IN (:phone, :email)",
    plain: "id channel createdAt",
    personal: "recipient subject body html",
    erase: "delete",
    prune: [{ column: "createdAt", days: 30 }],
  },
  MediaFile: {
    purpose: "A stored picture; those of returns are their customer's",
    whose: "person",
    mine: "sha256 IN (:pictures)",
    plain: "id sha256 mimeType bytes width height createdAt",
    refs: "uploadedBy",
    erase: "delete",
    kept: "as long as something shows it",
  },
  IdempotentRequest: {
    purpose: "The answer to a request that creates, sealed under its caller's own key",
    whose: "person",
    mine: "caller = CONCAT('user:', :user)",
    plain: "id caller operation keyHash requestHash heldUntil createdAt",
    secret: "answer",
    erase: "delete",
    prune: [{ column: "createdAt", days: 7 }],
  },
  RateLimit: {
    purpose: "How often something was asked for, by number, person or address",
    whose: "person",
    mine: "`key` = CONCAT('otp-number:', :phone)",
    plain: "points expire",
    secret: "key",
    erase: "delete",
    kept: "until its window ends, a day at most",
  },
  OutboxEvent: {
    ...NOBODY,
    purpose: "What happened, in ids; of a cancelled part also the reason somebody typed",
    plain:
      "id type aggregateType aggregateId traceparent status attempts nextAttemptAt claimedBy lastError createdAt sentAt",
    typed: "payload",
    prune: [
      { column: "nextAttemptAt", days: 30, and: "status = 'SENT'" },
      // Given up: somebody was paged, and had this long to have it tried again.
      { column: "nextAttemptAt", days: 180, and: "status = 'DEAD'" },
    ],
  },
  HandledEvent: {
    ...NOBODY,
    purpose: "Which event took effect",
    plain: "handler eventId handledAt",
    prune: [{ column: "handledAt", days: 40 }],
  },
  JobRun: {
    ...NOBODY,
    purpose: "Last run of each job",
    plain: "name startedAt finishedAt engine ok error goodAt",
    kept: "one row a job",
  },
  StockProof: {
    ...NOBODY,
    purpose: "A proof of stock and money",
    plain: "id source startedAt snapshotAt durationMs rowsSeen violations checks findings",
    refs: "provedBy",
    kept: "the last few hundred",
  },
  ShippingRate: {
    ...CATALOGUE,
    purpose: "What couriers ask",
    plain: "id courier service zone firstKg nextKg etaDays active position bookingCourier bookingService",
  },
  Category: {
    ...CATALOGUE,
    purpose: "Categories",
    plain: "id parentId slug name nameEn icon pictureUrl path depth position retiredAt createdAt updatedAt",
  },
  Brand: {
    ...CATALOGUE,
    purpose: "Brands",
    plain: "id slug name tagline taglineEn retiredAt createdAt updatedAt",
  },
  Attribute: {
    ...CATALOGUE,
    purpose: "Attributes",
    plain: "id code name nameEn type unit choices filterable createdAt",
  },
  CategoryAttribute: {
    ...CATALOGUE,
    purpose: "Attributes of a category",
    plain: "categoryId attributeId required position",
  },
  Product: {
    ...CATALOGUE,
    purpose: "Products",
    plain:
      "id slug name nameEn description descriptionEn brandId categoryId status searchText createdAt updatedAt retiredAt",
  },
  ProductOption: { ...CATALOGUE, purpose: "Options", plain: "id productId name nameEn position" },
  ProductOptionValue: {
    ...CATALOGUE,
    purpose: "Their values",
    plain: "id optionId value valueEn swatch position",
  },
  Variant: {
    ...CATALOGUE,
    purpose: "Variants",
    plain: "id productId code title titleEn optionKey weightGrams status position createdAt updatedAt",
  },
  VariantOptionValue: { ...CATALOGUE, purpose: "What a variant is", plain: "variantId optionValueId" },
  ProductAttribute: {
    ...CATALOGUE,
    purpose: "Values of attributes",
    plain: "productId attributeId value valueEn valueNumber",
  },
  ProductMedia: {
    ...CATALOGUE,
    purpose: "Pictures of products",
    plain: "id productId variantId url alt altEn width height position",
  },
  ProductListing: {
    ...CATALOGUE,
    purpose: "What shops ask for a product, for lists",
    plain: "productId categoryId brandId minPrice maxPrice offerCount shopCount compareAt sold listedAt",
  },
} as const satisfies Record<string, TableNote>;
