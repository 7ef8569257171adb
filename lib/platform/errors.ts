/**
 * The closed set of refusals. Each code has its words in messages/<locale>/errors.json, its HTTP status here, and is part of the
 * contract: rename none.
 */
export const ERROR_STATUS = {
  INVALID_INPUT: 422,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  /** Too many at once; nothing happened, or the same key will find what did. `seconds` says when to try again. */
  BUSY: 429,
  INTERNAL: 500,
  // what is asked of the API itself
  MALFORMED_BODY: 400,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  IDEMPOTENCY_KEY_MISSING: 400,
  IDEMPOTENCY_KEY_REUSED: 422,
  REQUEST_IN_PROGRESS: 409,
  PRECONDITION_FAILED: 412,
  // identity
  PHONE_INVALID: 422,
  PHONE_TAKEN: 409,
  PHONE_UNCHANGED: 422,
  CODE_WRONG: 422,
  CODE_EXPIRED: 422,
  CODE_EXHAUSTED: 429,
  CODE_USED: 422,
  RESEND_TOO_SOON: 429,
  COUNTRY_NOT_SERVED: 422,
  ACCOUNT_SUSPENDED: 403,
  LINK_EXPIRED: 422,
  MESSAGE_NOT_SENT: 503,
  LIMIT_REACHED: 409,
  /** The role demands a second factor: it is to be set up, or to be proved on this device. `owes` says which. */
  SECOND_FACTOR_REQUIRED: 403,
  /** What was asked needs a proof of the second factor not older than ten minutes. `methods` names the ways. */
  STEP_UP_REQUIRED: 403,
  /** The last factor of somebody whose role demands one stays. */
  SECOND_FACTOR_NEEDED: 409,
  PASSKEY_REFUSED: 422,
  // catalog
  SLUG_TAKEN: 409,
  NAME_TAKEN: 409,
  CATEGORY_TOO_DEEP: 422,
  CATEGORY_CYCLE: 422,
  CATEGORY_RETIRED: 422,
  PRODUCT_NOT_READY: 409,
  TOO_MANY_VARIANTS: 422,
  ATTRIBUTE_INVALID: 422,
  IN_USE: 409,
  VARIANT_EXISTS: 409,
  PICTURE_INVALID: 422,
  ALREADY_DECIDED: 409,
  // shops
  SHOP_NOT_READY: 409,
  SHOP_CLOSED: 409,
  SKU_TAKEN: 409,
  LAST_OWNER: 409,
  ALREADY_MEMBER: 409,
  PRICE_INVALID: 422,
  // inventory
  OUT_OF_STOCK: 409,
  STOCK_WOULD_GO_BELOW_LOCKS: 409,
  CODE_TAKEN: 409,
  WAREHOUSE_INACTIVE: 409,
  TRANSFER_STATE: 409,
  SAFETY_STOCK: 409,
  BATCH_UNDONE: 409,
  UNITS_GONE: 409,
  COUNT_OPEN: 409,
  COUNT_STATE: 409,
  COUNT_EMPTY: 409,
  COUNT_LINE_TAKEN: 409,
  FILE_CHANGED: 409,
  IMPORT_MOVED: 409,
  // ordering
  CART_EMPTY: 409,
  CART_FULL: 409,
  PRICE_CHANGED: 409,
  NOT_DELIVERABLE: 409,
  ORDER_STATE: 409,
  OFFER_UNAVAILABLE: 409,
  // returns
  REQUEST_OPEN: 409,
  REQUEST_STATE: 409,
  RETURN_CLOSED: 409,
  RETURN_QUANTITY: 422,
  // shipping
  PARCEL_STATE: 409,
  COURIER_UNAVAILABLE: 503,
  COURIER_REFUSED: 409,
  /** It was to be called off, and does not give back what it has fetched. */
  COURIER_HAS_PARCEL: 409,
  RATE_EXISTS: 409,
  // payments
  PAYMENT_STATE: 409,
  GATEWAY_UNAVAILABLE: 503,
  SIGNATURE_INVALID: 401,
  REFUND_TOO_LARGE: 409,
  CANCEL_INSTEAD: 409,
  // finance
  NOTHING_TO_PAY_OUT: 409,
  PAYOUT_STATE: 409,
  ADJUSTMENT_STATE: 409,
  /** Who asked for it may not confirm it. */
  SECOND_PERSON_NEEDED: 409,
  // webhooks
  WEBHOOK_URL: 422,
  WEBHOOK_DISABLED: 409,
  // privacy
  /** Something is to be settled before a person can be forgotten. `block` says what. */
  ERASURE_BLOCKED: 409,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export type ErrorParams = Record<string, string | number | boolean | null>;

/**
 * A refusal the caller is meant to see. `field` names the input at fault, `fields` many at once, each with a word of its own;
 * `params` fill the message's words; `message` is for operators and never reaches a browser.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly fields: Record<string, string>;
  readonly params: ErrorParams;

  constructor(
    code: ErrorCode,
    detail: { field?: string; fields?: Record<string, string>; params?: ErrorParams; message?: string } = {},
  ) {
    super(detail.message ?? code);
    this.name = "DomainError";
    this.code = code;
    this.field = detail.field;
    this.fields = { ...(detail.field && { [detail.field]: code }), ...detail.fields };
    this.params = detail.params ?? {};
  }
}

/** True when `error` is a refusal, of the given code if one is named. */
export function isDomainError(error: unknown, code?: ErrorCode): error is DomainError {
  return error instanceof DomainError && (code === undefined || error.code === code);
}

/** The answer for rows that do not exist and rows of another shop or person alike. */
export function notFound(what: string): DomainError {
  return new DomainError("NOT_FOUND", { message: `${what} not found` });
}
