export interface WebhookShopOrder {
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  id: string;
  /** What people call it. */
  number: string;
  /** What the event told of; it may have come further since. */
  status: string;
  currency: "IDR";
  /** Whole rupiah. */
  itemsTotal: number;
  /** Whole rupiah. */
  shippingTotal: number;
  /** Whole rupiah. */
  total: number;
  courier: string;
  service: string;
  destination: {
    province: string;
    city: string;
  };
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  placedAt: string;
  paidAt: string | null;
  shipBy: string | null;
  shippedAt: string | null;
  deliveredAt: string | null;
  items: WebhookOrderItem[];
  parcels: WebhookParcel[];
}

/** A line of the shop's part, as it was bought. */
export interface WebhookOrderItem {
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  id: string;
  /**
   * The shop's offer it was sold from.
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  offerId: string;
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  productId: string;
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  variantId: string;
  sku: string;
  name: string;
  /** Empty for a product without variants. */
  variant: string;
  quantity: number;
  /** Whole rupiah. */
  unitPrice: number;
  /** Whole rupiah. */
  lineTotal: number;
}

export interface WebhookParcel {
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  id: string;
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  warehouseId: string;
  status: string;
  courier: string;
  service: string;
  trackingNumber: string | null;
}

export interface WebhookCancelledOrder {
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  id: string;
  /** What people call it. */
  number: string;
  /** What the event told of; it may have come further since. */
  status: string;
  currency: "IDR";
  /** Whole rupiah. */
  itemsTotal: number;
  /** Whole rupiah. */
  shippingTotal: number;
  /** Whole rupiah. */
  total: number;
  courier: string;
  service: string;
  destination: {
    province: string;
    city: string;
  };
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  placedAt: string;
  paidAt: string | null;
  shipBy: string | null;
  shippedAt: string | null;
  deliveredAt: string | null;
  items: WebhookOrderItem[];
  parcels: WebhookParcel[];
  reason: string;
  /** What goes back to the customer. */
  refundAmount: number;
}

export interface WebhookCancelRequest {
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  id: string;
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  shopOrderId: string;
  shopOrderNumber: string;
  reason: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  requestedAt: string;
  /**
   * Silence until then is a yes.
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  answerBy: string;
}

export interface WebhookReturn {
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  id: string;
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  shopOrderId: string;
  shopOrderNumber: string;
  status: string;
  reason: string;
  /** Whole rupiah. */
  amount: number;
  refundShipping: boolean;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  requestedAt: string;
  lines: {
    /**
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
    orderItemId: string;
    /**
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
    variantId: string;
    sku: string;
    quantity: number;
    outcome: "RESTOCKED" | "WRITTEN_OFF" | null;
  }[];
}

export interface WebhookLowStock {
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  alertId: string;
  warehouse: {
    /**
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
    id: string;
    code: string;
    name: string;
  };
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  productId: string;
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  variantId: string;
  sku: string;
  name: string;
  variant: string;
  /** Units left to sell there. */
  free: number;
  threshold: number;
}

export interface WebhookPayout {
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  id: string;
  /** Whole rupiah. */
  amount: number;
  bankCode: string;
  /** The last four digits of the account. */
  accountEnding: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  paidAt: string;
}

export interface WebhookPing {
  /**
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   */
  endpointId: string;
}

/** A one-time code that is on its way by SMS */
export interface CodeChallenge {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  challengeId: string;
  phone: string;
  resendSeconds: number;
  expiresSeconds: number;
}

/** RFC 9457 problem details */
export interface Problem {
  /** @format uri */
  type: string;
  /** Words for people, in the language of Accept-Language */
  title: string;
  status: number;
  /** Stable; what programs decide by */
  code: string;
  params: Partial<Record<string, string | number | boolean | null>>;
  /** Field at fault: what is wrong with it */
  fieldErrors: Partial<Record<string, string>>;
}

export interface Tokens {
  /** JWT; its key is at /.well-known/jwks.json */
  accessToken: string;
  tokenType: "Bearer";
  /** Seconds */
  expiresIn: number;
  /** Used up by its first use */
  refreshToken: string;
  refreshExpiresIn: number;
}

export interface Category {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /** UUID */
  parentId: string | null;
  slug: string;
  name: string;
  nameEn: string;
  pictureUrl: string | null;
  path: string;
  /** @min 0 */
  depth: number;
}

export interface ProductCard {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  productId: string;
  slug: string;
  name: string;
  /** English; null where only the Indonesian is written */
  nameEn: string | null;
  brand: string | null;
  picture: {
    url: string;
    /** @min 0 */
    width: number;
    /** @min 0 */
    height: number;
  } | null;
  /** Whole rupiah */
  minPrice: number;
  /** Whole rupiah */
  maxPrice: number;
  /** Whole rupiah */
  compareAt: number | null;
  /** @min 0 */
  offerCount: number;
  /** @min 0 */
  shopCount: number;
  cities: string[];
  /** @min 0 */
  sold: number;
  /**
   * Units a buyer can have now, over all open offers
   * @min 0
   */
  available: number;
}

export interface ShopCard {
  slug: string;
  name: string;
  city: string;
  logoUrl: string | null;
  bannerUrl: string | null;
  /** @min 0 */
  productCount: number;
}

export interface Facets {
  /**
   * Products in the list, counted up to 10,000
   * @min 0
   */
  total: number;
  categories: {
    path: string;
    /** @min 0 */
    count: number;
  }[];
  brands: FacetChoice[];
  cities: FacetChoice[];
  prices: {
    /** Whole rupiah */
    from: number;
    /** Whole rupiah */
    to: number | null;
    /** @min 0 */
    count: number;
  }[];
  attributes: {
    code: string;
    name: string;
    nameEn: string;
    type: string;
    unit: string | null;
    values: FacetChoice[];
  }[];
}

export interface FacetChoice {
  value: string;
  label: string;
  /** English; null where only the Indonesian is written */
  labelEn: string | null;
  /** @min 0 */
  count: number;
}

export interface Offer {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopProductId: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  variantId: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopId: string;
  shopSlug: string;
  shopName: string;
  shopCity: string;
  shopLogoUrl: string | null;
  /** Whole rupiah */
  price: number;
  /** Whole rupiah */
  compareAt: number | null;
  /** @min 0 */
  available: number;
  shipsFrom: string[];
}

export interface Product {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  slug: string;
  name: string;
  /** English; null where only the Indonesian is written */
  nameEn: string | null;
  description: string;
  /** English; null where only the Indonesian is written */
  descriptionEn: string | null;
  brand: {
    slug: string;
    name: string;
  } | null;
  categoryPath: string;
  /** @min 0 */
  sold: number;
  /** Whole rupiah */
  priceFrom: number | null;
  /** @min 0 */
  offerCount: number;
  options: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    name: string;
    nameEn: string;
    values: {
      /**
       * UUID
       * @format uuid
       * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
       * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
       */
      id: string;
      value: string;
      valueEn: string;
      swatch: string | null;
    }[];
  }[];
  variants: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    code: string;
    title: string;
    titleEn: string;
    /** @min 0 */
    weightGrams: number;
    valueIds: string[];
  }[];
  pictures: {
    url: string;
    /** @min 0 */
    width: number;
    /** @min 0 */
    height: number;
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    /** UUID */
    variantId: string | null;
    alt: string;
    /** English; null where only the Indonesian is written */
    altEn: string | null;
  }[];
  attributes: {
    code: string;
    name: string;
    nameEn: string;
    type: string;
    unit: string | null;
    value: string;
    /** English; null where only the Indonesian is written */
    valueEn: string | null;
  }[];
}

export interface FreeShipping {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopId: string;
  /** Whole rupiah */
  minItems: number;
  zones: string[];
  /** Whole rupiah */
  maxAmount: number | null;
}

export interface Shop {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  slug: string;
  name: string;
  description: string;
  /** English; null where only the Indonesian is written */
  descriptionEn: string | null;
  city: string;
  province: string;
  logoUrl: string | null;
  bannerUrl: string | null;
  open: boolean;
  openedYear: number | null;
  /** @min 0 */
  productCount: number;
}

export interface Cart {
  shops: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    shopId: string;
    slug: string;
    name: string;
    province: string;
    city: string;
    freeShipping: {
      /** Whole rupiah */
      minItems: number;
      zones: string[];
      /** Whole rupiah */
      maxAmount: number | null;
    } | null;
    lines: CartLine[];
  }[];
  /** @min 0 */
  lineCount: number;
  selected: {
    /** @min 0 */
    lines: number;
    /** @min 0 */
    units: number;
    /** Whole rupiah */
    total: number;
  };
}

export interface CartLine {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopProductId: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  productId: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  variantId: string;
  productSlug: string;
  variantCode: string;
  name: string;
  variantTitle: string;
  picture: string | null;
  /** What it costs now */
  price: number;
  /** What the buyer was last shown */
  priceSeen: number;
  priceChanged: boolean;
  /** Whole rupiah */
  compareAtPrice: number | null;
  /** @min 0 */
  quantity: number;
  /** @min 0 */
  available: number;
  /** @min 0 */
  weightGrams: number;
  selected: boolean;
  /** Why it cannot be bought as it stands, e.g. SHORT, SOLD_OUT */
  problem: string | null;
}

export interface LineQuantity {
  /** @min 0 */
  quantity: number;
  /** @min 0 */
  available: number;
  /** True when fewer are left than were asked for */
  clamped: boolean;
}

export interface CheckoutQuote {
  addresses: Address[];
  /** UUID */
  addressId: string | null;
  shops: QuotedShop[];
  /** Whole rupiah */
  itemsTotal: number;
  /** Whole rupiah */
  shippingTotal: number | null;
  /** What POST /orders takes as expectedTotal; null until every shop can deliver */
  total: number | null;
  problems: {
    code: string;
    [key: string]: any;
  }[];
  ready: boolean;
}

export interface Address {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  label: string;
  recipient: string;
  phone: string;
  province: string;
  city: string;
  district: string;
  postcode: string;
  line: string;
  note: string | null;
  isDefault: boolean;
}

export interface QuotedShop {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopId: string;
  slug: string;
  name: string;
  province: string;
  city: string;
  freeShipping: {
    /** Whole rupiah */
    minItems: number;
    zones: string[];
    /** Whole rupiah */
    maxAmount: number | null;
  } | null;
  lines: CartLine[];
  /** @min 0 */
  weightGrams: number;
  /** Whole rupiah */
  itemsTotal: number;
  options: ShippingOption[];
  /** Null where no courier goes there */
  chosen: ShippingOption | null;
}

export interface ShippingOption {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  rateId: string;
  courier: string;
  service: string;
  etaDays: string;
  /** Whole rupiah */
  cost: number;
  /** What the shop bears of it */
  discount: number;
}

export interface PlacedOrder {
  number: string;
  checkoutUrl: string | null;
}

export interface OrderRow {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  stage: "UNPAID" | "ONGOING" | "DONE" | "EXPIRED" | "CANCELLED";
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  placedAt: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  expiresAt: string;
  /** Whole rupiah */
  total: number;
  shops: string[];
  first: {
    name: string;
    variantTitle: string;
    picture: string | null;
    /** @min 0 */
    quantity: number;
  } | null;
  /** @min 0 */
  otherLines: number;
}

/** An order with its parts, payment and refunds */
export interface Order {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  status: string;
  stage: "UNPAID" | "ONGOING" | "DONE" | "EXPIRED" | "CANCELLED";
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  placedAt: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  expiresAt: string;
  paidAt: string | null;
  endedAt: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  now: string;
  /** Whole rupiah */
  itemsTotal: number;
  /** Whole rupiah */
  shippingTotal: number;
  /** Whole rupiah */
  total: number;
  address: DeliveryAddress;
  parts: OrderPart[];
  changes: OrderChange[];
  payment: PaymentAttempt | null;
  refunds: OrderRefund[];
  parcels: Parcel[] | null;
  requests: PartRequests[] | null;
  /** Ways to pay it; empty unless it can be paid */
  choices: PaymentChoice[] | null;
}

export interface DeliveryAddress {
  recipient: string;
  phone: string;
  line: string;
  note: string | null;
  district: string;
  city: string;
  province: string;
  postcode: string;
}

/** What one shop sends of an order */
export interface OrderPart {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  status: string;
  shop: {
    slug: string;
    name: string;
    logoUrl: string | null;
  };
  courier: string;
  service: string;
  etaDays: string;
  note: string | null;
  /** Whole rupiah */
  itemsTotal: number;
  /** Whole rupiah */
  shippingTotal: number;
  /** Whole rupiah */
  shippingDiscount: number;
  /** Whole rupiah */
  total: number;
  shipBy: string | null;
  cancelReason: string | null;
  items: OrderItem[];
  /** Whole rupiah */
  refunded: number;
}

export interface OrderItem {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopProductId: string;
  productSlug: string;
  name: string;
  variantTitle: string;
  picture: string | null;
  /** Whole rupiah */
  unitPrice: number;
  /** @min 0 */
  quantity: number;
  /** Whole rupiah */
  lineTotal: number;
}

export interface OrderChange {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /** Of one shop's part; null for the order as a whole */
  shopName: string | null;
  from: string | null;
  to: string;
  cause: string;
  note: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  at: string;
}

/** The latest attempt to pay */
export interface PaymentAttempt {
  gateway: string;
  method: string | null;
  status: string;
  failure: string | null;
}

export interface OrderRefund {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /** Whole rupiah */
  amount: number;
  status: string;
  reason: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  at: string;
}

export interface Parcel {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopOrderId: string;
  status: string;
  courier: string;
  service: string;
  trackingNumber: string | null;
  fromCity: string;
  toCity: string;
  events: ParcelEvent[];
  /** Word of the link /track/{token}, which shows the parcel without signing in */
  token: string;
}

export interface ParcelEvent {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  status: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  at: string;
  place: string | null;
  source: string;
  courierCode: string | null;
  note: string | null;
  /** False for news that came too late to move the parcel */
  applied: boolean;
}

/** What may be asked of a part, and what was */
export interface PartRequests {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopOrderId: string;
  cancel: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    status: string;
    reason: string;
    answer: string | null;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    createdAt: string;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    due: string;
  } | null;
  returns: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    status: string;
    reason: string;
    note: string;
    /** Whole rupiah */
    amount: number;
    answer: string | null;
    courier: string | null;
    trackingNumber: string | null;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    createdAt: string;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    due: string;
    lines: {
      /**
       * UUID
       * @format uuid
       * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
       * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
       */
      orderItemId: string;
      name: string;
      variantTitle: string;
      sku: string;
      imageUrl: string | null;
      /** Whole rupiah */
      unitPrice: number;
      /** @min 0 */
      quantity: number;
      outcome: string | null;
    }[];
  }[];
  canReturn: boolean;
  returnUntil: string | null;
  completesAt: string | null;
  returnTo: string | null;
  left: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    orderItemId: string;
    /** @min 0 */
    quantity: number;
  }[];
}

export interface PaymentChoice {
  gateway: string;
  /** One way to pay without the gateway's page, to be named when the payment is started; null is its page */
  channel: string | null;
  methods: string[];
  /** What is charged where the gateway takes no rupiah, in the currency's smallest unit */
  charge: {
    amount: number;
    currency: string;
  } | null;
}

export interface OpenPayment {
  gateway: string;
  channel: string | null;
  /** Whole rupiah */
  amount: number;
  /** The account's number, or the text of the QR code, to pay by; null: at the gateway's page */
  instructions:
    | (
        | {
            kind: "va";
            bank: string;
            number: string;
          }
        | {
            kind: "bill";
            bank: string;
            company: string;
            number: string;
          }
        | {
            kind: "qr";
            text: string;
          }
      )
    | null;
}

export interface RecordEntry {
  id: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  at: string;
  source: string;
  what: string;
  cause: string | null;
  actor: string | null;
  /** UUID */
  shopOrderId: string | null;
  facts: Partial<Record<string, string | number>>;
  traceId: string | null;
}

export interface Profile {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  phone: string;
  name: string | null;
  email: string | null;
  emailVerifiedAt: string | null;
  locale: "id" | "en";
  timeZone: string;
  staffRole: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
}

export interface Notification {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  kind: string;
  title: string;
  body: string;
  /** Where it leads on the website, without a language */
  path: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  read: boolean;
}

/** Minutes of the day in the person's time zone */
export interface QuietHours {
  enabled: boolean;
  /**
   * @min 0
   * @max 1439
   */
  fromMinute: number;
  /**
   * @min 0
   * @max 1439
   */
  untilMinute: number;
}

export interface SecondFactor {
  totp: {
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    confirmedAt: string;
    lastUsedAt: string | null;
  } | null;
  passkeys: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    name: string;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    createdAt: string;
    lastUsedAt: string | null;
  }[];
  codesLeft: number;
  demanded: boolean;
  owes: "setup" | "proof" | null;
  fresh: boolean;
}

export interface PersonExport {
  format: "gerai-personal-data";
  version: 1;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  exportedAt: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  userId: string;
  tables: {
    table: string;
    about: string;
    rows: Partial<Record<string, any>>[];
  }[];
}

export interface MyErasure {
  open: Erasure | null;
  blocks: (
    | "STAFF"
    | "SHOP_OWNED"
    | "ORDER_OPEN"
    | "RETURN_OPEN"
    | "REFUND_OPEN"
  )[];
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  dueAt: string;
}

export interface Erasure {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  status: "PENDING" | "CALLED_BACK" | "DONE";
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  requestedAt: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  dueAt: string;
  /** What is to be settled first */
  heldBy:
    | "STAFF"
    | "SHOP_OWNED"
    | "ORDER_OPEN"
    | "RETURN_OPEN"
    | "REFUND_OPEN"
    | null;
}

export interface ManagedShop {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  slug: string;
  name: string;
  city: string;
  logoUrl: string | null;
  status: "DRAFT" | "PENDING" | "OPEN" | "PAUSED" | "REJECTED" | "SUSPENDED";
  /** What the caller may do in it; a key at most what a manager may */
  role: "VIEWER" | "WAREHOUSE" | "MANAGER" | "OWNER";
}

export interface ShopProfile {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  slug: string;
  name: string;
  description: string;
  descriptionEn: string | null;
  province: string;
  city: string;
  logoUrl: string | null;
  bannerUrl: string | null;
  status: "DRAFT" | "PENDING" | "OPEN" | "PAUSED" | "REJECTED" | "SUSPENDED";
  statusReason: string | null;
  submittedAt: string | null;
  openedAt: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
}

export interface Team {
  members: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    userId: string;
    name: string | null;
    phone: string;
    role: "VIEWER" | "WAREHOUSE" | "MANAGER" | "OWNER";
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    since: string;
    isMe: boolean;
  }[];
  invitations: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    phone: string;
    role: "VIEWER" | "WAREHOUSE" | "MANAGER" | "OWNER";
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    createdAt: string;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    expiresAt: string;
    expired: boolean;
  }[];
}

export interface ShopAct {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  at: string;
  /** @example "shops.changeRole" */
  kind: string;
  outcome: "DONE" | "REFUSED" | "FAILED";
  refusal: string | null;
  /** Decided by the platform; then nobody is named */
  byGerai: boolean;
  /** UUID */
  actorUserId: string | null;
  actorName: string | null;
  byApiKey: boolean;
  subjectType: string | null;
  subjectId: string | null;
  /** What people call what was changed */
  subjectName: string | null;
  reason: string | null;
  /** Field: [before, after] */
  changes: Partial<Record<string, any[]>>;
  ip: string | null;
}

export interface ApiKey {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  name: string;
  /** How the key begins */
  prefix: string;
  scopes: (
    | "products:read"
    | "products:write"
    | "stock:read"
    | "stock:write"
    | "orders:read"
    | "orders:write"
    | "shipments:read"
    | "shipments:write"
    | "statements:read"
    | "webhooks:read"
    | "webhooks:write"
  )[];
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  createdBy: string | null;
  lastUsedAt: string | null;
  expiresAt: string | null;
  /** ORPHANED: its maker has left the team, so it opens nothing */
  state: "LIVE" | "EXPIRED" | "ORPHANED";
}

export interface Proposal {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  name: string;
  status: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN";
  reason: string | null;
  /** UUID */
  productId: string | null;
  pictureUrl: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  decidedAt: string | null;
}

export interface ShopOffer {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  productId: string;
  productSlug: string;
  name: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  variantId: string;
  variantTitle: string;
  sku: string;
  /** Whole rupiah */
  price: number;
  /** Whole rupiah */
  compareAtPrice: number | null;
  status: "DRAFT" | "ACTIVE" | "PAUSED";
  imageUrl: string | null;
  onHand: number;
  /** Units an order may take now */
  available: number;
  /** What keeps it from being sold; empty when a customer can buy it now */
  blocks: (
    | "PRODUCT_RETIRED"
    | "VARIANT_RETIRED"
    | "DRAFT"
    | "PAUSED"
    | "NO_WAREHOUSE"
    | "NO_STOCK"
    | "SHOP_NOT_OPEN"
  )[];
}

export interface Warehouse {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  code: string;
  name: string;
  province: string;
  city: string;
  district: string;
  postcode: string;
  line: string;
  status: "ACTIVE" | "INACTIVE";
  /** Lower ships first */
  priority: number;
  /** Being emptied */
  draining: boolean;
  /** Units of each variant kept back from sale */
  safetyStock: number;
  variants: number;
  onHand: number;
  reserved: number;
  arriving: number;
  leaving: number;
  heldForTransfers: number;
}

/** In the order they count */
export interface SourcingRules {
  rules: {
    rule: "DRAIN_FIRST" | "NEAREST" | "PREFERRED";
    active: boolean;
  }[];
}

/** `parcels` where it can be sent, `short` where it cannot */
export interface SourcingPlan {
  ok: boolean;
  parcels?: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    warehouseId: string;
    warehouse: string;
    zone: "SAME_CITY" | "SAME_PROVINCE" | "SAME_ISLAND" | "NATIONAL";
    lines: {
      /**
       * UUID
       * @format uuid
       * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
       * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
       */
      variantId: string;
      quantity: number;
      reason: SourcingReason;
    }[];
  }[];
  short?: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    variantId: string;
    wanted: number;
    free: number;
  }[];
}

export interface SourcingReason {
  code:
    | "ONLY_SOURCE"
    | "ALL_IN_ONE_PARCEL"
    | "FEWEST_PARCELS"
    | "SPLIT"
    | "BALANCE"
    | "EQUAL"
    | "DRAIN_FIRST"
    | "NEAREST"
    | "PREFERRED";
  instead?: string;
  parcels?: number;
  short?: string;
  had?: number;
  over?: string;
}

export interface VariantStock {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  variantId: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  productId: string;
  name: string;
  variantTitle: string;
  sku: string;
  imageUrl: string | null;
  /** Sent between warehouses and not yet received */
  inTransit: number;
  onHand: number;
  /** Locked for orders and transfers */
  reserved: number;
  /** Free units over the active warehouses */
  available: number;
  cells: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    warehouseId: string;
    onHand: number;
    reserved: number;
    available: number;
    /** Kept back from sale */
    safetyStock: number;
    /** Whether that number is this variant's own */
    safetyOwn: boolean;
    lowStockAt: number | null;
    low: boolean;
    incoming: number;
    outgoing: number;
    held: number;
  }[];
}

export interface LedgerEntry {
  id: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  name: string;
  variantTitle: string;
  sku: string | null;
  warehouse: string;
  deltaOnHand: number;
  deltaReserved: number;
  onHandAfter: number;
  reservedAfter: number;
  cause:
    | "RECEIVE"
    | "ADJUST"
    | "RESERVE"
    | "COMMIT"
    | "RELEASE"
    | "EXPIRE"
    | "RESTOCK"
    | "TRANSFER_HOLD"
    | "TRANSFER_OUT"
    | "TRANSFER_IN"
    | "TRANSFER_CANCEL"
    | "COUNT"
    | "IMPORT"
    | "UNDO"
    | "REPAIR";
  reason: string | null;
  note: string | null;
  /** Number of the order or transfer behind it */
  refNumber: string | null;
  batchNumber: string | null;
  /** UUID */
  shopOrderId: string | null;
  person: string | null;
  actorName: string;
}

/** An order that holds units */
export interface StockLock {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopOrderId: string;
  number: string;
  units: number;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  expiresAt: string;
}

export interface StockBatch {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  kind: "RECEIPT" | "ADJUSTMENT" | "COUNT" | "IMPORT" | "UNDO";
  note: string | null;
  lineCount: number;
  unitsIn: number;
  unitsOut: number;
  person: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  /** Number of the batch it takes back */
  undoes: string | null;
  undoneBy: string | null;
  countNumber: string | null;
}

export interface TransferRow {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  status:
    | "DRAFT"
    | "READY"
    | "IN_TRANSIT"
    | "PARTLY_RECEIVED"
    | "RECEIVED"
    | "CANCELLED";
  fromName: string;
  toName: string;
  lines: number;
  quantity: number;
  held: number;
  sent: number;
  received: number;
  lost: number;
  returned: number;
  extra: number;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
}

export interface Transfer {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  status:
    | "DRAFT"
    | "READY"
    | "IN_TRANSIT"
    | "PARTLY_RECEIVED"
    | "RECEIVED"
    | "CANCELLED";
  fromName: string;
  toName: string;
  lines: number;
  quantity: number;
  held: number;
  sent: number;
  received: number;
  lost: number;
  returned: number;
  extra: number;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  note: string | null;
  /** What an edit of the draft names */
  revision: number;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  fromWarehouseId: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  toWarehouseId: string;
  fromAddress: string;
  toAddress: string;
  createdBy: string | null;
  readyAt: string | null;
  sentAt: string | null;
  receivedAt: string | null;
  cancelledAt: string | null;
  items: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    variantId: string;
    name: string;
    variantTitle: string;
    sku: string | null;
    imageUrl: string | null;
    quantity: number;
    held: number;
    sent: number;
    received: number;
    lost: number;
    returned: number;
    extra: number;
    lostReason: string | null;
    /** Free at the origin now */
    free: number;
    safetyStock: number;
  }[];
  /** Newest first */
  events: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    kind:
      | "CREATED"
      | "EDITED"
      | "HELD"
      | "REOPENED"
      | "SENT"
      | "RECEIVED"
      | "CANCELLED";
    units: number;
    note: string | null;
    /** UUID */
    receiptId: string | null;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    createdAt: string;
    person: string | null;
  }[];
  receiptLines: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    receiptId: string;
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    variantId: string;
    received: number;
    lost: number;
    returned: number;
    extra: number;
    reason: "LOST" | "DAMAGED" | "SHORT_SENT" | "EXTRA" | "OTHER" | null;
    note: string | null;
  }[];
}

export interface StockCount {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  status: "OPEN" | "APPLIED" | "CANCELLED";
  /** Who counts is not told what is on record */
  blind: boolean;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  warehouseId: string;
  warehouse: string;
  note: string | null;
  person: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  closedAt: string | null;
  batchNumber: string | null;
  lines: number;
  counted: number;
  different: number;
  more: number;
  less: number;
}

export interface StockCountLine {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  variantId: string;
  name: string;
  variantTitle: string;
  sku: string;
  imageUrl: string | null;
  counted: number | null;
  expected: number | null;
  onHand: number | null;
  reserved: number | null;
  person: string | null;
  countedAt: string | null;
}

export interface ShopOrderRow {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  status:
    | "AWAITING_PAYMENT"
    | "NEW"
    | "ACCEPTED"
    | "PACKED"
    | "SHIPPED"
    | "DELIVERED"
    | "COMPLETED"
    | "CANCELLED"
    | "EXPIRED";
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  placedAt: string;
  paidAt: string | null;
  shipBy: string | null;
  /** Past its ship-by time and not handed over */
  late: boolean;
  recipient: string;
  city: string;
  courier: string;
  service: string;
  /** Whole rupiah */
  total: number;
  units: number;
  items: number;
  firstItem: string;
  imageUrl: string | null;
}

export interface ShopOrder {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  status:
    | "AWAITING_PAYMENT"
    | "NEW"
    | "ACCEPTED"
    | "PACKED"
    | "SHIPPED"
    | "DELIVERED"
    | "COMPLETED"
    | "CANCELLED"
    | "EXPIRED";
  orderStatus: "PENDING_PAYMENT" | "PAID" | "EXPIRED" | "CANCELLED";
  /** Whole rupiah */
  itemsTotal: number;
  /** Whole rupiah */
  shippingTotal: number;
  /** What the shop bears of the way */
  shippingDiscount: number;
  /** Whole rupiah */
  total: number;
  weightGrams: number;
  courier: string;
  service: string;
  etaDays: string;
  note: string | null;
  cancelReason: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  placedAt: string;
  paidAt: string | null;
  shipBy: string | null;
  late: boolean;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  expiresAt: string;
  recipient: string;
  phone: string;
  province: string;
  city: string;
  district: string;
  postcode: string;
  addressLine: string;
  addressNote: string | null;
  /** Whole rupiah */
  refunded: number;
  shippingBack: boolean;
  items: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    name: string;
    variantTitle: string;
    sku: string;
    imageUrl: string | null;
    /** Whole rupiah */
    unitPrice: number;
    quantity: number;
    /** Whole rupiah */
    lineTotal: number;
    /** Units whose money went back or is going back */
    refunded: number;
    /** Which warehouses hold or sent it, and why these */
    sources: {
      warehouse: string;
      quantity: number;
      reason: SourcingReason | null;
    }[];
  }[];
  /** Newest first */
  changes: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    from: string | null;
    to: string;
    cause: string;
    note: string | null;
    person: string | null;
    actorName: string;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    createdAt: string;
  }[];
}

export interface Shipment {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopOrderId: string;
  status:
    | "PENDING"
    | "PACKED"
    | "HANDED_OVER"
    | "IN_TRANSIT"
    | "OUT_FOR_DELIVERY"
    | "FAILED"
    | "DELIVERED"
    | "RETURNED"
    | "LOST"
    | "CANCELLED";
  courier: string;
  service: string;
  trackingNumber: string | null;
  warehouse: string;
  fromCity: string;
  toCity: string;
  carrier: string;
  booking: "REQUESTED" | "BOOKED" | "REFUSED" | "CANCELLED" | null;
  carrierError: string | null;
  canHandOver: boolean;
  canCallOff: boolean;
  /** What the shop may say of it next */
  steps: (
    | "HANDED_OVER"
    | "IN_TRANSIT"
    | "OUT_FOR_DELIVERY"
    | "DELIVERED"
    | "FAILED"
    | "RETURNED"
    | "LOST"
  )[];
  /** Newest first */
  events: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    status:
      | "PENDING"
      | "PACKED"
      | "HANDED_OVER"
      | "IN_TRANSIT"
      | "OUT_FOR_DELIVERY"
      | "FAILED"
      | "DELIVERED"
      | "RETURNED"
      | "LOST"
      | "CANCELLED";
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    at: string;
    place: string | null;
    source: "SYSTEM" | "SHOP" | "COURIER" | "SANDBOX" | "STAFF";
    courierCode: string | null;
    note: string | null;
    /** False for news that came too late to move it */
    applied: boolean;
  }[];
}

export interface CustomerRequest {
  kind: "cancel" | "return";
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  status:
    | "OPEN"
    | "REQUESTED"
    | "APPROVED"
    | "SENT"
    | "RECEIVED"
    | "REJECTED"
    | "WITHDRAWN"
    | "LAPSED"
    | "APPEALED";
  /** Why something is sent back */
  code:
    | "DAMAGED"
    | "WRONG_ITEM"
    | "NOT_AS_DESCRIBED"
    | "INCOMPLETE"
    | "CHANGED_MIND"
    | "NOT_RECEIVED"
    | null;
  words: string;
  /** Whole rupiah */
  amount: number;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  /**
   * When it goes on without whoever's turn it is
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  due: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopOrderId: string;
  number: string;
  recipient: string;
}

export interface CustomerRequestDetail {
  kind: "cancel" | "return";
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  status:
    | "OPEN"
    | "REQUESTED"
    | "APPROVED"
    | "SENT"
    | "RECEIVED"
    | "REJECTED"
    | "WITHDRAWN"
    | "LAPSED"
    | "APPEALED";
  /** Why something is sent back */
  code:
    | "DAMAGED"
    | "WRONG_ITEM"
    | "NOT_AS_DESCRIBED"
    | "INCOMPLETE"
    | "CHANGED_MIND"
    | "NOT_RECEIVED"
    | null;
  words: string;
  /** Whole rupiah */
  amount: number;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  /**
   * When it goes on without whoever's turn it is
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  due: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopOrderId: string;
  number: string;
  recipient: string;
  /** Whole rupiah */
  itemsTotal: number;
  /** Whole rupiah */
  shippingTotal: number;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
  endedAt: string | null;
  pictures: string[];
  refundShipping: boolean;
  courier: string | null;
  trackingNumber: string | null;
  sentAt: string | null;
  /** The customer's words against the shop's no */
  appeal: string | null;
  /** What Gerai decided, and why */
  judgement: string | null;
  lines: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    orderItemId: string;
    name: string;
    variantTitle: string;
    sku: string;
    imageUrl: string | null;
    /** Whole rupiah */
    unitPrice: number;
    quantity: number;
    outcome: "RESTOCKED" | "WRITTEN_OFF" | null;
  }[];
}

export interface ShopBalance {
  /** Whole rupiah */
  balance: number;
  /** Of orders that are not completed yet */
  onTheWay: number;
  /** Whole rupiah */
  beingPaid: number;
  /** Whole rupiah */
  refunding: number;
  /** Of completed orders whose buyer wants goods back */
  held: number;
  /** Whole rupiah */
  available: number;
}

export interface StatementRow {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  journalId: string;
  kind:
    | "SALE"
    | "REFUND"
    | "CLAWBACK"
    | "SURPLUS"
    | "REFUND_REVERSED"
    | "FEE"
    | "PAYOUT"
    | "PAYOUT_RETURN"
    | "SETTLEMENT"
    | "ADJUSTMENT";
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  /** UUID */
  shopOrderId: string | null;
  orderNumber: string | null;
  /** UUID */
  payoutId: string | null;
  note: string | null;
  /** Whole rupiah */
  items: number;
  /** Whole rupiah */
  shipping: number;
  /** Whole rupiah */
  commission: number;
  /** What the balance moved by */
  amount: number;
}

export interface ShopPayout {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  /** Whole rupiah */
  amount: number;
  status: "OPEN" | "PAID" | "FAILED" | "RETURNED";
  bankCode:
    | "200"
    | "451"
    | "490"
    | "535"
    | "542"
    | "014"
    | "008"
    | "009"
    | "002"
    | "022"
    | "013"
    | "011"
    | "028"
    | "019";
  lastDigits: string;
  note: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  paidAt: string | null;
}

export interface ShopPayoutDetail {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  /** Whole rupiah */
  amount: number;
  status: "OPEN" | "PAID" | "FAILED" | "RETURNED";
  bankCode:
    | "200"
    | "451"
    | "490"
    | "535"
    | "542"
    | "014"
    | "008"
    | "009"
    | "002"
    | "022"
    | "013"
    | "011"
    | "028"
    | "019";
  lastDigits: string;
  note: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  paidAt: string | null;
  /** How many sales it holds */
  sales: number;
  /** Whole rupiah */
  salesAmount: number;
  /** Refunds, corrections and what a balance carried over */
  otherAmount: number;
}

export interface PayoutSale {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopOrderId: string;
  orderNumber: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  paidAt: string;
  /** Whole rupiah */
  items: number;
  /** Whole rupiah */
  shipping: number;
  /** Below zero */
  commission: number;
  /** What the sale brought, before anything went back */
  amount: number;
  /** What of it went back to its buyer since, below zero */
  back: number;
}

/** The number is never shown whole again */
export interface BankAccount {
  account: {
    bankCode:
      | "200"
      | "451"
      | "490"
      | "535"
      | "542"
      | "014"
      | "008"
      | "009"
      | "002"
      | "022"
      | "013"
      | "011"
      | "028"
      | "019";
    lastDigits: string;
    accountName: string;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    updatedAt: string;
  } | null;
}

export interface FreeShippingRule {
  rule: {
    active: boolean;
    /** Goods of a basket from which on the shop bears the way */
    minItems: number;
    zones: ("SAME_CITY" | "SAME_PROVINCE" | "SAME_ISLAND" | "NATIONAL")[];
    /** At most so much; null: all of it */
    maxAmount: number | null;
  } | null;
}

export interface WebhookEndpoint {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  url: string;
  description: string;
  /** Null for all, those to come too */
  events:
    | (
        | "shop_order.new"
        | "shop_order.accepted"
        | "shop_order.packed"
        | "shop_order.shipped"
        | "shop_order.delivered"
        | "shop_order.completed"
        | "shop_order.cancelled"
        | "shop_order.cancel_requested"
        | "return.requested"
        | "return.received"
        | "stock.low"
        | "payout.paid"
      )[]
    | null;
  status: "ACTIVE" | "DISABLED" | "DELETED";
  disabledCause: "PERSON" | "FAILING" | "GONE" | null;
  disabledAt: string | null;
  failingSince: string | null;
  /** Until when the secret before the last one signs too */
  oldSecretUntil: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  updatedAt: string;
  /** Messages of the last day */
  delivered: number;
  failed: number;
  queued: number;
  lastDeliveredAt: string | null;
}

export interface WebhookMessage {
  /** The webhook-id it is sent under, each try and each replay */
  id: string;
  type: string;
  status: "QUEUED" | "DELIVERED" | "FAILED";
  attempts: number;
  lastStatus: number | null;
  lastError: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  nextAttemptAt: string;
  deliveredAt: string | null;
}

export interface Health {
  status: "ok" | "degraded" | "down";
  version: string;
  demo: boolean;
  database: {
    ok: boolean;
    latencyMs: number | null;
  };
  jobs: {
    engine: string;
    lastSweepSeconds: number | null;
    outboxDue: number;
    outboxOldestSeconds: number;
    outboxDead: number;
  };
  sms: {
    sender: string;
  };
  signs: HealthSign[];
}

export interface HealthSign {
  /** @example "relay" */
  name: string;
  level: "good" | "watch" | "bad";
  unit: "ms" | "seconds" | "count" | "percent" | "text";
  value: number | string | null;
  /** Where staff look at it */
  screen: string | null;
  /** Of docs/runbooks */
  runbook: string | null;
}

export interface StaffShop {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  slug: string;
  name: string;
  city: string;
  province: string;
  logoUrl: string | null;
  status: "DRAFT" | "PENDING" | "OPEN" | "PAUSED" | "REJECTED" | "SUSPENDED";
  /** Why it was rejected or suspended */
  statusReason: string | null;
  submittedAt: string | null;
  openedAt: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  offers: number;
  warehouses: number;
  ownerName: string | null;
  ownerPhone: string | null;
}

export interface StaffProductRow {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  slug: string;
  name: string;
  nameEn: string | null;
  status: "DRAFT" | "ACTIVE" | "RETIRED";
  brandName: string | null;
  categoryName: string;
  categoryNameEn: string;
  pictureUrl: string | null;
  /** Active ones */
  variants: number;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  updatedAt: string;
}

export interface WrittenProduct {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  slug: string;
  status: "DRAFT" | "ACTIVE" | "RETIRED";
}

export interface EditableProduct {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  slug: string;
  status: "DRAFT" | "ACTIVE" | "RETIRED";
  name: string;
  nameEn: string | null;
  description: string;
  descriptionEn: string | null;
  /** UUID */
  brandId: string | null;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  categoryId: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  updatedAt: string;
  options: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    name: string;
    nameEn: string;
    values: {
      /**
       * UUID
       * @format uuid
       * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
       * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
       */
      id: string;
      value: string;
      valueEn: string;
      swatch: string | null;
    }[];
  }[];
  /** Every combination of the options; one that never was a variant has no id */
  variants: {
    /** UUID */
    id: string | null;
    code: string | null;
    /** One value an option, in their order */
    values: string[];
    weightGrams: number;
    active: boolean;
  }[];
  retiredVariants: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    code: string;
    title: string;
  }[];
  attributes: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    attributeId: string;
    value: string;
    valueEn: string | null;
  }[];
  media: {
    url: string;
    alt: string;
    altEn: string | null;
    width: number;
    height: number;
    /** One value an option, in their order */
    variant: string[] | null;
  }[];
  checklist: {
    item: "NAME" | "CATEGORY" | "VARIANT" | "PICTURE" | "ATTRIBUTES";
    done: boolean;
    /** Names of required attributes without a value */
    missing: string[];
  }[];
}

export interface StaffProposal {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  name: string;
  status: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN";
  shop: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    slug: string;
    name: string;
  };
  reason: string | null;
  /** UUID */
  productId: string | null;
  pictureUrl: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  decidedAt: string | null;
}

export interface StaffProposalDetail {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  name: string;
  status: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN";
  shop: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    slug: string;
    name: string;
  };
  reason: string | null;
  /** UUID */
  productId: string | null;
  pictureUrl: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  decidedAt: string | null;
  draft: ProposedProduct;
  proposedByName: string | null;
  decidedByName: string | null;
}

export interface ProposedProduct {
  name: string;
  nameEn: string | null;
  description: string;
  descriptionEn: string | null;
  slug: string;
  /** UUID */
  brandId: string | null;
  /** Of a brand the catalogue may not have yet */
  brandName: string | null;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  categoryId: string;
  options: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id?: string;
    name: string;
    nameEn: string;
    values: {
      /**
       * UUID
       * @format uuid
       * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
       * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
       */
      id?: string;
      value: string;
      valueEn: string;
      swatch: string | null;
    }[];
  }[];
  weightGrams: number;
  variants: {
    /** One value an option, in their order */
    values: string[];
    weightGrams: number;
    code: string | null;
    active: boolean;
  }[];
  attributes: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    attributeId: string;
    value: string | number | boolean;
    valueEn: string | null;
  }[];
  media: {
    url: string;
    alt: string | null;
    altEn: string | null;
    /** One value an option, in their order */
    variant: string[] | null;
  }[];
}

export interface StaffCategory {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /** UUID */
  parentId: string | null;
  slug: string;
  name: string;
  nameEn: string;
  pictureUrl: string | null;
  path: string;
  /** @min 0 */
  depth: number;
  icon: string | null;
  retired: boolean;
  products: number;
}

export interface StaffCategoryDetail {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /** UUID */
  parentId: string | null;
  slug: string;
  name: string;
  nameEn: string;
  pictureUrl: string | null;
  path: string;
  /** @min 0 */
  depth: number;
  icon: string | null;
  retired: boolean;
  /** What its products have, inherited ones too */
  attributes: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    code: string;
    name: string;
    nameEn: string;
    type: "TEXT" | "NUMBER" | "BOOLEAN" | "ENUM";
    unit: string | null;
    choices: {
      value: string;
      valueEn: string;
    }[];
    filterable: boolean;
    required: boolean;
    /**
     * The category that names it: this one, or one above
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    fromCategoryId: string;
  }[];
}

export interface StaffBrand {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  slug: string;
  name: string;
  tagline: string | null;
  taglineEn: string | null;
  retired: boolean;
  /** Products that are not retired */
  products: number;
}

export interface StaffAttribute {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  code: string;
  name: string;
  nameEn: string;
  type: "TEXT" | "NUMBER" | "BOOLEAN" | "ENUM";
  unit: string | null;
  choices: {
    value: string;
    valueEn: string;
  }[];
  filterable: boolean;
  /** Those that name it themselves, without those that inherit it */
  categories: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    name: string;
    nameEn: string;
    required: boolean;
    position: number;
  }[];
  /** How many products say something about it */
  values: number;
}

export interface StaffOrderRow {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  status: "PENDING_PAYMENT" | "PAID" | "EXPIRED" | "CANCELLED";
  /** Whole rupiah */
  total: number;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  placedAt: string;
  buyer: string | null;
  shops: number;
}

export interface FailedRefund {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  orderNumber: string;
  gateway: string;
  /** Whole rupiah */
  amount: number;
  failure: string | null;
  /** How often the provider was asked anew */
  round: number;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  endedAt: string;
}

export interface PendingRefund {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  orderNumber: string;
  gateway: string;
  /** Whole rupiah */
  amount: number;
  /** Why the last asking came to nothing; null: the provider says it is under way */
  lastError: string | null;
  attempts: number;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
}

export interface PaymentMismatch {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  paymentId: string;
  orderNumber: string;
  gateway: string;
  status: string;
  /** Whole rupiah */
  amount: number;
  /** As the provider was asked, in the smallest unit of `currency` */
  charge: number;
  currency: string;
  /** Where the provider's word differs, and that word */
  mismatch:
    | {
        kind: "sum";
        currency: string;
        amount: number;
      }
    | {
        kind: "reference" | "payment";
        name: string;
      };
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  mismatchAt: string;
}

export interface PaymentDispute {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  gateway: string;
  /** The provider's own name of it */
  disputeRef: string;
  /** null: of a payment we do not know */
  orderNumber: string | null;
  state: "OPEN" | "WON" | "LOST";
  reason: string | null;
  /** Where it stands in the provider's words */
  told: string;
  /** In the smallest unit of `currency` */
  amount: number | null;
  currency: string | null;
  respondBy: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  toldAt: string;
}

export interface StaffOrder {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  status: string;
  buyer: string | null;
  phone: string;
  recipient: string;
  address: string;
  /** Whole rupiah */
  total: number;
  /** Whole rupiah */
  shippingTotal: number;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  placedAt: string;
  paidAt: string | null;
  parts: StaffOrderPart[];
  attempts: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    gateway: string;
    method: string | null;
    status: string;
    /** Whole rupiah */
    amount: number;
    /** Whole rupiah */
    captured: number;
    /** Whole rupiah */
    refunded: number;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    createdAt: string;
  }[];
  refunds: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    /** UUID */
    shopOrderId: string | null;
    /** Whole rupiah */
    amount: number;
    status: string;
    reason: string;
    failure: string | null;
    requestedBy: string | null;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    createdAt: string;
  }[];
  returns: StaffReturn[];
}

export interface StaffOrderPart {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopId: string;
  shopName: string;
  shopSlug: string;
  status: string;
  /** Whole rupiah */
  total: number;
  /** Whole rupiah */
  shippingTotal: number;
  /** Its shipping went back, or is going back */
  shippingBack: boolean;
  /** What was not refunded yet */
  left: number;
  courier: string;
  service: string;
  tracking: string | null;
  shippedAt: string | null;
  deliveredAt: string | null;
  returnOpen: boolean;
  /** Something of it has not left: that can be cancelled */
  cancellable: boolean;
  /** Some of its parcels have left, others have not */
  partlySent: boolean;
  cancelReason: string | null;
  lines: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    orderItemId: string;
    name: string;
    variantTitle: string;
    sku: string;
    /** Whole rupiah */
    unitPrice: number;
    quantity: number;
    refunded: number;
  }[];
}

export interface StaffReturn {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopOrderId: string;
  status: string;
  reason:
    | "DAMAGED"
    | "WRONG_ITEM"
    | "NOT_AS_DESCRIBED"
    | "INCOMPLETE"
    | "CHANGED_MIND"
    | "NOT_RECEIVED";
  note: string;
  answer: string | null;
  appeal: string | null;
  judgement: string | null;
  judge: string | null;
  /** Whole rupiah */
  amount: number;
  courier: string | null;
  trackingNumber: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  sentAt: string | null;
  appealedAt: string | null;
  judgedAt: string | null;
  pictures: string[];
  lines: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    orderItemId: string;
    name: string;
    sku: string;
    /** Whole rupiah */
    unitPrice: number;
    quantity: number;
  }[];
}

export interface Appeal {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopOrderId: string;
  orderNumber: string;
  shopName: string;
  buyer: string | null;
  reason:
    | "DAMAGED"
    | "WRONG_ITEM"
    | "NOT_AS_DESCRIBED"
    | "INCOMPLETE"
    | "CHANGED_MIND"
    | "NOT_RECEIVED";
  appeal: string;
  /** Whole rupiah */
  amount: number;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  appealedAt: string;
}

export interface PayoutCandidate {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopId: string;
  name: string;
  slug: string;
  hasBank: boolean;
  /** Whole rupiah */
  balance: number;
  /** Whole rupiah */
  onTheWay: number;
  /** Whole rupiah */
  beingPaid: number;
  /** Whole rupiah */
  refunding: number;
  /** Of completed orders whose buyer wants goods back */
  held: number;
  /** Whole rupiah */
  available: number;
}

export interface PayoutRun {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  person: string | null;
  payouts: number;
  /** Payouts the bank has not been told of to have paid */
  open: number;
  /** Whole rupiah */
  total: number;
}

export interface PayoutRunDetail {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  number: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  person: string | null;
  payouts: number;
  /** Payouts the bank has not been told of to have paid */
  open: number;
  /** Whole rupiah */
  total: number;
  rows: RunPayout[];
}

export interface RunPayout {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  shopName: string;
  shopSlug: string;
  /** Whole rupiah */
  amount: number;
  status: "OPEN" | "PAID" | "FAILED" | "RETURNED";
  bankCode:
    | "200"
    | "451"
    | "490"
    | "535"
    | "542"
    | "014"
    | "008"
    | "009"
    | "002"
    | "022"
    | "013"
    | "011"
    | "028"
    | "019";
  /** The account's number is whole only in the bank's file */
  lastDigits: string;
  accountName: string;
  note: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  paidAt: string | null;
}

export interface CommissionRule {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /** UUID */
  shopId: string | null;
  shopName: string | null;
  /** UUID */
  categoryId: string | null;
  categoryName: string | null;
  /** Null ended the scope's own rule */
  basisPoints: number | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  validFrom: string;
  note: string | null;
  person: string | null;
  /** Whether it is the one its scope goes by now */
  current: boolean;
}

export interface SettlementFile {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  gateway: "sandbox" | "stripe" | "paypal" | "xendit" | "midtrans";
  name: string;
  rowCount: number;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  importedAt: string;
  firstAt: string | null;
  lastAt: string | null;
  person: string | null;
  matched: number;
  /** Rows a person has to look at */
  odd: number;
}

export interface SettlementFileDetail {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  gateway: "sandbox" | "stripe" | "paypal" | "xendit" | "midtrans";
  name: string;
  rowCount: number;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  importedAt: string;
  firstAt: string | null;
  lastAt: string | null;
  person: string | null;
  matched: number;
  /** Rows a person has to look at */
  odd: number;
  rows: OddSettlementRow[];
}

export interface OddSettlementRow {
  /** Line of the file; 0 for what the file does not have */
  line: number;
  /** OTHER took or gave money for a cause our books know nothing of, as a chargeback */
  kind: "CAPTURE" | "REFUND" | "OTHER";
  providerRef: string;
  outcome:
    | "MATCHED"
    | "MISSING_HERE"
    | "MISSING_THERE"
    | "AMOUNT_DIFFERS"
    | "SETTLED_BEFORE";
  /**
   * @minLength 3
   * @maxLength 3
   */
  currency: string;
  /** In the smallest unit of `currency` */
  gross: number;
  /** What our books say, in `oursIn`'s smallest unit */
  ours: number | null;
  oursIn: string | null;
  /** UUID */
  orderId: string | null;
  orderNumber: string | null;
}

export interface Adjustment {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /** UUID */
  shopId: string | null;
  shopName: string | null;
  gateway: "sandbox" | "stripe" | "paypal" | "xendit" | "midtrans" | null;
  /** What the balance moves by; below zero it falls */
  amount: number;
  against: "COMMISSION" | "BANK" | "GATEWAY_FEE" | "SUSPENSE";
  reason: string;
  reference: string;
  status: "WAITING" | "BOOKED" | "REFUSED";
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  person: string | null;
  /** Whether the caller asked for it; then somebody else has to confirm it */
  own: boolean;
  decider: string | null;
  decidedAt: string | null;
  answer: string | null;
}

export interface ShippingService {
  courier: string;
  service: string;
  /** Where the courier is booked for parcels of this service */
  booking: {
    courier: string;
    service: string;
  } | null;
  zones: {
    zone: "SAME_CITY" | "SAME_PROVINCE" | "SAME_ISLAND" | "NATIONAL";
    /** Whole rupiah */
    firstKg: number;
    /** Whole rupiah */
    nextKg: number;
    /** @example "2-4" */
    etaDays: string;
    active: boolean;
  }[];
  active: boolean;
}

export interface StaffMessage {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  kind: string;
  channel: "BELL" | "PUSH" | "EMAIL" | "SMS";
  status: "QUEUED" | "SENT" | "DELIVERED" | "FAILED" | "SUPPRESSED";
  /** Why it was not to be sent */
  reason: string | null;
  /** Null for a code, whose words are not kept */
  title: string | null;
  userName: string | null;
  sentTo: string | null;
  attempts: number;
  lastError: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  nextAttemptAt: string;
  sentAt: string | null;
  deliveredAt: string | null;
}

export interface Proof {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  source: "CRON" | "CLI" | "STAFF";
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  startedAt: string;
  durationMs: number;
  rowsSeen: number;
  violations: number;
  /** Who asked for it */
  person: string | null;
}

export interface ProofDetail {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  source: "CRON" | "CLI" | "STAFF";
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  startedAt: string;
  durationMs: number;
  rowsSeen: number;
  violations: number;
  /** Who asked for it */
  person: string | null;
  /**
   * Everything was looked at as it stood at this moment
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  snapshotAt: string;
  checks: {
    name: string;
    rule: string;
    rows: number;
    violations: number;
    ms: number;
  }[];
  /** What breaks a rule; of many of one check the first */
  findings: {
    check: string;
    subject: string;
    subjectId: string;
    /** UUID */
    shopId: string | null;
    expected: string;
    found: string;
  }[];
}

export interface StockRepair {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  shop: string;
  warehouse: string;
  name: string;
  sku: string | null;
  ledgerOnHand: number;
  ledgerReserved: number;
  levelOnHand: number;
  levelReserved: number;
  /** What the locks sum to */
  heldUnits: number;
  reason: string;
  person: string | null;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  createdAt: string;
}

export interface StockRepairPreview {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  stockLevelId: string;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  shopId: string;
  shop: string;
  warehouse: string;
  name: string;
  variantTitle: string;
  ledgerOnHand: number;
  ledgerReserved: number;
  levelOnHand: number;
  levelReserved: number;
  /** What the locks sum to */
  heldUnits: number;
  deltaOnHand: number;
  deltaReserved: number;
  reservedAfter: number;
  /** False when everything agrees */
  needed: boolean;
  /** False when more units are promised than are there */
  possible: boolean;
}

export interface FoundPerson {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  userId: string;
  name: string | null;
  phone: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  since: string;
  blocks: (
    | "STAFF"
    | "SHOP_OWNED"
    | "ORDER_OPEN"
    | "RETURN_OPEN"
    | "REFUND_OPEN"
  )[];
  open: {
    /**
     * UUID
     * @format uuid
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
     */
    id: string;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
     */
    dueAt: string;
    /** What is to be settled first */
    heldBy:
      | "STAFF"
      | "SHOP_OWNED"
      | "ORDER_OPEN"
      | "RETURN_OPEN"
      | "REFUND_OPEN"
      | null;
  } | null;
}

export interface ErasureForStaff {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  status: "PENDING" | "CALLED_BACK" | "DONE";
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  requestedAt: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  dueAt: string;
  /** What is to be settled first */
  heldBy:
    | "STAFF"
    | "SHOP_OWNED"
    | "ORDER_OPEN"
    | "RETURN_OPEN"
    | "REFUND_OPEN"
    | null;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  userId: string;
  byStaff: boolean;
  reason: string | null;
  endedAt: string | null;
  /** Rows removed or made nobody's */
  rows: number | null;
}

export interface AuditEntry {
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  id: string;
  /**
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
   */
  at: string;
  /** @example "shops.approveShop" */
  kind: string;
  outcome: "DONE" | "REFUSED" | "FAILED";
  refusal: string | null;
  /**
   * UUID
   * @format uuid
   * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
   * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
   */
  actorUserId: string;
  actorName: string | null;
  staffRole: "SUPPORT" | "CATALOG" | "ADMIN" | null;
  /** UUID */
  shopId: string | null;
  shopName: string | null;
  byApiKey: boolean;
  subjectType: string | null;
  subjectId: string | null;
  reason: string | null;
  /** Field: [before, after] */
  changes: Partial<Record<string, any[]>>;
  ip: string | null;
  requestId: string;
  traceId: string | null;
}

export type QueryParamsType = Record<string | number, any>;
export type ResponseFormat = keyof Omit<Body, "body" | "bodyUsed">;

export interface FullRequestParams extends Omit<RequestInit, "body"> {
  /** set parameter to `true` for call `securityWorker` for this request */
  secure?: boolean;
  /** request path */
  path: string;
  /** content type of request body */
  type?: ContentType;
  /** query params */
  query?: QueryParamsType;
  /** format of response (i.e. response.json() -> format: "json") */
  format?: ResponseFormat;
  /** request body */
  body?: unknown;
  /** base url */
  baseUrl?: string;
  /** request cancellation token */
  cancelToken?: CancelToken;
}

export type RequestParams = Omit<
  FullRequestParams,
  "body" | "method" | "query" | "path"
>;

export interface ApiConfig<SecurityDataType = unknown> {
  baseUrl?: string;
  baseApiParams?: Omit<RequestParams, "baseUrl" | "cancelToken" | "signal">;
  securityWorker?: (
    securityData: SecurityDataType | null,
  ) => Promise<RequestParams | void> | RequestParams | void;
  customFetch?: typeof fetch;
}

export interface HttpResponse<D extends unknown, E extends unknown = unknown>
  extends Response {
  data: D;
  error: E;
}

type CancelToken = Symbol | string | number;

export type ContentType =
  | "application/json"
  | "application/vnd.api+json"
  | "multipart/form-data"
  | "application/x-www-form-urlencoded"
  | "text/plain";

export class HttpClient<SecurityDataType = unknown> {
  public baseUrl: string = "/api/v1";
  private securityData: SecurityDataType | null = null;
  private securityWorker?: ApiConfig<SecurityDataType>["securityWorker"];
  private abortControllers = new Map<CancelToken, AbortController>();
  private customFetch = (...fetchParams: Parameters<typeof fetch>) =>
    fetch(...fetchParams);

  private baseApiParams: RequestParams = {
    credentials: "same-origin",
    headers: {},
    redirect: "follow",
    referrerPolicy: "no-referrer",
  };

  constructor(apiConfig: ApiConfig<SecurityDataType> = {}) {
    Object.assign(this, apiConfig);
  }

  public setSecurityData = (data: SecurityDataType | null) => {
    this.securityData = data;
  };

  protected encodeQueryParam(key: string, value: any) {
    const encodedKey = encodeURIComponent(key);
    return `${encodedKey}=${encodeURIComponent(typeof value === "number" ? value : `${value}`)}`;
  }

  protected addQueryParam(query: QueryParamsType, key: string) {
    return this.encodeQueryParam(key, query[key]);
  }

  protected addArrayQueryParam(query: QueryParamsType, key: string) {
    const value = query[key];
    return value.map((v: any) => this.encodeQueryParam(key, v)).join("&");
  }

  protected toQueryString(rawQuery?: QueryParamsType): string {
    const query = rawQuery || {};
    const keys = Object.keys(query).filter(
      (key) => "undefined" !== typeof query[key],
    );
    return keys
      .map((key) =>
        Array.isArray(query[key])
          ? this.addArrayQueryParam(query, key)
          : this.addQueryParam(query, key),
      )
      .join("&");
  }

  protected addQueryParams(rawQuery?: QueryParamsType): string {
    const queryString = this.toQueryString(rawQuery);
    return queryString ? `?${queryString}` : "";
  }

  private contentFormatters: Record<ContentType, (input: any) => any> = {
    ["application/json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["application/vnd.api+json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["text/plain"]: (input: any) =>
      input !== null && typeof input !== "string"
        ? JSON.stringify(input)
        : input,
    ["multipart/form-data"]: (input: any) => {
      if (input instanceof FormData) {
        return input;
      }

      return Object.keys(input || {}).reduce((formData, key) => {
        const property = input[key];
        formData.append(
          key,
          property instanceof Blob
            ? property
            : typeof property === "object" && property !== null
              ? JSON.stringify(property)
              : `${property}`,
        );
        return formData;
      }, new FormData());
    },
    ["application/x-www-form-urlencoded"]: (input: any) =>
      this.toQueryString(input),
  };

  protected mergeRequestParams(
    params1: RequestParams,
    params2?: RequestParams,
  ): RequestParams {
    return {
      ...this.baseApiParams,
      ...params1,
      ...(params2 || {}),
      headers: {
        ...(this.baseApiParams.headers || {}),
        ...(params1.headers || {}),
        ...((params2 && params2.headers) || {}),
      },
    };
  }

  protected createAbortSignal = (
    cancelToken: CancelToken,
  ): AbortSignal | undefined => {
    if (this.abortControllers.has(cancelToken)) {
      const abortController = this.abortControllers.get(cancelToken);
      if (abortController) {
        return abortController.signal;
      }
      return void 0;
    }

    const abortController = new AbortController();
    this.abortControllers.set(cancelToken, abortController);
    return abortController.signal;
  };

  public abortRequest = (cancelToken: CancelToken) => {
    const abortController = this.abortControllers.get(cancelToken);

    if (abortController) {
      abortController.abort();
      this.abortControllers.delete(cancelToken);
    }
  };

  public request = async <T = any, E = any>({
    body,
    secure,
    path,
    type,
    query,
    format,
    baseUrl,
    cancelToken,
    ...params
  }: FullRequestParams): Promise<HttpResponse<T, E>> => {
    const secureParams =
      ((typeof secure === "boolean" ? secure : this.baseApiParams.secure) &&
        this.securityWorker &&
        (await this.securityWorker(this.securityData))) ||
      {};
    const requestParams = this.mergeRequestParams(params, secureParams);
    const queryString = query && this.toQueryString(query);
    const payloadFormatter = this.contentFormatters[type || "application/json"];
    const responseFormat = format || requestParams.format;

    return this.customFetch(
      `${baseUrl || this.baseUrl || ""}${path}${queryString ? `?${queryString}` : ""}`,
      {
        ...requestParams,
        headers: {
          ...(requestParams.headers || {}),
          ...(type && type !== "multipart/form-data"
            ? { "Content-Type": type }
            : {}),
        },
        signal:
          (cancelToken
            ? this.createAbortSignal(cancelToken)
            : requestParams.signal) || null,
        body:
          typeof body === "undefined" || body === null
            ? null
            : payloadFormatter(body),
      },
    ).then(async (response) => {
      const r = response as HttpResponse<T, E>;
      r.data = null as unknown as T;
      r.error = null as unknown as E;

      const responseToParse = responseFormat ? response.clone() : response;
      const data = !responseFormat
        ? r
        : await responseToParse[responseFormat]()
            .then((data) => {
              if (r.ok) {
                r.data = data;
              } else {
                r.error = data;
              }
              return r;
            })
            .catch((e) => {
              r.error = e;
              return r;
            });

      if (cancelToken) {
        this.abortControllers.delete(cancelToken);
      }

      if (!response.ok) throw data;
      return data;
    });
  };
}

/**
 * @title Gerai API
 * @version 1.0.0
 * @license MIT
 * @baseUrl /api/v1
 *
 * One marketplace, many shops. Amounts are whole rupiah, weights grams, times ISO 8601 in UTC. Send a bearer token: a person's access token, or a key of a shop.
 */
export class Api<
  SecurityDataType extends unknown,
> extends HttpClient<SecurityDataType> {
  auth = {
    /**
     * No description
     *
     * @tags Signing in
     * @name RequestOtp
     * @summary Have a one-time code sent by SMS
     * @request POST:/auth/otp
     */
    requestOtp: (
      data: {
        /** @pattern ^\s*[\s\S]{1,32}\s*$ */
        phone: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<CodeChallenge, Problem>({
        path: `/auth/otp`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description A refresh token that comes a second time ends its session: it was copied, or a copy is in use. A repeat within a minute, before the new pair was used, gets the same answer, for replies do get lost.
     *
     * @tags Signing in
     * @name IssueTokens
     * @summary Tokens for a code, or a new pair for a refresh token
     * @request POST:/auth/token
     */
    issueTokens: (
      data:
        | {
            /**
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             */
            challengeId: string;
            /** @pattern ^\s*(\d{6})\s*$ */
            code: string;
            /** @pattern ^\s*[\s\S]{1,80}\s*$ */
            deviceName: string;
            grant: "otp";
          }
        | {
            /**
             * @minLength 1
             * @maxLength 2048
             */
            refreshToken: string;
            grant: "refresh";
          },
      params: RequestParams = {},
    ) =>
      this.request<Tokens, Problem>({
        path: `/auth/token`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Signing in
     * @name RevokeTokens
     * @summary End the session behind a token; an unknown one is answered the same
     * @request POST:/auth/revoke
     */
    revokeTokens: (
      data: {
        /**
         * @minLength 1
         * @maxLength 2048
         */
        token: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/auth/revoke`,
        method: "POST",
        body: data,
        type: "application/json",
        ...params,
      }),
  };
  home = {
    /**
     * No description
     *
     * @tags Catalogue
     * @name GetHome
     * @summary All that the home screen shows, in one call
     * @request GET:/home
     */
    getHome: (params: RequestParams = {}) =>
      this.request<
        {
          /** The top of the tree */
          categories: Category[];
          scarce: ProductCard[];
          reduced: ProductCard[];
          popular: ProductCard[];
          newest: ProductCard[];
          byCategory: {
            path: string;
            rows: ProductCard[];
          }[];
          shops: ShopCard[];
        },
        void | Problem
      >({
        path: `/home`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  categories = {
    /**
     * No description
     *
     * @tags Catalogue
     * @name ListCategories
     * @summary The whole tree of open categories, parents before children
     * @request GET:/categories
     */
    listCategories: (params: RequestParams = {}) =>
      this.request<
        {
          rows: Category[];
        },
        void | Problem
      >({
        path: `/categories`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  products = {
    /**
     * No description
     *
     * @tags Catalogue
     * @name ListProducts
     * @summary Products on sale, searched, narrowed and sorted, a page at a time
     * @request GET:/products
     */
    listProducts: (
      query?: {
        /**
         * Words to look for
         * @pattern ^\s*[\s\S]{1,120}\s*$
         */
        q?: string;
        /**
         * @minLength 1
         * @maxLength 120
         * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
         */
        category?: string;
        /**
         * @minLength 1
         * @maxLength 120
         * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
         */
        shop?: string;
        /**
         * Comma-separated, at most 20
         * @minLength 1
         * @maxLength 2000
         */
        brand?: string;
        /**
         * Comma-separated, at most 20
         * @minLength 1
         * @maxLength 2000
         */
        city?: string;
        /**
         * @min 0
         * @max 1000000000000
         */
        minPrice?: number;
        /**
         * @min 0
         * @max 1000000000000
         */
        maxPrice?: number;
        inStock?: "true" | "false";
        /**
         * Comma-separated code:value, e.g. ram:8 GB
         * @minLength 1
         * @maxLength 2000
         */
        attribute?: string;
        sort?: "popular" | "new" | "price-asc" | "price-desc" | "relevance";
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
        /**
         * @min 1
         * @max 60
         */
        size?: number;
        /**
         * Comma-separated: facets
         * @pattern ^(facets)(,(facets))*$
         * @example "facets"
         */
        include?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: ProductCard[];
          /** Cursor of the following page; null on the last */
          next: string | null;
          facets: Facets | null;
        },
        void | Problem
      >({
        path: `/products`,
        method: "GET",
        query: query,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Catalogue
     * @name GetProduct
     * @summary A product, with its offers where they are asked for
     * @request GET:/products/{slug}
     */
    getProduct: (
      slug: string,
      query?: {
        /**
         * Comma-separated: offers
         * @pattern ^(offers)(,(offers))*$
         * @example "offers"
         */
        include?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          id: string;
          slug: string;
          name: string;
          /** English; null where only the Indonesian is written */
          nameEn: string | null;
          description: string;
          /** English; null where only the Indonesian is written */
          descriptionEn: string | null;
          brand: {
            slug: string;
            name: string;
          } | null;
          categoryPath: string;
          /** @min 0 */
          sold: number;
          /** Whole rupiah */
          priceFrom: number | null;
          /** @min 0 */
          offerCount: number;
          options: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            name: string;
            nameEn: string;
            values: {
              /**
               * UUID
               * @format uuid
               * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
               * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
               */
              id: string;
              value: string;
              valueEn: string;
              swatch: string | null;
            }[];
          }[];
          variants: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            code: string;
            title: string;
            titleEn: string;
            /** @min 0 */
            weightGrams: number;
            valueIds: string[];
          }[];
          pictures: {
            url: string;
            /** @min 0 */
            width: number;
            /** @min 0 */
            height: number;
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            /** UUID */
            variantId: string | null;
            alt: string;
            /** English; null where only the Indonesian is written */
            altEn: string | null;
          }[];
          attributes: {
            code: string;
            name: string;
            nameEn: string;
            type: string;
            unit: string | null;
            value: string;
            /** English; null where only the Indonesian is written */
            valueEn: string | null;
          }[];
          offers: Offer[] | null;
        },
        void | Problem
      >({
        path: `/products/${slug}`,
        method: "GET",
        query: query,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Catalogue
     * @name GetProductPage
     * @summary All that a product's screen shows, in one call
     * @request GET:/products/{slug}/page
     */
    getProductPage: (slug: string, params: RequestParams = {}) =>
      this.request<
        {
          product: Product;
          offers: Offer[];
          freeShipping: FreeShipping[];
          /** Categories from the root to the product's own */
          trail: Category[];
          /** Popular products of the same category */
          related: ProductCard[];
        },
        void | Problem
      >({
        path: `/products/${slug}/page`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  shops = {
    /**
     * No description
     *
     * @tags Catalogue
     * @name GetShop
     * @summary A shop as its customers see it; its products are at /products?shop=
     * @request GET:/shops/{slug}
     */
    getShop: (slug: string, params: RequestParams = {}) =>
      this.request<Shop, void | Problem>({
        path: `/shops/${slug}`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  cart = {
    /**
     * No description
     *
     * @tags Cart and checkout
     * @name GetCart
     * @summary The caller's cart with today's prices and stock, by shop
     * @request GET:/cart
     * @secure
     */
    getCart: (params: RequestParams = {}) =>
      this.request<Cart, void | Problem>({
        path: `/cart`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Cart and checkout
     * @name AddToCart
     * @summary Put an offer into the cart, on top of what is there
     * @request POST:/cart/lines
     * @secure
     */
    addToCart: (
      data: {
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        shopProductId: string;
        /**
         * @min 1
         * @max 999
         * @default 1
         */
        quantity?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<LineQuantity, Problem>({
        path: `/cart/lines`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Cart and checkout
     * @name SetCartLine
     * @summary Change how many a line asks for
     * @request PATCH:/cart/lines/{lineId}
     * @secure
     */
    setCartLine: (
      lineId: string,
      data: {
        /**
         * @min 1
         * @max 999
         */
        quantity: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<LineQuantity, Problem>({
        path: `/cart/lines/${lineId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Cart and checkout
     * @name RemoveCartLine
     * @summary Take a line out of the cart
     * @request DELETE:/cart/lines/{lineId}
     * @secure
     */
    removeCartLine: (lineId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/cart/lines/${lineId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Cart and checkout
     * @name SelectCartLines
     * @summary Tick or untick one line, all of a shop's, or, with neither named, all
     * @request POST:/cart/selection
     * @secure
     */
    selectCartLines: (
      data: {
        selected: boolean;
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        lineId?: string;
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        shopId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<Cart, Problem>({
        path: `/cart/selection`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Cart and checkout
     * @name AcceptCartPrices
     * @summary Agree to prices that have moved since the cart was shown
     * @request POST:/cart/accepted-prices
     * @secure
     */
    acceptCartPrices: (
      data: {
        /**
         * @maxItems 100
         * @minItems 1
         */
        seen: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          lineId: string;
          /** @exclusiveMin 0 */
          price: number;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @min 0 */
          accepted: number;
        },
        Problem
      >({
        path: `/cart/accepted-prices`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Cart and checkout
     * @name BuyAgain
     * @summary Put an earlier order's lines back into the cart, as far as they can still be bought
     * @request POST:/cart/from-order
     * @secure
     */
    buyAgain: (
      data: {
        /** @pattern ^GR-[0-9A-Z]{4}-[0-9A-Z]{4}$ */
        orderNumber: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @min 0 */
          added: number;
          /** @min 0 */
          fewer: number;
          missing: string[];
        },
        Problem
      >({
        path: `/cart/from-order`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  checkout = {
    /**
     * @description Promises nothing and locks nothing: placing the order reads everything again and compares the total.
     *
     * @tags Cart and checkout
     * @name QuoteCheckout
     * @summary What the ticked lines cost today, delivered, and what keeps them from being ordered
     * @request POST:/checkout/quote
     * @secure
     */
    quoteCheckout: (
      data: {
        addressId?: string | null;
        choices?: Partial<Record<string, string>>;
      },
      params: RequestParams = {},
    ) =>
      this.request<CheckoutQuote, Problem>({
        path: `/checkout/quote`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  orders = {
    /**
     * @description With `gateway`, the attempt to pay is opened in the same call. The stock stays locked until the order's deadline; unpaid, it is released by itself. Where the order was placed but the gateway did not answer, checkoutUrl is null: start the payment by itself.
     *
     * @tags Orders
     * @name PlaceOrder
     * @summary Place one order over one or more shops: locks the stock of every line, or of none
     * @request POST:/orders
     * @secure
     */
    placeOrder: (
      data: {
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        addressId: string;
        /** @exclusiveMin 0 */
        expectedTotal: number;
        /**
         * @maxItems 50
         * @minItems 1
         */
        shops: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          shopId: string;
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          rateId: string;
          /** @pattern ^\s*[\s\S]{0,300}\s*$ */
          note?: string;
        }[];
        /**
         * @maxItems 100
         * @minItems 1
         */
        lines: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          shopProductId: string;
          /**
           * @min 1
           * @max 999
           */
          quantity: number;
        }[];
        /**
         * @minLength 1
         * @maxLength 20
         */
        gateway?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<PlacedOrder, Problem>({
        path: `/orders`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Orders
     * @name ListOrders
     * @summary The caller's orders, newest first
     * @request GET:/orders
     * @secure
     */
    listOrders: (
      query?: {
        /** @default "all" */
        tab?: "all" | "unpaid" | "ongoing" | "done" | "cancelled";
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: OrderRow[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/orders`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Orders
     * @name GetOrder
     * @summary An order of the caller's with its parts, payment and refunds
     * @request GET:/orders/{number}
     * @secure
     */
    getOrder: (
      number: string,
      query?: {
        /**
         * Comma-separated: parcels, requests, choices
         * @pattern ^(parcels|requests|choices)(,(parcels|requests|choices))*$
         * @example "parcels"
         */
        include?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<Order, void | Problem>({
        path: `/orders/${number}`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Orders
     * @name GetOrderStatus
     * @summary Status and deadline of an order, cheap enough to ask again and again
     * @request GET:/orders/{number}/status
     * @secure
     */
    getOrderStatus: (number: string, params: RequestParams = {}) =>
      this.request<
        {
          status: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
           */
          deadline: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
           */
          now: string;
        },
        void | Problem
      >({
        path: `/orders/${number}/status`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Orders
     * @name CancelOrder
     * @summary Cancel an unpaid order; its stock is free at once
     * @request POST:/orders/{number}/cancel
     * @secure
     */
    cancelOrder: (number: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/orders/${number}/cancel`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Orders
     * @name StartPayment
     * @summary Open an attempt to pay; asking again answers the open attempt's page
     * @request POST:/orders/{number}/payments
     * @secure
     */
    startPayment: (
      number: string,
      data: {
        /**
         * @minLength 1
         * @maxLength 20
         */
        gateway: string;
        /**
         * @minLength 1
         * @maxLength 20
         */
        channel?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          checkoutUrl: string;
        },
        Problem
      >({
        path: `/orders/${number}/payments`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Orders
     * @name GetPayment
     * @summary How the payment of an order stands, and the ways to pay it
     * @request GET:/orders/{number}/payments
     * @secure
     */
    getPayment: (number: string, params: RequestParams = {}) =>
      this.request<
        {
          status: string;
          payment: PaymentAttempt | null;
          /** The attempt that is open, and how it is paid */
          open: OpenPayment | null;
          choices: PaymentChoice[];
          refunds: OrderRefund[];
        },
        void | Problem
      >({
        path: `/orders/${number}/payments`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Orders
     * @name CheckPayment
     * @summary Have the open attempt read back from its gateway now, as when the buyer returns from its page
     * @request POST:/orders/{number}/payments/check
     * @secure
     */
    checkPayment: (number: string, params: RequestParams = {}) =>
      this.request<
        {
          outcome: string;
        },
        Problem
      >({
        path: `/orders/${number}/payments/check`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Orders
     * @name TrackOrder
     * @summary The parcels of an order with their timelines
     * @request GET:/orders/{number}/parcels
     * @secure
     */
    trackOrder: (number: string, params: RequestParams = {}) =>
      this.request<
        {
          rows: Parcel[];
        },
        void | Problem
      >({
        path: `/orders/${number}/parcels`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Orders
     * @name GetOrderRecord
     * @summary Everything that happened to an order, as far as it concerns its buyer, newest first
     * @request GET:/orders/{number}/record
     * @secure
     */
    getOrderRecord: (number: string, params: RequestParams = {}) =>
      this.request<
        {
          number: string;
          entries: RecordEntry[];
        },
        void | Problem
      >({
        path: `/orders/${number}/record`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),
  };
  orderParts = {
    /**
     * No description
     *
     * @tags Orders
     * @name ConfirmReceived
     * @summary Confirm that a shop's part has arrived as it should; it is then complete
     * @request POST:/order-parts/{shopOrderId}/received
     * @secure
     */
    confirmReceived: (shopOrderId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/order-parts/${shopOrderId}/received`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Cancel and return
     * @name RequestCancel
     * @summary Ask a shop to cancel its paid part
     * @request POST:/order-parts/{shopOrderId}/cancel-requests
     * @secure
     */
    requestCancel: (
      shopOrderId: string,
      data: {
        /** @pattern ^\s*[\s\S]{3,300}\s*$ */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          outcome: "cancelled" | "requested";
        },
        Problem
      >({
        path: `/order-parts/${shopOrderId}/cancel-requests`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Cancel and return
     * @name RequestReturn
     * @summary Ask to give units back; one open return a part
     * @request POST:/order-parts/{shopOrderId}/returns
     * @secure
     */
    requestReturn: (
      shopOrderId: string,
      data: {
        reason:
          | "DAMAGED"
          | "WRONG_ITEM"
          | "NOT_AS_DESCRIBED"
          | "INCOMPLETE"
          | "CHANGED_MIND"
          | "NOT_RECEIVED";
        /** @pattern ^\s*[\s\S]{10,1000}\s*$ */
        note: string;
        /**
         * @maxItems 100
         * @minItems 1
         */
        lines: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          orderItemId: string;
          /**
           * @min 1
           * @max 9999
           */
          quantity: number;
        }[];
        /**
         * @maxItems 3
         * @default []
         */
        pictures?: string[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          returnId: string;
        },
        Problem
      >({
        path: `/order-parts/${shopOrderId}/returns`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  cancelRequests = {
    /**
     * No description
     *
     * @tags Cancel and return
     * @name WithdrawCancel
     * @summary Take back the wish to cancel
     * @request POST:/cancel-requests/{requestId}/withdraw
     * @secure
     */
    withdrawCancel: (requestId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/cancel-requests/${requestId}/withdraw`,
        method: "POST",
        secure: true,
        ...params,
      }),
  };
  returns = {
    /**
     * No description
     *
     * @tags Cancel and return
     * @name WithdrawReturn
     * @summary Keep the goods after all
     * @request POST:/returns/{requestId}/withdraw
     * @secure
     */
    withdrawReturn: (requestId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/returns/${requestId}/withdraw`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Cancel and return
     * @name SendBack
     * @summary Say that the goods are on their way back
     * @request POST:/returns/{requestId}/sent
     * @secure
     */
    sendBack: (
      requestId: string,
      data: {
        /** @pattern ^\s*[\s\S]{2,40}\s*$ */
        courier: string;
        /** @pattern ^\s*([A-Za-z0-9-]{6,40})\s*$ */
        trackingNumber: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/returns/${requestId}/sent`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Cancel and return
     * @name AppealReturn
     * @summary Ask Gerai to judge a shop's no, within three days of it; its money is held until then
     * @request POST:/returns/{requestId}/appeal
     * @secure
     */
    appealReturn: (
      requestId: string,
      data: {
        /** @pattern ^\s*[\s\S]{10,1000}\s*$ */
        appeal: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/returns/${requestId}/appeal`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),
  };
  profile = {
    /**
     * No description
     *
     * @tags Account
     * @name GetProfile
     * @summary The caller's own profile
     * @request GET:/profile
     * @secure
     */
    getProfile: (params: RequestParams = {}) =>
      this.request<Profile, void | Problem>({
        path: `/profile`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Account
     * @name UpdateProfile
     * @summary Change what is named; a new e-mail address is unproven until its link is opened
     * @request PATCH:/profile
     * @secure
     */
    updateProfile: (
      data: {
        /** @pattern ^\s*[\s\S]{0,120}\s*$ */
        name?: string;
        email?: string | "";
        locale?: "id" | "en";
        timeZone?: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
      },
      params: RequestParams = {},
    ) =>
      this.request<Profile, Problem>({
        path: `/profile`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Account
     * @name RequestEmailVerification
     * @summary Have the link that proves the e-mail address sent
     * @request POST:/profile/email-verification
     * @secure
     */
    requestEmailVerification: (params: RequestParams = {}) =>
      this.request<
        {
          email: string;
        },
        Problem
      >({
        path: `/profile/email-verification`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Account
     * @name RequestPhoneChange
     * @summary Have a code sent to the number the caller wants to sign in with from now on
     * @request POST:/profile/phone/otp
     * @secure
     */
    requestPhoneChange: (
      data: {
        /** @pattern ^\s*[\s\S]{1,32}\s*$ */
        phone: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<CodeChallenge, Problem>({
        path: `/profile/phone/otp`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Account
     * @name ChangePhone
     * @summary Move the account to the number the code proves; all other devices are signed out
     * @request PUT:/profile/phone
     * @secure
     */
    changePhone: (
      data: {
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        challengeId: string;
        /** @pattern ^\s*(\d{6})\s*$ */
        code: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          phone: string;
        },
        Problem
      >({
        path: `/profile/phone`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  addresses = {
    /**
     * No description
     *
     * @tags Account
     * @name ListAddresses
     * @summary The caller's address book, at most twenty, the default first
     * @request GET:/addresses
     * @secure
     */
    listAddresses: (params: RequestParams = {}) =>
      this.request<
        {
          rows: Address[];
        },
        void | Problem
      >({
        path: `/addresses`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Account
     * @name CreateAddress
     * @summary Add an address; the first becomes the default
     * @request POST:/addresses
     * @secure
     */
    createAddress: (
      data: {
        /** @pattern ^\s*[\s\S]{1,40}\s*$ */
        label: string;
        /** @pattern ^\s*[\s\S]{1,120}\s*$ */
        recipient: string;
        /** @pattern ^\s*[\s\S]{1,32}\s*$ */
        phone: string;
        /** @pattern ^\s*[\s\S]{1,60}\s*$ */
        province: string;
        /** @pattern ^\s*[\s\S]{1,60}\s*$ */
        city: string;
        /** @pattern ^\s*[\s\S]{1,60}\s*$ */
        district: string;
        /** @pattern ^\s*([1-9]\d{4})\s*$ */
        postcode: string;
        /** @pattern ^\s*[\s\S]{1,300}\s*$ */
        line: string;
        note?: string | null;
        isDefault?: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<Address, Problem>({
        path: `/addresses`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Account
     * @name GetAddress
     * @summary One of the caller's addresses
     * @request GET:/addresses/{id}
     * @secure
     */
    getAddress: (id: string, params: RequestParams = {}) =>
      this.request<Address, void | Problem>({
        path: `/addresses/${id}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Account
     * @name UpdateAddress
     * @summary Rewrite an address
     * @request PUT:/addresses/{id}
     * @secure
     */
    updateAddress: (
      id: string,
      data: {
        /** @pattern ^\s*[\s\S]{1,40}\s*$ */
        label: string;
        /** @pattern ^\s*[\s\S]{1,120}\s*$ */
        recipient: string;
        /** @pattern ^\s*[\s\S]{1,32}\s*$ */
        phone: string;
        /** @pattern ^\s*[\s\S]{1,60}\s*$ */
        province: string;
        /** @pattern ^\s*[\s\S]{1,60}\s*$ */
        city: string;
        /** @pattern ^\s*[\s\S]{1,60}\s*$ */
        district: string;
        /** @pattern ^\s*([1-9]\d{4})\s*$ */
        postcode: string;
        /** @pattern ^\s*[\s\S]{1,300}\s*$ */
        line: string;
        note?: string | null;
        isDefault?: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<Address, Problem>({
        path: `/addresses/${id}`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Account
     * @name RemoveAddress
     * @summary Take an address out of the book; orders keep their own copy
     * @request DELETE:/addresses/{id}
     * @secure
     */
    removeAddress: (id: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/addresses/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Account
     * @name SetDefaultAddress
     * @summary Make an address the default
     * @request POST:/addresses/{id}/default
     * @secure
     */
    setDefaultAddress: (id: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/addresses/${id}/default`,
        method: "POST",
        secure: true,
        ...params,
      }),
  };
  sessions = {
    /**
     * No description
     *
     * @tags Account
     * @name ListSessions
     * @summary Where the caller is signed in
     * @request GET:/sessions
     * @secure
     */
    listSessions: (params: RequestParams = {}) =>
      this.request<
        {
          rows: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            device: Partial<Record<string, any>>;
            ip: string | null;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
             */
            createdAt: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
             */
            lastSeenAt: string;
            current: boolean;
          }[];
        },
        void | Problem
      >({
        path: `/sessions`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Account
     * @name RevokeSession
     * @summary Sign a device out
     * @request DELETE:/sessions/{sessionId}
     * @secure
     */
    revokeSession: (sessionId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/sessions/${sessionId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Account
     * @name RevokeAllSessions
     * @summary Sign out all other devices, or all
     * @request POST:/sessions/revoke-all
     * @secure
     */
    revokeAllSessions: (
      data: {
        scope: "others" | "everywhere";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          revoked: number;
        },
        Problem
      >({
        path: `/sessions/revoke-all`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  notifications = {
    /**
     * No description
     *
     * @tags Notifications
     * @name ListNotifications
     * @summary What the bell lists, newest first
     * @request GET:/notifications
     * @secure
     */
    listNotifications: (
      query?: {
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
        unread?: "true" | "false";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: Notification[];
          /** Cursor of the following page; null on the last */
          next: string | null;
          /** Counted up to a hundred */
          unread: number;
        },
        void | Problem
      >({
        path: `/notifications`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Notifications
     * @name MarkNotificationsRead
     * @summary Mark these as read, or, with none named, all
     * @request POST:/notifications/read
     * @secure
     */
    markNotificationsRead: (
      data: {
        /**
         * @maxItems 100
         * @minItems 1
         */
        ids?: string[];
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/notifications/read`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Notifications
     * @name ListMessages
     * @summary What was sent over one channel, newest first, and what became of it
     * @request GET:/notifications/history
     * @secure
     */
    listMessages: (
      query: {
        channel: "PUSH" | "EMAIL" | "SMS";
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            kind: string;
            title: string;
            body: string;
            /** Where it leads on the website, without a language */
            path: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
             */
            createdAt: string;
            read: boolean;
            status: string;
            reason: string | null;
            sentTo: string | null;
          }[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/notifications/history`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Notifications
     * @name GetNotificationPreferences
     * @summary What the caller wants to hear, kind by kind, as a customer or in a shop's team, and when not
     * @request GET:/notifications/preferences
     * @secure
     */
    getNotificationPreferences: (
      query?: {
        /** @default "customer" */
        audience?: "customer" | "shop";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          kinds: {
            kind: string;
            channels: {
              channel: string;
              enabled: boolean;
            }[];
          }[];
          /** Minutes of the day in the person's time zone */
          quietHours: QuietHours;
        },
        void | Problem
      >({
        path: `/notifications/preferences`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Notifications
     * @name SetNotificationPreference
     * @summary Hear of a kind over a channel from now on, or no more
     * @request PUT:/notifications/preferences
     * @secure
     */
    setNotificationPreference: (
      data: {
        /**
         * @minLength 1
         * @maxLength 40
         */
        kind: string;
        channel: "BELL" | "PUSH" | "EMAIL" | "SMS";
        enabled: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/notifications/preferences`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Notifications
     * @name SetQuietHours
     * @summary When what can wait does wait
     * @request PUT:/notifications/quiet-hours
     * @secure
     */
    setQuietHours: (
      data: {
        enabled: boolean;
        /**
         * @min 0
         * @max 1439
         */
        fromMinute: number;
        /**
         * @min 0
         * @max 1439
         */
        untilMinute: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/notifications/quiet-hours`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),
  };
  secondFactor = {
    /**
     * @description `owes` is `setup` or `proof` for staff and shops' owners and managers who are refused with SECOND_FACTOR_REQUIRED until then. `fresh`: this session has proved one within ten minutes, which dangerous operations ask for with STEP_UP_REQUIRED.
     *
     * @tags Second factor
     * @name GetSecondFactor
     * @summary The caller's second factors, and what this session owes
     * @request GET:/second-factor
     * @secure
     */
    getSecondFactor: (params: RequestParams = {}) =>
      this.request<SecondFactor, void | Problem>({
        path: `/second-factor`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Second factor
     * @name ProveTotp
     * @summary Prove this session by a code of the authenticator app
     * @request POST:/second-factor/proofs/totp
     * @secure
     */
    proveTotp: (
      data: {
        /** @pattern ^\s*(\d{6})\s*$ */
        code: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/second-factor/proofs/totp`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Second factor
     * @name ProveRecoveryCode
     * @summary Prove this session by a recovery code, which is used up by it
     * @request POST:/second-factor/proofs/recovery-code
     * @secure
     */
    proveRecoveryCode: (
      data: {
        /** @pattern ^\s*[\s\S]{1,40}\s*$ */
        code: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          left: number;
        },
        Problem
      >({
        path: `/second-factor/proofs/recovery-code`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Second factor
     * @name BeginPasskeyProof
     * @summary What a passkey is to sign: WebAuthn's request options, good once and for five minutes
     * @request POST:/second-factor/proofs/passkey/challenge
     * @secure
     */
    beginPasskeyProof: (params: RequestParams = {}) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          challengeId: string;
          options: Partial<Record<string, any>>;
        },
        Problem
      >({
        path: `/second-factor/proofs/passkey/challenge`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Second factor
     * @name FinishPasskeyProof
     * @summary Prove this session by what a passkey signed
     * @request POST:/second-factor/proofs/passkey
     * @secure
     */
    finishPasskeyProof: (
      data: {
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        challengeId: string;
        response: {
          /**
           * @maxLength 1400
           * @pattern ^[\w-]+$
           */
          id: string;
          /**
           * @maxLength 1400
           * @pattern ^[\w-]+$
           */
          rawId: string;
          type: "public-key";
          authenticatorAttachment?: "platform" | "cross-platform" | null;
          clientExtensionResults: object;
          response: {
            /**
             * @maxLength 4000
             * @pattern ^[\w-]+$
             */
            clientDataJSON: string;
            /**
             * @maxLength 8000
             * @pattern ^[\w-]+$
             */
            authenticatorData: string;
            /**
             * @maxLength 4000
             * @pattern ^[\w-]+$
             */
            signature: string;
            userHandle?: string | null;
          };
        };
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/second-factor/proofs/passkey`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Second factor
     * @name BeginTotp
     * @summary A new key for an authenticator app, in use once a code of it confirms it
     * @request POST:/second-factor/totp
     * @secure
     */
    beginTotp: (params: RequestParams = {}) =>
      this.request<
        {
          secret: string;
          uri: string;
        },
        Problem
      >({
        path: `/second-factor/totp`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Second factor
     * @name RemoveTotp
     * @summary End the authenticator app's use
     * @request DELETE:/second-factor/totp
     * @secure
     */
    removeTotp: (params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/second-factor/totp`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description The first factor brings ten recovery codes, readable in this answer only.
     *
     * @tags Second factor
     * @name ConfirmTotp
     * @summary Take the app into use by its first code
     * @request POST:/second-factor/totp/confirmation
     * @secure
     */
    confirmTotp: (
      data: {
        /** @pattern ^\s*(\d{6})\s*$ */
        code: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          recoveryCodes: string[] | null;
        },
        Problem
      >({
        path: `/second-factor/totp/confirmation`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Second factor
     * @name RemovePasskey
     * @summary End a passkey's use
     * @request DELETE:/second-factor/passkeys/{passkeyId}
     * @secure
     */
    removePasskey: (passkeyId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/second-factor/passkeys/${passkeyId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Second factor
     * @name RenewRecoveryCodes
     * @summary Ten new recovery codes in the place of all older ones
     * @request POST:/second-factor/recovery-codes
     * @secure
     */
    renewRecoveryCodes: (params: RequestParams = {}) =>
      this.request<
        {
          recoveryCodes: string[];
        },
        Problem
      >({
        path: `/second-factor/recovery-codes`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),
  };
  privacy = {
    /**
     * No description
     *
     * @tags Privacy
     * @name RequestOwnCode
     * @summary Have a code sent to the caller's own number: fetching or erasing their data needs it
     * @request POST:/privacy/otp
     * @secure
     */
    requestOwnCode: (params: RequestParams = {}) =>
      this.request<CodeChallenge, Problem>({
        path: `/privacy/otp`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Privacy
     * @name ExportMyData
     * @summary All that is kept of the caller, table by table; proofs and keys excepted
     * @request POST:/privacy/export
     * @secure
     */
    exportMyData: (
      data: {
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        challengeId: string;
        /** @pattern ^\s*(\d{6})\s*$ */
        code: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<PersonExport, Problem>({
        path: `/privacy/export`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Privacy
     * @name GetMyErasure
     * @summary Whether the caller asked to be forgotten, what stands in the way, and when it would happen
     * @request GET:/privacy/erasure
     * @secure
     */
    getMyErasure: (params: RequestParams = {}) =>
      this.request<MyErasure, void | Problem>({
        path: `/privacy/erasure`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Privacy
     * @name RequestErasure
     * @summary Ask to be forgotten: it happens after the days of grace, and what law obliges to keep names nobody from then on
     * @request POST:/privacy/erasure
     * @secure
     */
    requestErasure: (
      data: {
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        challengeId: string;
        /** @pattern ^\s*(\d{6})\s*$ */
        code: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<Erasure, Problem>({
        path: `/privacy/erasure`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Privacy
     * @name CallErasureBack
     * @summary Stay after all
     * @request DELETE:/privacy/erasure
     * @secure
     */
    callErasureBack: (params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/privacy/erasure`,
        method: "DELETE",
        secure: true,
        ...params,
      }),
  };
  console = {
    /**
     * No description
     *
     * @tags Shop
     * @name ListManagedShops
     * @summary The shops the caller works in; of a key its one shop
     * @request GET:/console
     * @secure
     */
    listManagedShops: (params: RequestParams = {}) =>
      this.request<
        {
          rows: ManagedShop[];
        },
        void | Problem
      >({
        path: `/console`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shop
     * @name OpenShop
     * @summary Opens a shop in the caller's name, as a draft that only its members see
     * @request POST:/console
     * @secure
     */
    openShop: (
      data: {
        /** @pattern ^\s*[\s\S]{3,80}\s*$ */
        name: string;
        /** @pattern ^\s*[\s\S]{2,60}\s*$ */
        province: string;
        /** @pattern ^\s*[\s\S]{2,60}\s*$ */
        city: string;
        /** @pattern ^\s*[\s\S]{20,2000}\s*$ */
        description: string;
        /** @pattern ^\s*[\s\S]{2,120}\s*$ */
        ownerName?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          shopId: string;
          slug: string;
        },
        Problem
      >({
        path: `/console`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shop
     * @name GetManagedShop
     * @summary All a shop says of itself, and where it stands with the platform
     * @request GET:/console/{shopId}
     * @secure
     */
    getManagedShop: (shopId: string, params: RequestParams = {}) =>
      this.request<ShopProfile, void | Problem>({
        path: `/console/${shopId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Owners only.
     *
     * @tags Shop
     * @name UpdateShop
     * @summary Changes what a shop says of itself; its address stays
     * @request PUT:/console/{shopId}
     * @secure
     */
    updateShop: (
      shopId: string,
      data: {
        /** @pattern ^\s*[\s\S]{3,80}\s*$ */
        name: string;
        /** @pattern ^\s*[\s\S]{2,60}\s*$ */
        province: string;
        /** @pattern ^\s*[\s\S]{2,60}\s*$ */
        city: string;
        /** @pattern ^\s*[\s\S]{20,2000}\s*$ */
        description: string;
        /** @pattern ^\s*[\s\S]{0,2000}\s*$ */
        descriptionEn?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<ShopProfile, Problem>({
        path: `/console/${shopId}`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Owners only.
     *
     * @tags Shop
     * @name RemoveShopPicture
     * @summary Takes a shop's logo or banner away
     * @request DELETE:/console/{shopId}/pictures/{kind}
     * @secure
     */
    removeShopPicture: (
      shopId: string,
      kind: "logo" | "banner",
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/console/${shopId}/pictures/${kind}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shop
     * @name GetShopReadiness
     * @summary What a shop has of what it needs before it can be handed in for approval
     * @request GET:/console/{shopId}/readiness
     * @secure
     */
    getShopReadiness: (shopId: string, params: RequestParams = {}) =>
      this.request<
        {
          profile: boolean;
          warehouse: boolean;
          product: boolean;
          stock: boolean;
        },
        void | Problem
      >({
        path: `/console/${shopId}/readiness`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Owners only.
     *
     * @tags Shop
     * @name SubmitShop
     * @summary Hands a shop in for approval, again after a rejection
     * @request POST:/console/{shopId}/submit
     * @secure
     */
    submitShop: (shopId: string, params: RequestParams = {}) =>
      this.request<ShopProfile, Problem>({
        path: `/console/${shopId}/submit`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Owners only.
     *
     * @tags Shop
     * @name PauseShop
     * @summary Takes a shop off the storefront until it resumes; orders already placed go on
     * @request POST:/console/{shopId}/pause
     * @secure
     */
    pauseShop: (shopId: string, params: RequestParams = {}) =>
      this.request<ShopProfile, Problem>({
        path: `/console/${shopId}/pause`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Owners only.
     *
     * @tags Shop
     * @name ResumeShop
     * @summary Puts a paused shop back on the storefront
     * @request POST:/console/{shopId}/resume
     * @secure
     */
    resumeShop: (shopId: string, params: RequestParams = {}) =>
      this.request<ShopProfile, Problem>({
        path: `/console/${shopId}/resume`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shop
     * @name ListShopNotifications
     * @summary What a shop's bell lists for the caller, newest first
     * @request GET:/console/{shopId}/notifications
     * @secure
     */
    listShopNotifications: (
      shopId: string,
      query?: {
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
        unread?: "true" | "false";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: Notification[];
          /** Cursor of the following page; null on the last */
          next: string | null;
          /** Counted up to a hundred */
          unread: number;
        },
        void | Problem
      >({
        path: `/console/${shopId}/notifications`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shop
     * @name MarkShopNotificationsRead
     * @summary Marks all of a shop's notifications as read by the caller; single ones are marked as a person's own are
     * @request POST:/console/{shopId}/notifications/read
     * @secure
     */
    markShopNotificationsRead: (shopId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/console/${shopId}/notifications/read`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Team
     * @name GetTeam
     * @summary A shop's people and who has been asked to join
     * @request GET:/console/{shopId}/team
     * @secure
     */
    getTeam: (shopId: string, params: RequestParams = {}) =>
      this.request<Team, void | Problem>({
        path: `/console/${shopId}/team`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Owners only.
     *
     * @tags Team
     * @name InviteMember
     * @summary Asks the person behind a phone number to join; asking again renews the invitation
     * @request POST:/console/{shopId}/invitations
     * @secure
     */
    inviteMember: (
      shopId: string,
      data: {
        /** @pattern ^\s*[\s\S]{5,24}\s*$ */
        phone: string;
        role: "VIEWER" | "WAREHOUSE" | "MANAGER" | "OWNER";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          invitationId: string;
        },
        Problem
      >({
        path: `/console/${shopId}/invitations`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Owners only.
     *
     * @tags Team
     * @name RevokeInvitation
     * @summary Takes an open invitation back
     * @request DELETE:/console/{shopId}/invitations/{invitationId}
     * @secure
     */
    revokeInvitation: (
      shopId: string,
      invitationId: string,
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/console/${shopId}/invitations/${invitationId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Owners only.
     *
     * @tags Team
     * @name ChangeRole
     * @summary Gives a member another role; a shop keeps an owner
     * @request PATCH:/console/{shopId}/team/{userId}
     * @secure
     */
    changeRole: (
      shopId: string,
      userId: string,
      data: {
        role: "VIEWER" | "WAREHOUSE" | "MANAGER" | "OWNER";
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/console/${shopId}/team/${userId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * @description Owners only.
     *
     * @tags Team
     * @name RemoveMember
     * @summary Takes a person off the team; a shop keeps an owner
     * @request DELETE:/console/{shopId}/team/{userId}
     * @secure
     */
    removeMember: (
      shopId: string,
      userId: string,
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/console/${shopId}/team/${userId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Team
     * @name LeaveShop
     * @summary Leaves a shop's team; its last owner cannot
     * @request POST:/console/{shopId}/leave
     * @secure
     */
    leaveShop: (shopId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/console/${shopId}/leave`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * @description Owners and managers. Changes of the team, keys, bank account, prices, warehouses, webhooks and settings, and what a role refused. `person` is a user's id, or `gerai`. Entries are only ever added.
     *
     * @tags Team
     * @name ListShopActivity
     * @summary What was done in a shop's name and what Gerai decided about it, newest first
     * @request GET:/console/{shopId}/activity
     * @secure
     */
    listShopActivity: (
      shopId: string,
      query?: {
        kind?:
          | "shops.approveShop"
          | "shops.rejectShop"
          | "shops.suspendShop"
          | "shops.reopenShop"
          | "shops.updateShop"
          | "shops.submitShop"
          | "shops.pauseShop"
          | "shops.resumeShop"
          | "shops.changeRole"
          | "shops.removeMember"
          | "shops.leaveShop"
          | "shops.inviteMember"
          | "shops.revokeInvitation"
          | "shops.acceptInvitation"
          | "shops.createApiKey"
          | "shops.revokeApiKey"
          | "shops.setPrices"
          | "finance.setBankAccount"
          | "payments.refundItems"
          | "delivery.setFreeShipping"
          | "inventory.createWarehouse"
          | "inventory.updateWarehouse"
          | "inventory.setWarehouseStatus"
          | "inventory.setWarehouseDraining"
          | "inventory.undoBatch"
          | "webhooks.create"
          | "webhooks.update"
          | "webhooks.disable"
          | "webhooks.enable"
          | "webhooks.delete"
          | "webhooks.rotateSecret";
        outcome?: "DONE" | "REFUSED" | "FAILED";
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        from?: string;
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        until?: string;
        person?: "gerai" | string;
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: ShopAct[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/activity`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Owners and managers. A shop has 20 keys at most, so the list is not paged.
     *
     * @tags API keys
     * @name ListApiKeys
     * @summary A shop's keys that nobody has revoked
     * @request GET:/console/{shopId}/api-keys
     * @secure
     */
    listApiKeys: (shopId: string, params: RequestParams = {}) =>
      this.request<
        {
          rows: ApiKey[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/api-keys`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Owners only. The secret is in this answer and nowhere else. A key does what a manager may at most: the team, the bank account and other keys stay with people.
     *
     * @tags API keys
     * @name CreateApiKey
     * @summary Makes a key that acts as its maker within the shop and its scopes
     * @request POST:/console/{shopId}/api-keys
     * @secure
     */
    createApiKey: (
      shopId: string,
      data: {
        /** @pattern ^\s*[\s\S]{2,80}\s*$ */
        name: string;
        /**
         * @maxItems 11
         * @minItems 1
         */
        scopes: (
          | "products:read"
          | "products:write"
          | "stock:read"
          | "stock:write"
          | "orders:read"
          | "orders:write"
          | "shipments:read"
          | "shipments:write"
          | "statements:read"
          | "webhooks:read"
          | "webhooks:write"
        )[];
        expiresInDays: 30 | 90 | 365;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          apiKeyId: string;
          secret: string;
        },
        Problem
      >({
        path: `/console/${shopId}/api-keys`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Owners only.
     *
     * @tags API keys
     * @name RevokeApiKey
     * @summary Ends a key at once
     * @request DELETE:/console/{shopId}/api-keys/{apiKeyId}
     * @secure
     */
    revokeApiKey: (
      shopId: string,
      apiKeyId: string,
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/console/${shopId}/api-keys/${apiKeyId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Products and prices
     * @name SearchSellableProducts
     * @summary Products of the central catalogue that a shop could sell: the 20 newest that match
     * @request GET:/console/{shopId}/catalogue
     * @secure
     */
    searchSellableProducts: (
      shopId: string,
      query?: {
        /**
         * Words to look for
         * @pattern ^\s*[\s\S]{0,120}\s*$
         */
        q?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            slug: string;
            name: string;
            brand: string | null;
            category: string;
            imageUrl: string | null;
            variants: number;
            /** How many of its variants this shop sells already */
            sold: number;
            /** Whole rupiah */
            minPrice: number | null;
            /** Whole rupiah */
            maxPrice: number | null;
          }[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/catalogue`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Products and prices
     * @name GetSellableProduct
     * @summary A product with its variants, to choose what to sell and at which price
     * @request GET:/console/{shopId}/catalogue/{productId}
     * @secure
     */
    getSellableProduct: (
      shopId: string,
      productId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          id: string;
          slug: string;
          name: string;
          brand: string | null;
          category: string;
          imageUrl: string | null;
          variants: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            code: string;
            title: string;
            imageUrl: string | null;
            offered: boolean;
            /** Whole rupiah */
            lowestElsewhere: number | null;
          }[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/catalogue/${productId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Products and prices
     * @name ListProposals
     * @summary What a shop has proposed for the catalogue and what became of it, newest first
     * @request GET:/console/{shopId}/proposals
     * @secure
     */
    listProposals: (
      shopId: string,
      query?: {
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: Proposal[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/proposals`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners. Pictures are added on the site.
     *
     * @tags Products and prices
     * @name ProposeProduct
     * @summary Asks for a product that the catalogue lacks; nothing is on sale before the platform says yes
     * @request POST:/console/{shopId}/proposals
     * @secure
     */
    proposeProduct: (
      shopId: string,
      data: {
        /** @pattern ^\s*[\s\S]{1,200}\s*$ */
        name: string;
        nameEn?: string | null;
        /**
         * @default ""
         * @pattern ^\s*[\s\S]{0,20000}\s*$
         */
        description?: string;
        descriptionEn?: string | null;
        slug?: string | "";
        /** @default null */
        brandId?: string | null;
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        categoryId: string;
        /** @maxItems 3 */
        options?: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          id?: string;
          /** @pattern ^\s*[\s\S]{1,40}\s*$ */
          name: string;
          /** @pattern ^\s*[\s\S]{1,40}\s*$ */
          nameEn: string;
          /**
           * @maxItems 100
           * @minItems 1
           */
          values: {
            /**
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             */
            id?: string;
            /** @pattern ^\s*[\s\S]{1,60}\s*$ */
            value: string;
            /** @pattern ^\s*[\s\S]{1,60}\s*$ */
            valueEn: string;
            swatch?: string | null;
          }[];
        }[];
        /**
         * @min 1
         * @max 1000000
         */
        weightGrams: number;
        /** @maxItems 100 */
        variants?: {
          /** @maxItems 3 */
          values: string[];
          /**
           * @min 1
           * @max 1000000
           */
          weightGrams: number;
          code?: string | null;
          /** @default true */
          active?: boolean;
        }[];
        /** @maxItems 60 */
        attributes?: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          attributeId: string;
          value: string | number | boolean;
          valueEn?: string | null;
        }[];
        /** @maxItems 20 */
        media?: {
          /** @maxLength 300 */
          url: string;
          alt?: string | null;
          altEn?: string | null;
          /** @default null */
          variant?: string[] | null;
        }[];
        brandName?: string | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          id: string;
        },
        Problem
      >({
        path: `/console/${shopId}/proposals`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Products and prices
     * @name WithdrawProposal
     * @summary Takes a proposal back while it waits
     * @request POST:/console/{shopId}/proposals/{proposalId}/withdraw
     * @secure
     */
    withdrawProposal: (
      shopId: string,
      proposalId: string,
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/console/${shopId}/proposals/${proposalId}/withdraw`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Products and prices
     * @name ListOffers
     * @summary What a shop sells, last added first, with its stock
     * @request GET:/console/{shopId}/offers
     * @secure
     */
    listOffers: (
      shopId: string,
      query?: {
        /**
         * Words to look for
         * @pattern ^\s*[\s\S]{0,120}\s*$
         */
        q?: string;
        filter?:
          | "all"
          | "active"
          | "draft"
          | "paused"
          | "low"
          | "out"
          | "blocked";
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
        /**
         * Comma-separated: counts
         * @pattern ^(counts)(,(counts))*$
         * @example "counts"
         */
        include?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: ShopOffer[];
          /** Cursor of the following page; null on the last */
          next: string | null;
          /** How many rows each filter holds; null unless include=counts */
          counts: Partial<
            Record<
              "all" | "active" | "draft" | "paused" | "low" | "out" | "blocked",
              number
            >
          > | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/offers`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners. A line without a SKU takes the variant's own code.
     *
     * @tags Products and prices
     * @name AddOffers
     * @summary Puts variants of a product of the catalogue on sale
     * @request POST:/console/{shopId}/offers
     * @secure
     */
    addOffers: (
      shopId: string,
      data: {
        /**
         * UUID
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
         */
        productId: string;
        /** @default "ACTIVE" */
        status?: "DRAFT" | "ACTIVE";
        /**
         * @maxItems 100
         * @minItems 1
         */
        lines: {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          variantId: string;
          /** @default null */
          sku?: string | null;
          /**
           * Whole rupiah
           * @min 1
           * @max 100000000000
           */
          price: number;
          /**
           * The price struck through, above the price; null for none
           * @default null
           */
          compareAtPrice?: number | null;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          offerIds: string[];
        },
        Problem
      >({
        path: `/console/${shopId}/offers`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Products and prices
     * @name GetOffer
     * @summary One variant that a shop sells
     * @request GET:/console/{shopId}/offers/{offerId}
     * @secure
     */
    getOffer: (shopId: string, offerId: string, params: RequestParams = {}) =>
      this.request<ShopOffer, void | Problem>({
        path: `/console/${shopId}/offers/${offerId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners. A price without compareAtPrice strikes nothing through.
     *
     * @tags Products and prices
     * @name ChangeOffer
     * @summary Changes the price, the SKU or the status of an offer: all that is named, or nothing
     * @request PATCH:/console/{shopId}/offers/{offerId}
     * @secure
     */
    changeOffer: (
      shopId: string,
      offerId: string,
      data: {
        /**
         * Whole rupiah
         * @min 1
         * @max 100000000000
         */
        price?: number;
        /** The price struck through, above the price; null for none */
        compareAtPrice?: number | null;
        /**
         * @minLength 1
         * @maxLength 60
         * @pattern ^[\w.\-/]+$
         */
        sku?: string;
        status?: "DRAFT" | "ACTIVE" | "PAUSED";
      },
      params: RequestParams = {},
    ) =>
      this.request<ShopOffer, Problem>({
        path: `/console/${shopId}/offers/${offerId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners. SET gives all one price; PERCENT raises or lowers, rounded to hundreds of rupiah; DISCOUNT strikes the regular price through and takes so much off it; END_DISCOUNT goes back to it.
     *
     * @tags Products and prices
     * @name ChangePrices
     * @summary Changes many prices by one rule: all of them, or none
     * @request POST:/console/{shopId}/offers/prices
     * @secure
     */
    changePrices: (
      shopId: string,
      data: {
        /**
         * @maxItems 100
         * @minItems 1
         */
        offerIds: string[];
        change:
          | {
              kind: "SET";
              /**
               * Whole rupiah
               * @min 1
               * @max 100000000000
               */
              price: number;
            }
          | {
              kind: "PERCENT";
              /**
               * @min -90
               * @max 300
               */
              percent: number;
            }
          | {
              kind: "DISCOUNT";
              /**
               * @min 1
               * @max 90
               */
              percent: number;
            }
          | {
              kind: "END_DISCOUNT";
            };
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          count: number;
        },
        Problem
      >({
        path: `/console/${shopId}/offers/prices`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Products and prices
     * @name ChangeOfferStatus
     * @summary Puts many offers on sale, aside, or back into drafts
     * @request POST:/console/{shopId}/offers/status
     * @secure
     */
    changeOfferStatus: (
      shopId: string,
      data: {
        /**
         * @maxItems 100
         * @minItems 1
         */
        offerIds: string[];
        status: "DRAFT" | "ACTIVE" | "PAUSED";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          count: number;
        },
        Problem
      >({
        path: `/console/${shopId}/offers/status`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description A product has a hundred variants at most, so the list is not paged.
     *
     * @tags Products and prices
     * @name ListOffersOfProduct
     * @summary All a shop's offers of one product, in the order of its variants
     * @request GET:/console/{shopId}/products/{productId}/offers
     * @secure
     */
    listOffersOfProduct: (
      shopId: string,
      productId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: ShopOffer[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/products/${productId}/offers`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Products and prices
     * @name ListPriceHistory
     * @summary The last 50 price changes of a shop's offers of one product, newest first
     * @request GET:/console/{shopId}/products/{productId}/price-history
     * @secure
     */
    listPriceHistory: (
      shopId: string,
      productId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            variantTitle: string;
            sku: string;
            /** Whole rupiah */
            oldPrice: number | null;
            /** Whole rupiah */
            newPrice: number;
            changedBy: string | null;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
             */
            createdAt: string;
          }[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/products/${productId}/price-history`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description A shop has few, so the list is not paged.
     *
     * @tags Warehouses
     * @name ListWarehouses
     * @summary A shop's warehouses in the order they ship, with what is in them
     * @request GET:/console/{shopId}/warehouses
     * @secure
     */
    listWarehouses: (shopId: string, params: RequestParams = {}) =>
      this.request<
        {
          rows: Warehouse[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/warehouses`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Warehouses
     * @name CreateWarehouse
     * @summary Opens a warehouse; a code left out is made from the name
     * @request POST:/console/{shopId}/warehouses
     * @secure
     */
    createWarehouse: (
      shopId: string,
      data: {
        /** @pattern ^\s*[\s\S]{2,80}\s*$ */
        name: string;
        /** @pattern ^\s*([A-Z0-9-]{2,20})\s*$ */
        code?: string;
        /** @pattern ^\s*[\s\S]{2,60}\s*$ */
        province: string;
        /** @pattern ^\s*[\s\S]{2,60}\s*$ */
        city: string;
        /** @pattern ^\s*[\s\S]{2,60}\s*$ */
        district: string;
        /** @pattern ^\d{5}$ */
        postcode: string;
        /** @pattern ^\s*[\s\S]{5,300}\s*$ */
        line: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          warehouseId: string;
        },
        Problem
      >({
        path: `/console/${shopId}/warehouses`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Warehouses
     * @name GetWarehouse
     * @summary One warehouse with what is in it
     * @request GET:/console/{shopId}/warehouses/{warehouseId}
     * @secure
     */
    getWarehouse: (
      shopId: string,
      warehouseId: string,
      params: RequestParams = {},
    ) =>
      this.request<Warehouse, void | Problem>({
        path: `/console/${shopId}/warehouses/${warehouseId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners. A code or a priority left out stays.
     *
     * @tags Warehouses
     * @name UpdateWarehouse
     * @summary Changes a warehouse's name, code, address or rank
     * @request PUT:/console/{shopId}/warehouses/{warehouseId}
     * @secure
     */
    updateWarehouse: (
      shopId: string,
      warehouseId: string,
      data: {
        /** @pattern ^\s*[\s\S]{2,80}\s*$ */
        name: string;
        /** @pattern ^\s*([A-Z0-9-]{2,20})\s*$ */
        code?: string;
        /** @pattern ^\s*[\s\S]{2,60}\s*$ */
        province: string;
        /** @pattern ^\s*[\s\S]{2,60}\s*$ */
        city: string;
        /** @pattern ^\s*[\s\S]{2,60}\s*$ */
        district: string;
        /** @pattern ^\d{5}$ */
        postcode: string;
        /** @pattern ^\s*[\s\S]{5,300}\s*$ */
        line: string;
        /**
         * @min 0
         * @max 999
         */
        priority?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<Warehouse, Problem>({
        path: `/console/${shopId}/warehouses/${warehouseId}`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Warehouses
     * @name ActivateWarehouse
     * @summary Switches a warehouse on
     * @request POST:/console/{shopId}/warehouses/{warehouseId}/activate
     * @secure
     */
    activateWarehouse: (
      shopId: string,
      warehouseId: string,
      params: RequestParams = {},
    ) =>
      this.request<Warehouse, Problem>({
        path: `/console/${shopId}/warehouses/${warehouseId}/activate`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Warehouses
     * @name DeactivateWarehouse
     * @summary Switches a warehouse off: nothing new is sold from it, what is promised still ships
     * @request POST:/console/{shopId}/warehouses/{warehouseId}/deactivate
     * @secure
     */
    deactivateWarehouse: (
      shopId: string,
      warehouseId: string,
      params: RequestParams = {},
    ) =>
      this.request<Warehouse, Problem>({
        path: `/console/${shopId}/warehouses/${warehouseId}/deactivate`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Warehouses
     * @name SetWarehouseDraining
     * @summary Marks a warehouse as being emptied, or no longer
     * @request PUT:/console/{shopId}/warehouses/{warehouseId}/draining
     * @secure
     */
    setWarehouseDraining: (
      shopId: string,
      warehouseId: string,
      data: {
        draining: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<Warehouse, Problem>({
        path: `/console/${shopId}/warehouses/${warehouseId}/draining`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners. Variants with a number of their own keep it.
     *
     * @tags Warehouses
     * @name SetSafetyStock
     * @summary How many units of each variant a warehouse keeps back from sale
     * @request PUT:/console/{shopId}/warehouses/{warehouseId}/safety-stock
     * @secure
     */
    setSafetyStock: (
      shopId: string,
      warehouseId: string,
      data: {
        /**
         * @min 0
         * @max 1000000
         */
        safetyStock: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<Warehouse, Problem>({
        path: `/console/${shopId}/warehouses/${warehouseId}/safety-stock`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Warehouses
     * @name GetWarehouseLocks
     * @summary Orders and units locked in a warehouse: what switching it off leaves in flight
     * @request GET:/console/{shopId}/warehouses/{warehouseId}/locks
     * @secure
     */
    getWarehouseLocks: (
      shopId: string,
      warehouseId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          orders: number;
          units: number;
        },
        void | Problem
      >({
        path: `/console/${shopId}/warehouses/${warehouseId}/locks`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Warehouses
     * @name GetSourcingRules
     * @summary What decides, after the fewest parcels, from where orders ship
     * @request GET:/console/{shopId}/sourcing-rules
     * @secure
     */
    getSourcingRules: (shopId: string, params: RequestParams = {}) =>
      this.request<SourcingRules, void | Problem>({
        path: `/console/${shopId}/sourcing-rules`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Warehouses
     * @name SetSourcingRules
     * @summary Orders the rules of sourcing for the next orders; every rule once
     * @request PUT:/console/{shopId}/sourcing-rules
     * @secure
     */
    setSourcingRules: (
      shopId: string,
      data: {
        /**
         * @maxItems 3
         * @minItems 3
         */
        rules: {
          rule: "DRAIN_FIRST" | "NEAREST" | "PREFERRED";
          active: boolean;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<SourcingRules, Problem>({
        path: `/console/${shopId}/sourcing-rules`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Warehouses
     * @name PreviewSourcing
     * @summary From where an order nobody placed would ship at this moment, and why; nothing is locked
     * @request POST:/console/{shopId}/sourcing-preview
     * @secure
     */
    previewSourcing: (
      shopId: string,
      data: {
        /**
         * @maxItems 20
         * @minItems 1
         */
        lines: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          variantId: string;
          /**
           * @min 1
           * @max 9999
           */
          quantity: number;
        }[];
        destination: {
          /** @pattern ^\s*[\s\S]{2,60}\s*$ */
          province: string;
          /** @pattern ^\s*[\s\S]{2,60}\s*$ */
          city: string;
        };
        /**
         * @maxItems 3
         * @minItems 3
         */
        rules?: {
          rule: "DRAIN_FIRST" | "NEAREST" | "PREFERRED";
          active: boolean;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** `parcels` where it can be sent, `short` where it cannot */
          now: SourcingPlan;
          tried: SourcingPlan | null;
        },
        Problem
      >({
        path: `/console/${shopId}/sourcing-preview`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Stock
     * @name ListStock
     * @summary Stock by variant and warehouse, in the order of SKUs
     * @request GET:/console/{shopId}/stock
     * @secure
     */
    listStock: (
      shopId: string,
      query?: {
        /**
         * Words to look for
         * @pattern ^\s*[\s\S]{0,120}\s*$
         */
        q?: string;
        filter?: "all" | "low" | "out" | "reserved";
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: VariantStock[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/stock`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Stock
     * @name GetStock
     * @summary Stock of one variant in each warehouse
     * @request GET:/console/{shopId}/stock/{variantId}
     * @secure
     */
    getStock: (shopId: string, variantId: string, params: RequestParams = {}) =>
      this.request<VariantStock, void | Problem>({
        path: `/console/${shopId}/stock/${variantId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Stock
     * @name FindSoldVariants
     * @summary Up to 20 variants the shop sells that match a word, with the free units of one warehouse
     * @request GET:/console/{shopId}/stock/variants
     * @secure
     */
    findSoldVariants: (
      shopId: string,
      query: {
        /** @pattern ^\s*[\s\S]{1,120}\s*$ */
        q: string;
        /**
         * UUID
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
         */
        warehouseId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            variantId: string;
            name: string;
            variantTitle: string;
            sku: string;
            imageUrl: string | null;
            onHand: number;
            free: number;
          }[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/stock/variants`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Stock
     * @name ListLowStock
     * @summary The last 100 open alerts of low stock, newest first, and how many there are in all
     * @request GET:/console/{shopId}/stock/low
     * @secure
     */
    listLowStock: (shopId: string, params: RequestParams = {}) =>
      this.request<
        {
          rows: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            variantId: string;
            name: string;
            variantTitle: string;
            sku: string;
            warehouse: string;
            free: number;
            threshold: number;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
             */
            openedAt: string;
          }[];
          count: number;
        },
        void | Problem
      >({
        path: `/console/${shopId}/stock/low`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Stock
     * @name ReceiveStock
     * @summary Goods came in: puts them on hand as one batch
     * @request POST:/console/{shopId}/stock/receipts
     * @secure
     */
    receiveStock: (
      shopId: string,
      data: {
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        warehouseId: string;
        /**
         * @maxItems 200
         * @minItems 1
         */
        lines: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          variantId: string;
          /**
           * @min 1
           * @max 1000000
           */
          quantity: number;
        }[];
        /** @default "SUPPLIER" */
        reason?: "SUPPLIER" | "RETURN" | "OPENING";
        /** @pattern ^\s*[\s\S]{0,300}\s*$ */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          batchId: string;
          number: string;
        },
        Problem
      >({
        path: `/console/${shopId}/stock/receipts`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers. Locked units cannot be adjusted away: they are promised.
     *
     * @tags Stock
     * @name AdjustStock
     * @summary Corrects counts, by a difference or to what was counted, as one batch: all lines, or none
     * @request POST:/console/{shopId}/stock/adjustments
     * @secure
     */
    adjustStock: (
      shopId: string,
      data: {
        /**
         * @maxItems 200
         * @minItems 1
         */
        lines: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          warehouseId: string;
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          variantId: string;
          change:
            | {
                by: "delta";
                /**
                 * @min -1000000
                 * @max 1000000
                 */
                delta: number;
              }
            | {
                by: "count";
                /**
                 * @min 0
                 * @max 1000000
                 */
                counted: number;
              };
          reason?: "COUNT" | "DAMAGED" | "LOST" | "FOUND" | "SAMPLE" | "OTHER";
        }[];
        reason: "COUNT" | "DAMAGED" | "LOST" | "FOUND" | "SAMPLE" | "OTHER";
        /** @pattern ^\s*[\s\S]{0,300}\s*$ */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          batchId: string;
          number: string;
        },
        Problem
      >({
        path: `/console/${shopId}/stock/adjustments`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Stock
     * @name SetStockRules
     * @summary A variant's own safety stock and warning in one warehouse; null gives either back to the usual
     * @request PUT:/console/{shopId}/stock/{variantId}/warehouses/{warehouseId}/rules
     * @secure
     */
    setStockRules: (
      shopId: string,
      variantId: string,
      warehouseId: string,
      data: {
        safetyStock: number | null;
        lowStockAt: number | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/console/${shopId}/stock/${variantId}/warehouses/${warehouseId}/rules`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Stock
     * @name ListLedger
     * @summary Everything that ever moved stock, newest first; of one variant, warehouse or cause if named
     * @request GET:/console/{shopId}/stock/ledger
     * @secure
     */
    listLedger: (
      shopId: string,
      query?: {
        /**
         * UUID
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
         */
        variantId?: string;
        /**
         * UUID
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
         */
        warehouseId?: string;
        cause?:
          | "RECEIVE"
          | "ADJUST"
          | "RESERVE"
          | "COMMIT"
          | "RELEASE"
          | "EXPIRE"
          | "RESTOCK"
          | "TRANSFER_HOLD"
          | "TRANSFER_OUT"
          | "TRANSFER_IN"
          | "TRANSFER_CANCEL"
          | "COUNT"
          | "IMPORT"
          | "UNDO"
          | "REPAIR";
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: LedgerEntry[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/stock/ledger`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Stock
     * @name GetStockHistory
     * @summary What moved one variant in one warehouse, newest first, and on the first page the orders that hold its units
     * @request GET:/console/{shopId}/stock/{variantId}/warehouses/{warehouseId}/history
     * @secure
     */
    getStockHistory: (
      shopId: string,
      variantId: string,
      warehouseId: string,
      query?: {
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: LedgerEntry[];
          /** Cursor of the following page; null on the last */
          next: string | null;
          locks: StockLock[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/stock/${variantId}/warehouses/${warehouseId}/history`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Stock
     * @name GetStockAt
     * @summary What there was of a variant in a warehouse at a moment, and which orders held units then
     * @request GET:/console/{shopId}/stock/{variantId}/warehouses/{warehouseId}/at
     * @secure
     */
    getStockAt: (
      shopId: string,
      variantId: string,
      warehouseId: string,
      query: {
        /**
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
         */
        time: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          onHand: number;
          reserved: number;
          cause:
            | "RECEIVE"
            | "ADJUST"
            | "RESERVE"
            | "COMMIT"
            | "RELEASE"
            | "EXPIRE"
            | "RESTOCK"
            | "TRANSFER_HOLD"
            | "TRANSFER_OUT"
            | "TRANSFER_IN"
            | "TRANSFER_CANCEL"
            | "COUNT"
            | "IMPORT"
            | "UNDO"
            | "REPAIR"
            | null;
          changedAt: string | null;
          locks: StockLock[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/stock/${variantId}/warehouses/${warehouseId}/at`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Stock
     * @name ListStockChanges
     * @summary What is different in a warehouse between two moments, by SKU; variants that stand as they stood are left out
     * @request GET:/console/{shopId}/stock/changes
     * @secure
     */
    listStockChanges: (
      shopId: string,
      query: {
        /**
         * UUID
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
         */
        warehouseId: string;
        /**
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
         */
        from: string;
        /**
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
         */
        to: string;
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            variantId: string;
            name: string;
            variantTitle: string;
            sku: string;
            onHandBefore: number;
            reservedBefore: number;
            onHandAfter: number;
            reservedAfter: number;
          }[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/stock/changes`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Stock
     * @name ListStockBatches
     * @summary Receipts, adjustments, counts, imports and undoings, newest first
     * @request GET:/console/{shopId}/stock/batches
     * @secure
     */
    listStockBatches: (
      shopId: string,
      query?: {
        kind?: "RECEIPT" | "ADJUSTMENT" | "COUNT" | "IMPORT" | "UNDO";
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: StockBatch[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/stock/batches`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Stock
     * @name GetStockBatch
     * @summary One batch with a page of its lines, and whether its units are still there to be taken back
     * @request GET:/console/{shopId}/stock/batches/{batchId}
     * @secure
     */
    getStockBatch: (
      shopId: string,
      batchId: string,
      query?: {
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          id: string;
          number: string;
          kind: "RECEIPT" | "ADJUSTMENT" | "COUNT" | "IMPORT" | "UNDO";
          note: string | null;
          lineCount: number;
          unitsIn: number;
          unitsOut: number;
          person: string | null;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
           */
          createdAt: string;
          /** Number of the batch it takes back */
          undoes: string | null;
          undoneBy: string | null;
          countNumber: string | null;
          lines: {
            rows: {
              id: string;
              name: string;
              variantTitle: string;
              sku: string | null;
              imageUrl: string | null;
              warehouse: string;
              delta: number;
              onHandAfter: number;
              reason: string | null;
              note: string | null;
            }[];
            /** Cursor of the following page; null on the last */
            next: string | null;
          };
          gone: {
            name: string;
            variantTitle: string;
            warehouse: string;
            needed: number;
            free: number;
          }[];
          goneCount: number;
        },
        void | Problem
      >({
        path: `/console/${shopId}/stock/batches/${batchId}`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Stock
     * @name UndoStockBatch
     * @summary Takes a batch back, by a batch of the opposite moves: all of it, or nothing while units of it are gone
     * @request POST:/console/{shopId}/stock/batches/{batchId}/undo
     * @secure
     */
    undoStockBatch: (
      shopId: string,
      batchId: string,
      data: {
        /** @pattern ^\s*[\s\S]{0,300}\s*$ */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          batchId: string;
          number: string;
        },
        Problem
      >({
        path: `/console/${shopId}/stock/batches/${batchId}/undo`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers. CSV with the columns sku, warehouse and quantity; up to 5000 rows.
     *
     * @tags Stock
     * @name CheckStockImport
     * @summary The dry run of a file of stock figures: row by row what it would change, or what is wrong with it
     * @request POST:/console/{shopId}/stock/imports/check
     * @secure
     */
    checkStockImport: (
      shopId: string,
      data: {
        /** @maxLength 4194304 */
        text: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          hash: string;
          rows: {
            line: number;
            sku: string;
            warehouse: string;
            name: string | null;
            variantTitle: string | null;
            quantityText: string;
            mode: "set" | "add" | null;
            reason: string | null;
            note: string | null;
            /** On hand now: what `seen` of the import says */
            before: number | null;
            after: number | null;
            reserved: number;
            problem:
              | "SKU_MISSING"
              | "SKU_UNKNOWN"
              | "WAREHOUSE_UNKNOWN"
              | "QUANTITY_INVALID"
              | "MODE_UNKNOWN"
              | "ROW_TWICE"
              | "BELOW_LOCKS"
              | null;
          }[];
        },
        Problem
      >({
        path: `/console/${shopId}/stock/imports/check`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers. `seen` has what the check said was on hand before each row, null for a row that stays out.
     *
     * @tags Stock
     * @name ApplyStockImport
     * @summary Applies a checked file as one batch, each row by the difference that the check showed
     * @request POST:/console/{shopId}/stock/imports
     * @secure
     */
    applyStockImport: (
      shopId: string,
      data: {
        /** @maxLength 4194304 */
        text: string;
        /** @pattern ^[0-9a-f]{64}$ */
        hash: string;
        /** @maxItems 5000 */
        seen: (number | null)[];
        /** @pattern ^\s*[\s\S]{0,300}\s*$ */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          batchId: string;
          number: string;
        },
        Problem
      >({
        path: `/console/${shopId}/stock/imports`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Transfers
     * @name ListTransfers
     * @summary A shop's transfers between its warehouses, newest first; without a filter those that have not ended
     * @request GET:/console/{shopId}/transfers
     * @secure
     */
    listTransfers: (
      shopId: string,
      query?: {
        filter?:
          | "open"
          | "draft"
          | "ready"
          | "moving"
          | "received"
          | "cancelled"
          | "all";
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
        /**
         * Comma-separated: counts
         * @pattern ^(counts)(,(counts))*$
         * @example "counts"
         */
        include?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: TransferRow[];
          /** Cursor of the following page; null on the last */
          next: string | null;
          /** How many rows each filter holds; null unless include=counts */
          counts: Partial<
            Record<
              | "open"
              | "draft"
              | "ready"
              | "moving"
              | "received"
              | "cancelled"
              | "all",
              number
            >
          > | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/transfers`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Transfers
     * @name DraftTransfer
     * @summary Drafts a transfer between two warehouses; nothing moves yet
     * @request POST:/console/{shopId}/transfers
     * @secure
     */
    draftTransfer: (
      shopId: string,
      data: {
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        fromWarehouseId: string;
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        toWarehouseId: string;
        /**
         * @maxItems 200
         * @minItems 1
         */
        lines: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          variantId: string;
          /**
           * @min 1
           * @max 1000000
           */
          quantity: number;
        }[];
        /** @pattern ^\s*[\s\S]{0,300}\s*$ */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          transferId: string;
          number: string;
        },
        Problem
      >({
        path: `/console/${shopId}/transfers`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Transfers
     * @name GetTransfer
     * @summary One transfer with its lines, its arrivals and its history
     * @request GET:/console/{shopId}/transfers/{transferId}
     * @secure
     */
    getTransfer: (
      shopId: string,
      transferId: string,
      params: RequestParams = {},
    ) =>
      this.request<Transfer, void | Problem>({
        path: `/console/${shopId}/transfers/${transferId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers. `revision` is the one that was read: an edit in between is a conflict.
     *
     * @tags Transfers
     * @name UpdateTransfer
     * @summary Rewrites a draft: from where, to where, what, how many, the note
     * @request PUT:/console/{shopId}/transfers/{transferId}
     * @secure
     */
    updateTransfer: (
      shopId: string,
      transferId: string,
      data: {
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        fromWarehouseId: string;
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        toWarehouseId: string;
        /**
         * @maxItems 200
         * @minItems 1
         */
        lines: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          variantId: string;
          /**
           * @min 1
           * @max 1000000
           */
          quantity: number;
        }[];
        /** @pattern ^\s*[\s\S]{0,300}\s*$ */
        note?: string;
        /** @min 0 */
        revision: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<Transfer, Problem>({
        path: `/console/${shopId}/transfers/${transferId}`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Transfers
     * @name ReadyTransfer
     * @summary Holds a draft's units at the origin while they are picked: still on hand, sellable nowhere
     * @request POST:/console/{shopId}/transfers/{transferId}/ready
     * @secure
     */
    readyTransfer: (
      shopId: string,
      transferId: string,
      data: {
        useSafetyStock?: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<Transfer, Problem>({
        path: `/console/${shopId}/transfers/${transferId}/ready`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Transfers
     * @name ReopenTransfer
     * @summary Makes a ready transfer a draft again; the origin may sell what was held for it
     * @request POST:/console/{shopId}/transfers/{transferId}/reopen
     * @secure
     */
    reopenTransfer: (
      shopId: string,
      transferId: string,
      params: RequestParams = {},
    ) =>
      this.request<Transfer, Problem>({
        path: `/console/${shopId}/transfers/${transferId}/reopen`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers. `lines` says what was picked, for every line; left out, all that was planned.
     *
     * @tags Transfers
     * @name SendTransfer
     * @summary The goods leave the origin and are sellable nowhere until they are received
     * @request POST:/console/{shopId}/transfers/{transferId}/send
     * @secure
     */
    sendTransfer: (
      shopId: string,
      transferId: string,
      data: {
        useSafetyStock?: boolean;
        /**
         * @maxItems 200
         * @minItems 1
         */
        lines?: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          variantId: string;
          quantity: number | 0;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<Transfer, Problem>({
        path: `/console/${shopId}/transfers/${transferId}/send`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Transfers
     * @name ReceiveTransfer
     * @summary Goods arrive, all or in part, as often as it takes; each discrepancy names its reason
     * @request POST:/console/{shopId}/transfers/{transferId}/receipts
     * @secure
     */
    receiveTransfer: (
      shopId: string,
      transferId: string,
      data: {
        /**
         * @maxItems 200
         * @minItems 1
         */
        lines: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          variantId: string;
          /**
           * @min 0
           * @max 1000000
           */
          received: number;
          /** @maxItems 5 */
          discrepancies?: {
            reason: "LOST" | "DAMAGED" | "SHORT_SENT" | "EXTRA" | "OTHER";
            /**
             * @min 1
             * @max 1000000
             */
            quantity: number;
            /** @pattern ^\s*[\s\S]{0,160}\s*$ */
            note?: string;
            backToOrigin?: boolean;
          }[];
        }[];
        /** @pattern ^\s*[\s\S]{0,300}\s*$ */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<Transfer, Problem>({
        path: `/console/${shopId}/transfers/${transferId}/receipts`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Transfers
     * @name CancelTransfer
     * @summary Calls a transfer off: what is held is free again, what is on its way goes back into the origin's stock
     * @request POST:/console/{shopId}/transfers/{transferId}/cancel
     * @secure
     */
    cancelTransfer: (
      shopId: string,
      transferId: string,
      data: {
        /** @pattern ^\s*[\s\S]{0,300}\s*$ */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<Transfer, Problem>({
        path: `/console/${shopId}/transfers/${transferId}/cancel`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Stock counts
     * @name ListStockCounts
     * @summary A shop's stock counts, newest first
     * @request GET:/console/{shopId}/counts
     * @secure
     */
    listStockCounts: (
      shopId: string,
      query?: {
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: StockCount[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/counts`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Stock counts
     * @name OpenStockCount
     * @summary Opens a count of a warehouse, whole or of some variants; one at a time in each
     * @request POST:/console/{shopId}/counts
     * @secure
     */
    openStockCount: (
      shopId: string,
      data: {
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        warehouseId: string;
        scope:
          | {
              by: "all";
            }
          | {
              by: "stocked";
            }
          | {
              by: "match";
              /** @pattern ^\s*[\s\S]{1,120}\s*$ */
              q: string;
            }
          | {
              by: "chosen";
              /**
               * @maxItems 500
               * @minItems 1
               */
              variantIds: string[];
            };
        /** @default false */
        blind?: boolean;
        /** @pattern ^\s*[\s\S]{0,300}\s*$ */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          countId: string;
          number: string;
        },
        Problem
      >({
        path: `/console/${shopId}/counts`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Stock counts
     * @name GetStockCount
     * @summary One stock count with how far it is
     * @request GET:/console/{shopId}/counts/{countId}
     * @secure
     */
    getStockCount: (
      shopId: string,
      countId: string,
      params: RequestParams = {},
    ) =>
      this.request<StockCount, void | Problem>({
        path: `/console/${shopId}/counts/${countId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Stock counts
     * @name ListStockCountLines
     * @summary The lines of a count by SKU; while a blind count is open, without what is on record
     * @request GET:/console/{shopId}/counts/{countId}/lines
     * @secure
     */
    listStockCountLines: (
      shopId: string,
      countId: string,
      query?: {
        filter?: "all" | "todo" | "counted" | "different";
        /**
         * Words to look for
         * @pattern ^\s*[\s\S]{0,120}\s*$
         */
        q?: string;
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: StockCountLine[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/counts/${countId}/lines`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers. `was` is the number the line showed: what somebody else counted since is not overwritten.
     *
     * @tags Stock counts
     * @name RecordStockCount
     * @summary Notes what lies on the shelf; null takes a line's number back
     * @request PUT:/console/{shopId}/counts/{countId}/lines/{variantId}
     * @secure
     */
    recordStockCount: (
      shopId: string,
      countId: string,
      variantId: string,
      data: {
        counted: number | null;
        was: number | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          counted: number | null;
        },
        Problem
      >({
        path: `/console/${shopId}/counts/${countId}/lines/${variantId}`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Stock counts
     * @name ApplyStockCount
     * @summary Books the differences as one batch; sales since stay sold, lines not counted stay as they are
     * @request POST:/console/{shopId}/counts/{countId}/apply
     * @secure
     */
    applyStockCount: (
      shopId: string,
      countId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          batchId: string;
          number: string;
        },
        Problem
      >({
        path: `/console/${shopId}/counts/${countId}/apply`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Stock counts
     * @name CancelStockCount
     * @summary Calls a count off; what was counted stays readable and moves nothing
     * @request POST:/console/{shopId}/counts/{countId}/cancel
     * @secure
     */
    cancelStockCount: (
      shopId: string,
      countId: string,
      params: RequestParams = {},
    ) =>
      this.request<StockCount, Problem>({
        path: `/console/${shopId}/counts/${countId}/cancel`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shop orders
     * @name ListShopOrders
     * @summary The orders of a shop, newest first; of one column of the board, or those whose number begins with a word
     * @request GET:/console/{shopId}/orders
     * @secure
     */
    listShopOrders: (
      shopId: string,
      query?: {
        tab?:
          | "new"
          | "accepted"
          | "packed"
          | "shipped"
          | "done"
          | "unpaid"
          | "ended"
          | "any";
        /**
         * Words to look for
         * @pattern ^\s*[\s\S]{0,120}\s*$
         */
        q?: string;
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
        /**
         * Comma-separated: counts
         * @pattern ^(counts)(,(counts))*$
         * @example "counts"
         */
        include?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: ShopOrderRow[];
          /** Cursor of the following page; null on the last */
          next: string | null;
          /** How many rows each filter holds; null unless include=counts */
          counts: Partial<
            Record<
              | "new"
              | "accepted"
              | "packed"
              | "shipped"
              | "done"
              | "unpaid"
              | "ended",
              number
            >
          > | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/orders`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shop orders
     * @name GetShopOrder
     * @summary A shop's part of an order: its own lines and history, nothing of other shops
     * @request GET:/console/{shopId}/orders/{shopOrderId}
     * @secure
     */
    getShopOrder: (
      shopId: string,
      shopOrderId: string,
      query?: {
        /**
         * Comma-separated: requests
         * @pattern ^(requests)(,(requests))*$
         * @example "requests"
         */
        include?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          id: string;
          number: string;
          status:
            | "AWAITING_PAYMENT"
            | "NEW"
            | "ACCEPTED"
            | "PACKED"
            | "SHIPPED"
            | "DELIVERED"
            | "COMPLETED"
            | "CANCELLED"
            | "EXPIRED";
          orderStatus: "PENDING_PAYMENT" | "PAID" | "EXPIRED" | "CANCELLED";
          /** Whole rupiah */
          itemsTotal: number;
          /** Whole rupiah */
          shippingTotal: number;
          /** What the shop bears of the way */
          shippingDiscount: number;
          /** Whole rupiah */
          total: number;
          weightGrams: number;
          courier: string;
          service: string;
          etaDays: string;
          note: string | null;
          cancelReason: string | null;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
           */
          placedAt: string;
          paidAt: string | null;
          shipBy: string | null;
          late: boolean;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
           */
          expiresAt: string;
          recipient: string;
          phone: string;
          province: string;
          city: string;
          district: string;
          postcode: string;
          addressLine: string;
          addressNote: string | null;
          /** Whole rupiah */
          refunded: number;
          shippingBack: boolean;
          items: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            name: string;
            variantTitle: string;
            sku: string;
            imageUrl: string | null;
            /** Whole rupiah */
            unitPrice: number;
            quantity: number;
            /** Whole rupiah */
            lineTotal: number;
            /** Units whose money went back or is going back */
            refunded: number;
            /** Which warehouses hold or sent it, and why these */
            sources: {
              warehouse: string;
              quantity: number;
              reason: SourcingReason | null;
            }[];
          }[];
          /** Newest first */
          changes: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            from: string | null;
            to: string;
            cause: string;
            note: string | null;
            person: string | null;
            actorName: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
             */
            createdAt: string;
          }[];
          /** Requests of the customer that are still open; null unless include=requests */
          requests:
            | {
                kind: "cancel" | "return";
                /**
                 * UUID
                 * @format uuid
                 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
                 * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
                 */
                id: string;
                status: string;
                words: string;
              }[]
            | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/orders/${shopOrderId}`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Shop orders
     * @name AcceptShopOrder
     * @summary The shop takes a paid order on
     * @request POST:/console/{shopId}/orders/{shopOrderId}/accept
     * @secure
     */
    acceptShopOrder: (
      shopId: string,
      shopOrderId: string,
      params: RequestParams = {},
    ) =>
      this.request<ShopOrder, Problem>({
        path: `/console/${shopId}/orders/${shopOrderId}/accept`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners. The parts of other shops go on, and so do parcels that are under way. A courier that is booked is called off first.
     *
     * @tags Shop orders
     * @name CancelShopOrder
     * @summary The shop gives up what has not left of a paid order: its stock and its money go back
     * @request POST:/console/{shopId}/orders/{shopOrderId}/cancel
     * @secure
     */
    cancelShopOrder: (
      shopId: string,
      shopOrderId: string,
      data: {
        /** @pattern ^\s*[\s\S]{3,300}\s*$ */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<ShopOrder, Problem>({
        path: `/console/${shopId}/orders/${shopOrderId}/cancel`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners, in person with their second factor proved in the last ten minutes; a key by its scope. The payment provider is asked afterwards. To give back all of an order that has not left, cancel it.
     *
     * @tags Shop orders
     * @name RefundItems
     * @summary Pays units of an order back, with their shipping or without, and says what becomes of the goods
     * @request POST:/console/{shopId}/orders/{shopOrderId}/refunds
     * @secure
     */
    refundItems: (
      shopId: string,
      shopOrderId: string,
      data: {
        /** @maxItems 100 */
        lines: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          orderItemId: string;
          /**
           * @min 1
           * @max 999
           */
          quantity: number;
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          warehouseId?: string;
        }[];
        shipping: boolean;
        /** @pattern ^\s*[\s\S]{3,300}\s*$ */
        reason: string;
        restock: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          refundId: string;
          /** Whole rupiah */
          amount: number;
        },
        Problem
      >({
        path: `/console/${shopId}/orders/${shopOrderId}/refunds`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shop orders
     * @name GetShopOrderRecord
     * @summary Everything that happened to an order, as far as it concerns the shop, newest first
     * @request GET:/console/{shopId}/orders/{shopOrderId}/record
     * @secure
     */
    getShopOrderRecord: (
      shopId: string,
      shopOrderId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          number: string;
          entries: RecordEntry[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/orders/${shopOrderId}/record`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shop orders
     * @name GetWorkToDo
     * @summary How many orders wait for the shop, by what is to be done
     * @request GET:/console/{shopId}/work
     * @secure
     */
    getWorkToDo: (shopId: string, params: RequestParams = {}) =>
      this.request<
        {
          toAccept: number;
          toPack: number;
          toHandOver: number;
          late: number;
        },
        void | Problem
      >({
        path: `/console/${shopId}/work`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shop orders
     * @name GetSales
     * @summary What a shop sold day by day, beside the same span before; goods only, without shipping
     * @request GET:/console/{shopId}/sales
     * @secure
     */
    getSales: (
      shopId: string,
      query?: {
        /**
         * Days back from today, in Jakarta's time
         * @min 1
         * @max 90
         * @default 30
         */
        days?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          days: {
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            day: string;
            /** Whole rupiah */
            revenue: number;
            orders: number;
          }[];
          /** Whole rupiah */
          revenue: number;
          orders: number;
          units: number;
          before: {
            /** Whole rupiah */
            revenue: number;
            orders: number;
            units: number;
          };
        },
        void | Problem
      >({
        path: `/console/${shopId}/sales`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shop orders
     * @name GetTopProducts
     * @summary The products that brought a shop most
     * @request GET:/console/{shopId}/sales/products
     * @secure
     */
    getTopProducts: (
      shopId: string,
      query?: {
        /**
         * Days back from today, in Jakarta's time
         * @min 1
         * @max 90
         * @default 30
         */
        days?: number;
        /**
         * @min 1
         * @max 50
         * @default 10
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            productId: string;
            name: string;
            slug: string;
            imageUrl: string | null;
            units: number;
            /** Whole rupiah */
            revenue: number;
          }[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/sales/products`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shipments
     * @name ListShipments
     * @summary The parcels of an order, one from each warehouse it is sent from, with their timelines
     * @request GET:/console/{shopId}/orders/{shopOrderId}/shipments
     * @secure
     */
    listShipments: (
      shopId: string,
      shopOrderId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: Shipment[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/orders/${shopOrderId}/shipments`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shipments
     * @name GetShipment
     * @summary One parcel with its timeline
     * @request GET:/console/{shopId}/orders/{shopOrderId}/shipments/{shipmentId}
     * @secure
     */
    getShipment: (
      shopId: string,
      shopOrderId: string,
      shipmentId: string,
      params: RequestParams = {},
    ) =>
      this.request<Shipment, void | Problem>({
        path: `/console/${shopId}/orders/${shopOrderId}/shipments/${shipmentId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers. Up to 50 orders; those with nothing to hand over are left out.
     *
     * @tags Shipments
     * @name ListToHandOver
     * @summary What of these orders is packed and can be handed over now
     * @request GET:/console/{shopId}/shipments
     * @secure
     */
    listToHandOver: (
      shopId: string,
      query: {
        /**
         * Ids of orders, comma-separated
         * @pattern ^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(,[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}){0,49}$
         */
        orders: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            shopOrderId: string;
            number: string;
            parcels: Shipment[];
          }[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/shipments`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Shipments
     * @name PackShopOrder
     * @summary Parcels of an accepted order are packed: all, or those named; the order with its last one
     * @request POST:/console/{shopId}/orders/{shopOrderId}/pack
     * @secure
     */
    packShopOrder: (
      shopId: string,
      shopOrderId: string,
      data: {
        /**
         * @maxItems 20
         * @minItems 1
         */
        shipmentIds?: string[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: Shipment[];
        },
        Problem
      >({
        path: `/console/${shopId}/orders/${shopOrderId}/pack`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Shipments
     * @name HandOverShopOrder
     * @summary Packed parcels go to their courier, each under its tracking number; the order is shipped with its last one
     * @request POST:/console/{shopId}/orders/{shopOrderId}/hand-over
     * @secure
     */
    handOverShopOrder: (
      shopId: string,
      shopOrderId: string,
      data: {
        /**
         * @maxItems 20
         * @minItems 1
         */
        parcels: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          shipmentId: string;
          /** @pattern ^\s*([A-Za-z0-9-]{6,40})\s*$ */
          trackingNumber: string;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: Shipment[];
        },
        Problem
      >({
        path: `/console/${shopId}/orders/${shopOrderId}/hand-over`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Shipments
     * @name BookCourier
     * @summary Asks a courier to fetch packed parcels; it is handed over when the courier says so
     * @request POST:/console/{shopId}/orders/{shopOrderId}/book
     * @secure
     */
    bookCourier: (
      shopId: string,
      shopOrderId: string,
      data: {
        carrier: "sandbox" | "biteship";
        /**
         * @maxItems 20
         * @minItems 1
         */
        shipmentIds?: string[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: Shipment[];
        },
        Problem
      >({
        path: `/console/${shopId}/orders/${shopOrderId}/book`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers. The parcels can be booked anew, or handed over by hand.
     *
     * @tags Shipments
     * @name CallCourierOff
     * @summary Calls couriers off that were to fetch packed parcels, or waits for their answer no longer
     * @request POST:/console/{shopId}/orders/{shopOrderId}/call-off
     * @secure
     */
    callCourierOff: (
      shopId: string,
      shopOrderId: string,
      data: {
        /**
         * @maxItems 20
         * @minItems 1
         */
        shipmentIds?: string[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: Shipment[];
        },
        Problem
      >({
        path: `/console/${shopId}/orders/${shopOrderId}/call-off`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers. FAILED, RETURNED and LOST need a note. Where a courier reports, good news is the courier's to tell.
     *
     * @tags Shipments
     * @name SetParcelStep
     * @summary The shop says where a parcel is: on its way, delivered, failed, come back, lost
     * @request POST:/console/{shopId}/orders/{shopOrderId}/shipments/{shipmentId}/steps
     * @secure
     */
    setParcelStep: (
      shopId: string,
      shopOrderId: string,
      shipmentId: string,
      data: {
        to:
          | "HANDED_OVER"
          | "IN_TRANSIT"
          | "OUT_FOR_DELIVERY"
          | "DELIVERED"
          | "FAILED"
          | "RETURNED"
          | "LOST";
        /** @pattern ^\s*[\s\S]{0,120}\s*$ */
        place?: string;
        /** @pattern ^\s*[\s\S]{0,200}\s*$ */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: Shipment[];
        },
        Problem
      >({
        path: `/console/${shopId}/orders/${shopOrderId}/shipments/${shipmentId}/steps`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody in the team but viewers.
     *
     * @tags Shipments
     * @name MarkDelivered
     * @summary All that was handed over under typed-in numbers has arrived
     * @request POST:/console/{shopId}/orders/{shopOrderId}/delivered
     * @secure
     */
    markDelivered: (
      shopId: string,
      shopOrderId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: Shipment[];
        },
        Problem
      >({
        path: `/console/${shopId}/orders/${shopOrderId}/delivered`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Requests of customers
     * @name ListRequests
     * @summary What customers ask of a shop, to cancel or to send back, newest first, by whose turn it is
     * @request GET:/console/{shopId}/requests
     * @secure
     */
    listRequests: (
      shopId: string,
      query?: {
        /** @default "waiting" */
        tab?: "waiting" | "underway" | "ended";
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
        /**
         * Comma-separated: counts
         * @pattern ^(counts)(,(counts))*$
         * @example "counts"
         */
        include?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: CustomerRequest[];
          /** Cursor of the following page; null on the last */
          next: string | null;
          /** How many rows each filter holds; null unless include=counts */
          counts: Partial<
            Record<"waiting" | "underway" | "ended", number>
          > | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/requests`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Requests of customers
     * @name GetRequest
     * @summary One request of either kind with all a shop needs to answer it
     * @request GET:/console/{shopId}/requests/{requestId}
     * @secure
     */
    getRequest: (
      shopId: string,
      requestId: string,
      params: RequestParams = {},
    ) =>
      this.request<CustomerRequestDetail, void | Problem>({
        path: `/console/${shopId}/requests/${requestId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Requests of customers
     * @name ApproveCancel
     * @summary Calls an order off, as its customer asked: its stock and its money go back
     * @request POST:/console/{shopId}/requests/{requestId}/approve-cancel
     * @secure
     */
    approveCancel: (
      shopId: string,
      requestId: string,
      params: RequestParams = {},
    ) =>
      this.request<CustomerRequestDetail, Problem>({
        path: `/console/${shopId}/requests/${requestId}/approve-cancel`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Requests of customers
     * @name RejectCancel
     * @summary Goes on with an order its customer wanted called off, and says why
     * @request POST:/console/{shopId}/requests/{requestId}/reject-cancel
     * @secure
     */
    rejectCancel: (
      shopId: string,
      requestId: string,
      data: {
        /** @pattern ^\s*[\s\S]{3,300}\s*$ */
        answer: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<CustomerRequestDetail, Problem>({
        path: `/console/${shopId}/requests/${requestId}/reject-cancel`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Requests of customers
     * @name ApproveReturn
     * @summary Takes goods back; the customer may send them
     * @request POST:/console/{shopId}/requests/{requestId}/approve-return
     * @secure
     */
    approveReturn: (
      shopId: string,
      requestId: string,
      params: RequestParams = {},
    ) =>
      this.request<CustomerRequestDetail, Problem>({
        path: `/console/${shopId}/requests/${requestId}/approve-return`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Requests of customers
     * @name RejectReturn
     * @summary Says no to a return, or to what came back, with its reason
     * @request POST:/console/{shopId}/requests/{requestId}/reject-return
     * @secure
     */
    rejectReturn: (
      shopId: string,
      requestId: string,
      data: {
        /** @pattern ^\s*[\s\S]{3,300}\s*$ */
        answer: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<CustomerRequestDetail, Problem>({
        path: `/console/${shopId}/requests/${requestId}/reject-return`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners. Every line of the return once. Also for goods the shop lets the customer keep.
     *
     * @tags Requests of customers
     * @name ReceiveReturn
     * @summary The goods are back: each line goes into stock or is written off, and the customer's money goes back
     * @request POST:/console/{shopId}/requests/{requestId}/receive-return
     * @secure
     */
    receiveReturn: (
      shopId: string,
      requestId: string,
      data: {
        /**
         * @maxItems 100
         * @minItems 1
         */
        lines: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          orderItemId: string;
          outcome: "RESTOCKED" | "WRITTEN_OFF";
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<CustomerRequestDetail, Problem>({
        path: `/console/${shopId}/requests/${requestId}/receive-return`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Money
     * @name GetShopBalance
     * @summary What a shop has with the platform, and what of it a payout would pay now
     * @request GET:/console/{shopId}/balance
     * @secure
     */
    getShopBalance: (shopId: string, params: RequestParams = {}) =>
      this.request<ShopBalance, void | Problem>({
        path: `/console/${shopId}/balance`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Money
     * @name ListStatement
     * @summary What moved a shop's balance in a month, newest first
     * @request GET:/console/{shopId}/statement
     * @secure
     */
    listStatement: (
      shopId: string,
      query?: {
        /**
         * In Jakarta's time; this month if left out
         * @pattern ^20\d\d-(0[1-9]|1[0-2])$
         * @example "2026-11"
         */
        month?: string;
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: StatementRow[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/statement`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Money
     * @name GetStatementTotals
     * @summary A month in sums: what the balance was, what moved it, what it was then
     * @request GET:/console/{shopId}/statement/totals
     * @secure
     */
    getStatementTotals: (
      shopId: string,
      query?: {
        /**
         * In Jakarta's time; this month if left out
         * @pattern ^20\d\d-(0[1-9]|1[0-2])$
         * @example "2026-11"
         */
        month?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          period: {
            month: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
             */
            from: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
             */
            to: string;
          };
          /** Whole rupiah */
          opening: number;
          /** Whole rupiah */
          items: number;
          /** Whole rupiah */
          shipping: number;
          /** Whole rupiah */
          commission: number;
          /** What staff corrected by hand */
          adjustments: number;
          /** Whole rupiah */
          payouts: number;
          /** Whole rupiah */
          closing: number;
        },
        void | Problem
      >({
        path: `/console/${shopId}/statement/totals`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Money
     * @name ListPayouts
     * @summary A shop's last 24 payouts, newest first
     * @request GET:/console/{shopId}/payouts
     * @secure
     */
    listPayouts: (shopId: string, params: RequestParams = {}) =>
      this.request<
        {
          rows: ShopPayout[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/payouts`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Money
     * @name GetPayout
     * @summary One payout of a shop, and what its amount is made of
     * @request GET:/console/{shopId}/payouts/{number}
     * @secure
     */
    getPayout: (shopId: string, number: string, params: RequestParams = {}) =>
      this.request<ShopPayoutDetail, void | Problem>({
        path: `/console/${shopId}/payouts/${number}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Money
     * @name ListPayoutSales
     * @summary The sales a payout holds, newest first; one that failed or came back holds none
     * @request GET:/console/{shopId}/payouts/{number}/sales
     * @secure
     */
    listPayoutSales: (
      shopId: string,
      number: string,
      query?: {
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: PayoutSale[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/payouts/${number}/sales`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Owners only.
     *
     * @tags Money
     * @name GetBankAccount
     * @summary Where a shop's money goes
     * @request GET:/console/{shopId}/bank-account
     * @secure
     */
    getBankAccount: (shopId: string, params: RequestParams = {}) =>
      this.request<BankAccount, void | Problem>({
        path: `/console/${shopId}/bank-account`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Owners only, their second factor proved in the last ten minutes.
     *
     * @tags Money
     * @name SetBankAccount
     * @summary Says where a shop's money goes; payouts already made keep the account they were made for
     * @request PUT:/console/{shopId}/bank-account
     * @secure
     */
    setBankAccount: (
      shopId: string,
      data: {
        bankCode:
          | "200"
          | "451"
          | "490"
          | "535"
          | "542"
          | "014"
          | "008"
          | "009"
          | "002"
          | "022"
          | "013"
          | "011"
          | "028"
          | "019";
        /** @pattern ^\d{6,20}$ */
        accountNumber: string;
        /** @pattern ^\s*[\s\S]{3,120}\s*$ */
        accountName: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<BankAccount, Problem>({
        path: `/console/${shopId}/bank-account`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Shop
     * @name GetFreeShippingRule
     * @summary What a shop bears of the way to its customers
     * @request GET:/console/{shopId}/free-shipping
     * @secure
     */
    getFreeShippingRule: (shopId: string, params: RequestParams = {}) =>
      this.request<FreeShippingRule, void | Problem>({
        path: `/console/${shopId}/free-shipping`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Shop
     * @name SetFreeShippingRule
     * @summary Sets what a shop bears of the way from now on; orders placed keep what they were promised
     * @request PUT:/console/{shopId}/free-shipping
     * @secure
     */
    setFreeShippingRule: (
      shopId: string,
      data: {
        active: boolean;
        /**
         * @min 0
         * @max 1000000000
         */
        minItems: number;
        /**
         * @maxItems 4
         * @minItems 1
         */
        zones: ("SAME_CITY" | "SAME_PROVINCE" | "SAME_ISLAND" | "NATIONAL")[];
        maxAmount: number | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<FreeShippingRule, Problem>({
        path: `/console/${shopId}/free-shipping`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners. A shop has ten at most, so the list is not paged.
     *
     * @tags Webhooks
     * @name ListWebhooks
     * @summary Where a shop's software is told of events, and how each endpoint does
     * @request GET:/console/{shopId}/webhooks
     * @secure
     */
    listWebhooks: (shopId: string, params: RequestParams = {}) =>
      this.request<
        {
          rows: WebhookEndpoint[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/webhooks`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Webhooks
     * @name CreateWebhook
     * @summary Adds an endpoint that is told of these events, or of all
     * @request POST:/console/{shopId}/webhooks
     * @secure
     */
    createWebhook: (
      shopId: string,
      data: {
        /**
         * @format uri
         * @maxLength 500
         */
        url: string;
        /**
         * @default ""
         * @pattern ^\s*[\s\S]{0,200}\s*$
         */
        description?: string;
        events:
          | (
              | "shop_order.new"
              | "shop_order.accepted"
              | "shop_order.packed"
              | "shop_order.shipped"
              | "shop_order.delivered"
              | "shop_order.completed"
              | "shop_order.cancelled"
              | "shop_order.cancel_requested"
              | "return.requested"
              | "return.received"
              | "stock.low"
              | "payout.paid"
            )[]
          | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          endpointId: string;
          /** Of Standard Webhooks, whsec_…; told here and nowhere else */
          secret: string;
        },
        Problem
      >({
        path: `/console/${shopId}/webhooks`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Webhooks
     * @name GetWebhook
     * @summary One webhook endpoint with how it does
     * @request GET:/console/{shopId}/webhooks/{endpointId}
     * @secure
     */
    getWebhook: (
      shopId: string,
      endpointId: string,
      params: RequestParams = {},
    ) =>
      this.request<WebhookEndpoint, void | Problem>({
        path: `/console/${shopId}/webhooks/${endpointId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Webhooks
     * @name UpdateWebhook
     * @summary Changes where an endpoint is and what it hears
     * @request PUT:/console/{shopId}/webhooks/{endpointId}
     * @secure
     */
    updateWebhook: (
      shopId: string,
      endpointId: string,
      data: {
        /**
         * @format uri
         * @maxLength 500
         */
        url: string;
        /**
         * @default ""
         * @pattern ^\s*[\s\S]{0,200}\s*$
         */
        description?: string;
        events:
          | (
              | "shop_order.new"
              | "shop_order.accepted"
              | "shop_order.packed"
              | "shop_order.shipped"
              | "shop_order.delivered"
              | "shop_order.completed"
              | "shop_order.cancelled"
              | "shop_order.cancel_requested"
              | "return.requested"
              | "return.received"
              | "stock.low"
              | "payout.paid"
            )[]
          | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<WebhookEndpoint, Problem>({
        path: `/console/${shopId}/webhooks/${endpointId}`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Webhooks
     * @name DeleteWebhook
     * @summary Takes an endpoint away for good, and its secrets with it
     * @request DELETE:/console/{shopId}/webhooks/{endpointId}
     * @secure
     */
    deleteWebhook: (
      shopId: string,
      endpointId: string,
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/console/${shopId}/webhooks/${endpointId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Webhooks
     * @name DisableWebhook
     * @summary Switches an endpoint off: nothing is queued for it, what waits is given up and may be replayed
     * @request POST:/console/{shopId}/webhooks/{endpointId}/disable
     * @secure
     */
    disableWebhook: (
      shopId: string,
      endpointId: string,
      params: RequestParams = {},
    ) =>
      this.request<WebhookEndpoint, Problem>({
        path: `/console/${shopId}/webhooks/${endpointId}/disable`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Webhooks
     * @name EnableWebhook
     * @summary Switches an endpoint on again; what it missed meanwhile was not kept
     * @request POST:/console/{shopId}/webhooks/{endpointId}/enable
     * @secure
     */
    enableWebhook: (
      shopId: string,
      endpointId: string,
      params: RequestParams = {},
    ) =>
      this.request<WebhookEndpoint, Problem>({
        path: `/console/${shopId}/webhooks/${endpointId}/enable`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Webhooks
     * @name RotateWebhookSecret
     * @summary Makes a new secret; for a day the old one signs too
     * @request POST:/console/{shopId}/webhooks/{endpointId}/secret
     * @secure
     */
    rotateWebhookSecret: (
      shopId: string,
      endpointId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** Of Standard Webhooks, whsec_…; told here and nowhere else */
          secret: string;
        },
        Problem
      >({
        path: `/console/${shopId}/webhooks/${endpointId}/secret`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Webhooks
     * @name PingWebhook
     * @summary Sends an endpoint a test; what became of it is in its log
     * @request POST:/console/{shopId}/webhooks/{endpointId}/ping
     * @secure
     */
    pingWebhook: (
      shopId: string,
      endpointId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          messageId: string;
        },
        Problem
      >({
        path: `/console/${shopId}/webhooks/${endpointId}/ping`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Webhooks
     * @name ReplayFailedWebhooks
     * @summary Sends what was given up since a time once more, the oldest first, a thousand at most
     * @request POST:/console/{shopId}/webhooks/{endpointId}/replay
     * @secure
     */
    replayFailedWebhooks: (
      shopId: string,
      endpointId: string,
      data: {
        /**
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
         */
        since: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          replayed: number;
        },
        Problem
      >({
        path: `/console/${shopId}/webhooks/${endpointId}/replay`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Webhooks
     * @name ListWebhookMessages
     * @summary What was sent to an endpoint, newest first
     * @request GET:/console/{shopId}/webhooks/{endpointId}/messages
     * @secure
     */
    listWebhookMessages: (
      shopId: string,
      endpointId: string,
      query?: {
        status?: "QUEUED" | "DELIVERED" | "FAILED";
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: WebhookMessage[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/console/${shopId}/webhooks/${endpointId}/messages`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Webhooks
     * @name GetWebhookMessage
     * @summary A message, the bytes it sends, and each try, newest first
     * @request GET:/console/{shopId}/webhooks/{endpointId}/messages/{messageId}
     * @secure
     */
    getWebhookMessage: (
      shopId: string,
      endpointId: string,
      messageId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The webhook-id it is sent under, each try and each replay */
          id: string;
          type: string;
          status: "QUEUED" | "DELIVERED" | "FAILED";
          attempts: number;
          lastStatus: number | null;
          lastError: string | null;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
           */
          createdAt: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
           */
          nextAttemptAt: string;
          deliveredAt: string | null;
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          eventId: string;
          body: string;
          tries: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
             */
            at: string;
            durationMs: number;
            status: number | null;
            error: string | null;
            detail: string | null;
            answer: string | null;
          }[];
        },
        void | Problem
      >({
        path: `/console/${shopId}/webhooks/${endpointId}/messages/${messageId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Managers and owners.
     *
     * @tags Webhooks
     * @name ReplayWebhookMessage
     * @summary Sends a message once more, from its first try
     * @request POST:/console/{shopId}/webhooks/{endpointId}/messages/{messageId}/replay
     * @secure
     */
    replayWebhookMessage: (
      shopId: string,
      endpointId: string,
      messageId: string,
      params: RequestParams = {},
    ) =>
      this.request<WebhookMessage, Problem>({
        path: `/console/${shopId}/webhooks/${endpointId}/messages/${messageId}/replay`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),
  };
  invitations = {
    /**
     * No description
     *
     * @tags Team
     * @name ListMyInvitations
     * @summary Invitations to shops that wait for the caller's answer
     * @request GET:/invitations
     * @secure
     */
    listMyInvitations: (params: RequestParams = {}) =>
      this.request<
        {
          rows: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            shopName: string;
            shopCity: string;
            logoUrl: string | null;
            role: "VIEWER" | "WAREHOUSE" | "MANAGER" | "OWNER";
            invitedBy: string | null;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$
             */
            expiresAt: string;
          }[];
        },
        void | Problem
      >({
        path: `/invitations`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Team
     * @name AcceptInvitation
     * @summary Joins the team one was invited to
     * @request POST:/invitations/{invitationId}/accept
     * @secure
     */
    acceptInvitation: (invitationId: string, params: RequestParams = {}) =>
      this.request<
        {
          /** The shop's address */
          slug: string;
        },
        Problem
      >({
        path: `/invitations/${invitationId}/accept`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Team
     * @name DeclineInvitation
     * @summary Says no to an invitation
     * @request POST:/invitations/{invitationId}/decline
     * @secure
     */
    declineInvitation: (invitationId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/invitations/${invitationId}/decline`,
        method: "POST",
        secure: true,
        ...params,
      }),
  };
  admin = {
    /**
     * No description
     *
     * @tags Staff: platform
     * @name GetStaffOverview
     * @summary How much waits for staff, and how much there is
     * @request GET:/admin/overview
     * @secure
     */
    getStaffOverview: (params: RequestParams = {}) =>
      this.request<
        {
          waitingProposals: number;
          shops: Partial<
            Record<
              | "DRAFT"
              | "PENDING"
              | "OPEN"
              | "PAUSED"
              | "REJECTED"
              | "SUSPENDED",
              number
            >
          >;
          products: Partial<Record<"DRAFT" | "ACTIVE" | "RETIRED", number>>;
          /** In use */
          categories: number;
          /** In use */
          brands: number;
        },
        void | Problem
      >({
        path: `/admin/overview`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: platform
     * @name GetHealthForStaff
     * @summary How the platform stands: its database, its jobs, and whether events were given up
     * @request GET:/admin/health
     * @secure
     */
    getHealthForStaff: (params: RequestParams = {}) =>
      this.request<Health, void | Problem>({
        path: `/admin/health`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN. With `leaked` the new key signs at once and every access token there is, the caller's too, is refused from now on; apps get new ones by their refresh tokens.
     *
     * @tags Staff: platform
     * @name ReplaceSigningKey
     * @summary Has access tokens signed by a new key: published now, signing in ten minutes
     * @request POST:/admin/signing-keys
     * @secure
     */
    replaceSigningKey: (
      data: {
        leaked: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/admin/signing-keys`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: shops
     * @name ListShopsForStaff
     * @summary Shops of one state or all, newest first
     * @request GET:/admin/shops
     * @secure
     */
    listShopsForStaff: (
      query?: {
        status?:
          | "DRAFT"
          | "PENDING"
          | "OPEN"
          | "PAUSED"
          | "REJECTED"
          | "SUSPENDED";
        /**
         * Words to look for
         * @pattern ^\s*[\s\S]{0,120}\s*$
         */
        q?: string;
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
        /**
         * Comma-separated: counts
         * @pattern ^(counts)(,(counts))*$
         * @example "counts"
         */
        include?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: StaffShop[];
          /** Cursor of the following page; null on the last */
          next: string | null;
          /** How many rows each filter holds; null unless include=counts */
          counts: Partial<
            Record<
              | "DRAFT"
              | "PENDING"
              | "OPEN"
              | "PAUSED"
              | "REJECTED"
              | "SUSPENDED",
              number
            >
          > | null;
        },
        void | Problem
      >({
        path: `/admin/shops`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: shops
     * @name GetShopReadinessForStaff
     * @summary What a shop has and lacks as it stands now, to look at before deciding
     * @request GET:/admin/shops/{shopId}/readiness
     * @secure
     */
    getShopReadinessForStaff: (shopId: string, params: RequestParams = {}) =>
      this.request<
        {
          profile: boolean;
          warehouse: boolean;
          product: boolean;
          stock: boolean;
        },
        void | Problem
      >({
        path: `/admin/shops/${shopId}/readiness`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description SUPPORT and ADMIN.
     *
     * @tags Staff: shops
     * @name ApproveShop
     * @summary Opens a shop that asked for it
     * @request POST:/admin/shops/{shopId}/approve
     * @secure
     */
    approveShop: (shopId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/admin/shops/${shopId}/approve`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * @description SUPPORT and ADMIN.
     *
     * @tags Staff: shops
     * @name RejectShop
     * @summary Sends a shop back to its owner, who reads the reason, mends it and submits again
     * @request POST:/admin/shops/{shopId}/reject
     * @secure
     */
    rejectShop: (
      shopId: string,
      data: {
        /** @pattern ^\s*[\s\S]{5,500}\s*$ */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/admin/shops/${shopId}/reject`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * @description SUPPORT and ADMIN.
     *
     * @tags Staff: shops
     * @name SuspendShop
     * @summary Closes a shop against its owner's will; its open orders go on
     * @request POST:/admin/shops/{shopId}/suspend
     * @secure
     */
    suspendShop: (
      shopId: string,
      data: {
        /** @pattern ^\s*[\s\S]{5,500}\s*$ */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/admin/shops/${shopId}/suspend`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * @description SUPPORT and ADMIN.
     *
     * @tags Staff: shops
     * @name ReopenShop
     * @summary Ends a suspension
     * @request POST:/admin/shops/{shopId}/reopen
     * @secure
     */
    reopenShop: (shopId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/admin/shops/${shopId}/reopen`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: products
     * @name ListProductsForStaff
     * @summary Products of the catalogue whatever their state, last changed first
     * @request GET:/admin/products
     * @secure
     */
    listProductsForStaff: (
      query?: {
        /**
         * Words to look for
         * @pattern ^\s*[\s\S]{0,120}\s*$
         */
        q?: string;
        status?: "DRAFT" | "ACTIVE" | "RETIRED";
        /**
         * With everything below it
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
         */
        categoryId?: string;
        /**
         * UUID
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
         */
        brandId?: string;
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
        /**
         * Comma-separated: counts
         * @pattern ^(counts)(,(counts))*$
         * @example "counts"
         */
        include?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: StaffProductRow[];
          /** Cursor of the following page; null on the last */
          next: string | null;
          /** How many rows each filter holds; null unless include=counts */
          counts: Partial<
            Record<"DRAFT" | "ACTIVE" | "RETIRED", number>
          > | null;
        },
        void | Problem
      >({
        path: `/admin/products`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN. Pictures are named by the address they got when they were uploaded on the site.
     *
     * @tags Staff: products
     * @name CreateProduct
     * @summary Adds a product as a draft, which no shop can sell before it is published
     * @request POST:/admin/products
     * @secure
     */
    createProduct: (
      data: {
        /** @pattern ^\s*[\s\S]{1,200}\s*$ */
        name: string;
        nameEn?: string | null;
        /**
         * @default ""
         * @pattern ^\s*[\s\S]{0,20000}\s*$
         */
        description?: string;
        descriptionEn?: string | null;
        slug?: string | "";
        /** @default null */
        brandId?: string | null;
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        categoryId: string;
        /** @maxItems 3 */
        options?: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          id?: string;
          /** @pattern ^\s*[\s\S]{1,40}\s*$ */
          name: string;
          /** @pattern ^\s*[\s\S]{1,40}\s*$ */
          nameEn: string;
          /**
           * @maxItems 100
           * @minItems 1
           */
          values: {
            /**
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             */
            id?: string;
            /** @pattern ^\s*[\s\S]{1,60}\s*$ */
            value: string;
            /** @pattern ^\s*[\s\S]{1,60}\s*$ */
            valueEn: string;
            swatch?: string | null;
          }[];
        }[];
        /**
         * @min 1
         * @max 1000000
         */
        weightGrams: number;
        /** @maxItems 100 */
        variants?: {
          /** @maxItems 3 */
          values: string[];
          /**
           * @min 1
           * @max 1000000
           */
          weightGrams: number;
          code?: string | null;
          /** @default true */
          active?: boolean;
        }[];
        /** @maxItems 60 */
        attributes?: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          attributeId: string;
          value: string | number | boolean;
          valueEn?: string | null;
        }[];
        /** @maxItems 20 */
        media?: {
          /** @maxLength 300 */
          url: string;
          alt?: string | null;
          altEn?: string | null;
          /** @default null */
          variant?: string[] | null;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<WrittenProduct, Problem>({
        path: `/admin/products`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: products
     * @name GetProductForEdit
     * @summary A product with all its parts and what it lacks to be on sale
     * @request GET:/admin/products/{productId}
     * @secure
     */
    getProductForEdit: (productId: string, params: RequestParams = {}) =>
      this.request<EditableProduct, void | Problem>({
        path: `/admin/products/${productId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN. Options and values keep their variants by their ids. A variant left out that was ever on sale is retired, never deleted.
     *
     * @tags Staff: products
     * @name UpdateProduct
     * @summary Replaces what a product says; one on sale must stay complete
     * @request PUT:/admin/products/{productId}
     * @secure
     */
    updateProduct: (
      productId: string,
      data: {
        /** @pattern ^\s*[\s\S]{1,200}\s*$ */
        name: string;
        nameEn?: string | null;
        /**
         * @default ""
         * @pattern ^\s*[\s\S]{0,20000}\s*$
         */
        description?: string;
        descriptionEn?: string | null;
        slug?: string | "";
        /** @default null */
        brandId?: string | null;
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        categoryId: string;
        /** @maxItems 3 */
        options?: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          id?: string;
          /** @pattern ^\s*[\s\S]{1,40}\s*$ */
          name: string;
          /** @pattern ^\s*[\s\S]{1,40}\s*$ */
          nameEn: string;
          /**
           * @maxItems 100
           * @minItems 1
           */
          values: {
            /**
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             */
            id?: string;
            /** @pattern ^\s*[\s\S]{1,60}\s*$ */
            value: string;
            /** @pattern ^\s*[\s\S]{1,60}\s*$ */
            valueEn: string;
            swatch?: string | null;
          }[];
        }[];
        /**
         * @min 1
         * @max 1000000
         */
        weightGrams: number;
        /** @maxItems 100 */
        variants?: {
          /** @maxItems 3 */
          values: string[];
          /**
           * @min 1
           * @max 1000000
           */
          weightGrams: number;
          code?: string | null;
          /** @default true */
          active?: boolean;
        }[];
        /** @maxItems 60 */
        attributes?: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          attributeId: string;
          value: string | number | boolean;
          valueEn?: string | null;
        }[];
        /** @maxItems 20 */
        media?: {
          /** @maxLength 300 */
          url: string;
          alt?: string | null;
          altEn?: string | null;
          /** @default null */
          variant?: string[] | null;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<WrittenProduct, Problem>({
        path: `/admin/products/${productId}`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: products
     * @name PublishProduct
     * @summary Puts a draft on sale
     * @request POST:/admin/products/{productId}/publish
     * @secure
     */
    publishProduct: (productId: string, params: RequestParams = {}) =>
      this.request<WrittenProduct, Problem>({
        path: `/admin/products/${productId}/publish`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: products
     * @name RetireProduct
     * @summary Takes a product off sale in every shop; offers, stock and history stay
     * @request POST:/admin/products/{productId}/retire
     * @secure
     */
    retireProduct: (productId: string, params: RequestParams = {}) =>
      this.request<WrittenProduct, Problem>({
        path: `/admin/products/${productId}/retire`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: products
     * @name ReactivateProduct
     * @summary Puts a retired product back on sale
     * @request POST:/admin/products/{productId}/reactivate
     * @secure
     */
    reactivateProduct: (productId: string, params: RequestParams = {}) =>
      this.request<WrittenProduct, Problem>({
        path: `/admin/products/${productId}/reactivate`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: proposals
     * @name ListProposalsForStaff
     * @summary What shops proposed: waiting ones, the longest waiting first, or decided ones, newest first
     * @request GET:/admin/proposals
     * @secure
     */
    listProposalsForStaff: (
      query?: {
        status?: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN";
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: StaffProposal[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/admin/proposals`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: proposals
     * @name GetProposalForStaff
     * @summary One proposal with its whole draft
     * @request GET:/admin/proposals/{proposalId}
     * @secure
     */
    getProposalForStaff: (proposalId: string, params: RequestParams = {}) =>
      this.request<StaffProposalDetail, void | Problem>({
        path: `/admin/proposals/${proposalId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: proposals
     * @name ApproveProposal
     * @summary Takes a proposal into the catalogue, as proposed or with edits; on sale at once if nothing is missing
     * @request POST:/admin/proposals/{proposalId}/approve
     * @secure
     */
    approveProposal: (
      proposalId: string,
      data: {
        edits?: {
          /** @pattern ^\s*[\s\S]{1,200}\s*$ */
          name: string;
          nameEn?: string | null;
          /**
           * @default ""
           * @pattern ^\s*[\s\S]{0,20000}\s*$
           */
          description?: string;
          descriptionEn?: string | null;
          slug?: string | "";
          /** @default null */
          brandId?: string | null;
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          categoryId: string;
          /** @maxItems 3 */
          options?: {
            /**
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             */
            id?: string;
            /** @pattern ^\s*[\s\S]{1,40}\s*$ */
            name: string;
            /** @pattern ^\s*[\s\S]{1,40}\s*$ */
            nameEn: string;
            /**
             * @maxItems 100
             * @minItems 1
             */
            values: {
              /**
               * @format uuid
               * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
               */
              id?: string;
              /** @pattern ^\s*[\s\S]{1,60}\s*$ */
              value: string;
              /** @pattern ^\s*[\s\S]{1,60}\s*$ */
              valueEn: string;
              swatch?: string | null;
            }[];
          }[];
          /**
           * @min 1
           * @max 1000000
           */
          weightGrams: number;
          /** @maxItems 100 */
          variants?: {
            /** @maxItems 3 */
            values: string[];
            /**
             * @min 1
             * @max 1000000
             */
            weightGrams: number;
            code?: string | null;
            /** @default true */
            active?: boolean;
          }[];
          /** @maxItems 60 */
          attributes?: {
            /**
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             */
            attributeId: string;
            value: string | number | boolean;
            valueEn?: string | null;
          }[];
          /** @maxItems 20 */
          media?: {
            /** @maxLength 300 */
            url: string;
            alt?: string | null;
            altEn?: string | null;
            /** @default null */
            variant?: string[] | null;
          }[];
          brandName?: string | null;
        };
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          productId: string;
          slug: string;
          status: "ACTIVE" | "DRAFT";
        },
        Problem
      >({
        path: `/admin/proposals/${proposalId}/approve`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: proposals
     * @name RejectProposal
     * @summary Turns a proposal down, with the reason its shop will read
     * @request POST:/admin/proposals/{proposalId}/reject
     * @secure
     */
    rejectProposal: (
      proposalId: string,
      data: {
        /** @pattern ^\s*[\s\S]{1,500}\s*$ */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/admin/proposals/${proposalId}/reject`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: categories
     * @name ListCategoriesForStaff
     * @summary The whole tree, retired ones too, parents before children
     * @request GET:/admin/categories
     * @secure
     */
    listCategoriesForStaff: (params: RequestParams = {}) =>
      this.request<
        {
          rows: StaffCategory[];
        },
        void | Problem
      >({
        path: `/admin/categories`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: categories
     * @name CreateCategory
     * @summary Adds a category as the last child of its parent; null: at the top
     * @request POST:/admin/categories
     * @secure
     */
    createCategory: (
      data: {
        /** @pattern ^\s*[\s\S]{1,80}\s*$ */
        name: string;
        /** @pattern ^\s*[\s\S]{1,80}\s*$ */
        nameEn: string;
        slug?: string | "";
        icon?: string | null;
        pictureUrl?: string | null;
        parentId: string | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          id: string;
        },
        Problem
      >({
        path: `/admin/categories`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: categories
     * @name GetCategoryForStaff
     * @summary One category with the attributes of its products
     * @request GET:/admin/categories/{categoryId}
     * @secure
     */
    getCategoryForStaff: (categoryId: string, params: RequestParams = {}) =>
      this.request<StaffCategoryDetail, void | Problem>({
        path: `/admin/categories/${categoryId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: categories
     * @name UpdateCategory
     * @summary Renames a category; a new slug is in the addresses of everything below it too
     * @request PUT:/admin/categories/{categoryId}
     * @secure
     */
    updateCategory: (
      categoryId: string,
      data: {
        /** @pattern ^\s*[\s\S]{1,80}\s*$ */
        name: string;
        /** @pattern ^\s*[\s\S]{1,80}\s*$ */
        nameEn: string;
        slug?: string | "";
        icon?: string | null;
        pictureUrl?: string | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<StaffCategoryDetail, Problem>({
        path: `/admin/categories/${categoryId}`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: categories
     * @name MoveCategory
     * @summary Hangs a category with all below it under another parent; null: at the top
     * @request POST:/admin/categories/{categoryId}/move
     * @secure
     */
    moveCategory: (
      categoryId: string,
      data: {
        parentId: string | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<StaffCategoryDetail, Problem>({
        path: `/admin/categories/${categoryId}/move`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: categories
     * @name ReorderCategories
     * @summary Puts the children of a parent in this order; all of them must be named
     * @request PUT:/admin/category-order
     * @secure
     */
    reorderCategories: (
      data: {
        parentId: string | null;
        /**
         * @maxItems 200
         * @minItems 1
         */
        ids: string[];
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/admin/category-order`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: categories
     * @name RetireCategory
     * @summary Takes a category out of use that has no open children and no products
     * @request POST:/admin/categories/{categoryId}/retire
     * @secure
     */
    retireCategory: (categoryId: string, params: RequestParams = {}) =>
      this.request<StaffCategoryDetail, Problem>({
        path: `/admin/categories/${categoryId}/retire`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: categories
     * @name ReopenCategory
     * @summary Brings a retired category back
     * @request POST:/admin/categories/{categoryId}/reopen
     * @secure
     */
    reopenCategory: (categoryId: string, params: RequestParams = {}) =>
      this.request<StaffCategoryDetail, Problem>({
        path: `/admin/categories/${categoryId}/reopen`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: categories
     * @name SetCategoryAttributes
     * @summary Says which attributes products of a category have, in their order; categories below inherit them
     * @request PUT:/admin/categories/{categoryId}/attributes
     * @secure
     */
    setCategoryAttributes: (
      categoryId: string,
      data: {
        /** @maxItems 40 */
        attributes: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          attributeId: string;
          required: boolean;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<StaffCategoryDetail, Problem>({
        path: `/admin/categories/${categoryId}/attributes`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Not paged: brands are made by staff, one by one.
     *
     * @tags Staff: brands
     * @name ListBrandsForStaff
     * @summary All brands by name, retired ones too
     * @request GET:/admin/brands
     * @secure
     */
    listBrandsForStaff: (params: RequestParams = {}) =>
      this.request<
        {
          rows: StaffBrand[];
        },
        void | Problem
      >({
        path: `/admin/brands`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: brands
     * @name CreateBrand
     * @summary Adds a brand
     * @request POST:/admin/brands
     * @secure
     */
    createBrand: (
      data: {
        /** @pattern ^\s*[\s\S]{1,80}\s*$ */
        name: string;
        slug?: string | "";
        tagline?: string | null;
        taglineEn?: string | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          id: string;
        },
        Problem
      >({
        path: `/admin/brands`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: brands
     * @name GetBrandForStaff
     * @summary One brand
     * @request GET:/admin/brands/{brandId}
     * @secure
     */
    getBrandForStaff: (brandId: string, params: RequestParams = {}) =>
      this.request<StaffBrand, void | Problem>({
        path: `/admin/brands/${brandId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: brands
     * @name UpdateBrand
     * @summary Renames a brand, and the words its products are found by
     * @request PUT:/admin/brands/{brandId}
     * @secure
     */
    updateBrand: (
      brandId: string,
      data: {
        /** @pattern ^\s*[\s\S]{1,80}\s*$ */
        name: string;
        slug?: string | "";
        tagline?: string | null;
        taglineEn?: string | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<StaffBrand, Problem>({
        path: `/admin/brands/${brandId}`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: brands
     * @name RetireBrand
     * @summary Takes a brand out of use that has no products
     * @request POST:/admin/brands/{brandId}/retire
     * @secure
     */
    retireBrand: (brandId: string, params: RequestParams = {}) =>
      this.request<StaffBrand, Problem>({
        path: `/admin/brands/${brandId}/retire`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: brands
     * @name ReopenBrand
     * @summary Brings a retired brand back
     * @request POST:/admin/brands/{brandId}/reopen
     * @secure
     */
    reopenBrand: (brandId: string, params: RequestParams = {}) =>
      this.request<StaffBrand, Problem>({
        path: `/admin/brands/${brandId}/reopen`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Not paged: attributes are made by staff, one by one.
     *
     * @tags Staff: attributes
     * @name ListAttributesForStaff
     * @summary Every attribute by name, with where it is used
     * @request GET:/admin/attributes
     * @secure
     */
    listAttributesForStaff: (params: RequestParams = {}) =>
      this.request<
        {
          rows: StaffAttribute[];
        },
        void | Problem
      >({
        path: `/admin/attributes`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: attributes
     * @name CreateAttribute
     * @summary Adds an attribute; which categories have it is said at theirs
     * @request POST:/admin/attributes
     * @secure
     */
    createAttribute: (
      data: {
        /** @pattern ^\s*[\s\S]{1,80}\s*$ */
        name: string;
        /** @pattern ^\s*[\s\S]{1,80}\s*$ */
        nameEn: string;
        type: "TEXT" | "NUMBER" | "BOOLEAN" | "ENUM";
        unit?: string | null;
        /**
         * @maxItems 60
         * @default []
         */
        choices?: {
          /** @pattern ^\s*[\s\S]{1,80}\s*$ */
          value: string;
          /** @pattern ^\s*[\s\S]{1,80}\s*$ */
          valueEn: string;
        }[];
        /** @default false */
        filterable?: boolean;
        code?: string | "";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          id: string;
        },
        Problem
      >({
        path: `/admin/attributes`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: attributes
     * @name GetAttributeForStaff
     * @summary One attribute
     * @request GET:/admin/attributes/{attributeId}
     * @secure
     */
    getAttributeForStaff: (attributeId: string, params: RequestParams = {}) =>
      this.request<StaffAttribute, void | Problem>({
        path: `/admin/attributes/${attributeId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: attributes
     * @name UpdateAttribute
     * @summary Changes an attribute; its type, and choices that products have, stay
     * @request PUT:/admin/attributes/{attributeId}
     * @secure
     */
    updateAttribute: (
      attributeId: string,
      data: {
        /** @pattern ^\s*[\s\S]{1,80}\s*$ */
        name: string;
        /** @pattern ^\s*[\s\S]{1,80}\s*$ */
        nameEn: string;
        type: "TEXT" | "NUMBER" | "BOOLEAN" | "ENUM";
        unit?: string | null;
        /**
         * @maxItems 60
         * @default []
         */
        choices?: {
          /** @pattern ^\s*[\s\S]{1,80}\s*$ */
          value: string;
          /** @pattern ^\s*[\s\S]{1,80}\s*$ */
          valueEn: string;
        }[];
        /** @default false */
        filterable?: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<StaffAttribute, Problem>({
        path: `/admin/attributes/${attributeId}`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description CATALOG and ADMIN.
     *
     * @tags Staff: attributes
     * @name DeleteAttribute
     * @summary Removes an attribute that no product says anything about
     * @request DELETE:/admin/attributes/{attributeId}
     * @secure
     */
    deleteAttribute: (attributeId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/admin/attributes/${attributeId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description `q` is the beginning of an order's or a part's number, or the buyer's phone number.
     *
     * @tags Staff: orders and payments
     * @name ListOrdersForStaff
     * @summary Orders, newest first
     * @request GET:/admin/orders
     * @secure
     */
    listOrdersForStaff: (
      query?: {
        /**
         * Words to look for
         * @pattern ^\s*[\s\S]{0,120}\s*$
         */
        q?: string;
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: StaffOrderRow[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/admin/orders`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: orders and payments
     * @name GetOrderRecordForStaff
     * @summary Everything that is written down of an order, newest first
     * @request GET:/admin/orders/{number}/record
     * @secure
     */
    getOrderRecordForStaff: (number: string, params: RequestParams = {}) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          orderId: string;
          number: string;
          entries: RecordEntry[];
        },
        void | Problem
      >({
        path: `/admin/orders/${number}/record`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: orders and payments
     * @name ListMoneyTroubles
     * @summary The last 100 refunds that providers refused, payments they tell otherwise of, and disputes
     * @request GET:/admin/payments/troubles
     * @secure
     */
    listMoneyTroubles: (params: RequestParams = {}) =>
      this.request<
        {
          refunds: FailedRefund[];
          /** Asked for longer than a day ago */
          pending: PendingRefund[];
          mismatches: PaymentMismatch[];
          disputes: PaymentDispute[];
        },
        void | Problem
      >({
        path: `/admin/payments/troubles`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description SUPPORT and ADMIN, with a fresh proof of the second factor.
     *
     * @tags Staff: orders and payments
     * @name RetryRefund
     * @summary Asks the provider once more for a refund it refused
     * @request POST:/admin/refunds/{refundId}/retry
     * @secure
     */
    retryRefund: (refundId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/admin/refunds/${refundId}/retry`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * @description SUPPORT and ADMIN. What a webhook should have told is settled as if it had.
     *
     * @tags Staff: orders and payments
     * @name AskPaymentProvider
     * @summary Reads an order's payments and refunds back from their providers now
     * @request POST:/admin/orders/{orderNumber}/ask-provider
     * @secure
     */
    askPaymentProvider: (orderNumber: string, params: RequestParams = {}) =>
      this.request<
        {
          /** Attempts that were read back */
          asked: number;
        },
        Problem
      >({
        path: `/admin/orders/${orderNumber}/ask-provider`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN, with a fresh proof of the second factor. One transfer gives back one refund.
     *
     * @tags Staff: orders and payments
     * @name GiveBackByHand
     * @summary Notes that a refund its provider refused was transferred by the platform's own bank
     * @request POST:/admin/refunds/{refundId}/by-hand
     * @secure
     */
    giveBackByHand: (
      refundId: string,
      data: {
        /** @pattern ^\s*[\s\S]{3,80}\s*$ */
        reference: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/admin/refunds/${refundId}/by-hand`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: orders and payments
     * @name GetOrderForStaff
     * @summary An order as it stands: its parts, payments, refunds and returns
     * @request GET:/admin/orders/{number}
     * @secure
     */
    getOrderForStaff: (number: string, params: RequestParams = {}) =>
      this.request<StaffOrder, void | Problem>({
        path: `/admin/orders/${number}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description SUPPORT and ADMIN, with a fresh proof of the second factor.
     *
     * @tags Staff: orders and payments
     * @name CancelPartAsStaff
     * @summary Calls a paid part off that nothing has left of: stock and money go back
     * @request POST:/admin/order-parts/{shopOrderId}/cancel
     * @secure
     */
    cancelPartAsStaff: (
      shopOrderId: string,
      data: {
        /** @pattern ^\s*[\s\S]{3,300}\s*$ */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/admin/order-parts/${shopOrderId}/cancel`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * @description SUPPORT and ADMIN, with a fresh proof of the second factor.
     *
     * @tags Staff: orders and payments
     * @name RefundPartAsStaff
     * @summary Pays units of a part back in its shop's place, with their shipping or without
     * @request POST:/admin/order-parts/{shopOrderId}/refunds
     * @secure
     */
    refundPartAsStaff: (
      shopOrderId: string,
      data: {
        /** @maxItems 100 */
        lines: {
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          orderItemId: string;
          /**
           * @min 1
           * @max 999
           */
          quantity: number;
          /**
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           */
          warehouseId?: string;
        }[];
        shipping: boolean;
        /** @pattern ^\s*[\s\S]{3,300}\s*$ */
        reason: string;
        restock: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          refundId: string;
          /** Whole rupiah */
          amount: number;
        },
        Problem
      >({
        path: `/admin/order-parts/${shopOrderId}/refunds`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: orders and payments
     * @name ListAppeals
     * @summary Appeals against shops' answers that wait for a judgement, the oldest first
     * @request GET:/admin/appeals
     * @secure
     */
    listAppeals: (
      query?: {
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: Appeal[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/admin/appeals`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description SUPPORT and ADMIN, with a fresh proof of the second factor.
     *
     * @tags Staff: orders and payments
     * @name JudgeAppeal
     * @summary Decides an appeal: money back, money once the goods are back, or the shop's no stands
     * @request POST:/admin/appeals/{requestId}/judgement
     * @secure
     */
    judgeAppeal: (
      requestId: string,
      data: {
        decision: "REFUND" | "SEND_BACK" | "REJECT";
        /** @pattern ^\s*[\s\S]{3,300}\s*$ */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/admin/appeals/${requestId}/judgement`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * @description ADMIN. Not paged: who makes a run chooses among all.
     *
     * @tags Staff: payouts
     * @name ListPayoutCandidates
     * @summary Every shop with an account and what a run made now would pay it, most first
     * @request GET:/admin/payouts/candidates
     * @secure
     */
    listPayoutCandidates: (params: RequestParams = {}) =>
      this.request<
        {
          rows: PayoutCandidate[];
        },
        void | Problem
      >({
        path: `/admin/payouts/candidates`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: payouts
     * @name ListPayoutRuns
     * @summary Payout runs, newest first
     * @request GET:/admin/payout-runs
     * @secure
     */
    listPayoutRuns: (
      query?: {
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: PayoutRun[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/admin/payout-runs`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN, with a fresh proof of the second factor.
     *
     * @tags Staff: payouts
     * @name MakePayoutRun
     * @summary Makes a payout of what each shop's balance allows now; shops with nothing to pay are passed over
     * @request POST:/admin/payout-runs
     * @secure
     */
    makePayoutRun: (
      data: {
        /**
         * @maxItems 200
         * @minItems 1
         */
        shopIds: string[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          runId: string;
          number: string;
          payouts: number;
          /** Whole rupiah */
          total: number;
        },
        Problem
      >({
        path: `/admin/payout-runs`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: payouts
     * @name GetPayoutRun
     * @summary One run: whom it pays, to which account, and how each payout went
     * @request GET:/admin/payout-runs/{number}
     * @secure
     */
    getPayoutRun: (number: string, params: RequestParams = {}) =>
      this.request<PayoutRunDetail, void | Problem>({
        path: `/admin/payout-runs/${number}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN, with a fresh proof of the second factor.
     *
     * @tags Staff: payouts
     * @name MarkPayoutPaid
     * @summary The bank has paid: the platform owes the shop that much less
     * @request POST:/admin/payouts/{payoutId}/paid
     * @secure
     */
    markPayoutPaid: (
      payoutId: string,
      data: {
        /** @pattern ^\s*[\s\S]{0,120}\s*$ */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/admin/payouts/${payoutId}/paid`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * @description ADMIN, with a fresh proof of the second factor.
     *
     * @tags Staff: payouts
     * @name MarkPayoutFailed
     * @summary It never left the bank: the next run may pay it
     * @request POST:/admin/payouts/{payoutId}/failed
     * @secure
     */
    markPayoutFailed: (
      payoutId: string,
      data: {
        /** @pattern ^\s*[\s\S]{3,300}\s*$ */
        note: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/admin/payouts/${payoutId}/failed`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * @description ADMIN, with a fresh proof of the second factor.
     *
     * @tags Staff: payouts
     * @name MarkPayoutReturned
     * @summary It left the bank and came back, as from an account that was closed
     * @request POST:/admin/payouts/{payoutId}/returned
     * @secure
     */
    markPayoutReturned: (
      payoutId: string,
      data: {
        /** @pattern ^\s*[\s\S]{3,300}\s*$ */
        note: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/admin/payouts/${payoutId}/returned`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: commission
     * @name ListCommissionRules
     * @summary What the platform keeps of each sale, by whose rule and since when; those in force first, 300 at most
     * @request GET:/admin/commission-rules
     * @secure
     */
    listCommissionRules: (params: RequestParams = {}) =>
      this.request<
        {
          rows: CommissionRule[];
        },
        void | Problem
      >({
        path: `/admin/commission-rules`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN. For a shop, a category, both, or everything; null basis points end a scope's own rule.
     *
     * @tags Staff: commission
     * @name SetCommissionRule
     * @summary Sets what the platform keeps from now on; sales of before keep theirs
     * @request POST:/admin/commission-rules
     * @secure
     */
    setCommissionRule: (
      data: {
        shopId: string | null;
        categoryId: string | null;
        basisPoints: number | null;
        /** @pattern ^\s*[\s\S]{0,300}\s*$ */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          id: string;
        },
        Problem
      >({
        path: `/admin/commission-rules`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: commission
     * @name ListCommissionScopes
     * @summary The shops and categories a rule may be set for, 1,000 of each at most
     * @request GET:/admin/commission-rules/scopes
     * @secure
     */
    listCommissionScopes: (params: RequestParams = {}) =>
      this.request<
        {
          shops: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            name: string;
          }[];
          categories: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            name: string;
          }[];
        },
        void | Problem
      >({
        path: `/admin/commission-rules/scopes`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: reconciliation
     * @name ListSettlementFiles
     * @summary The last 50 settlement files of the gateways, newest first
     * @request GET:/admin/settlement-files
     * @secure
     */
    listSettlementFiles: (params: RequestParams = {}) =>
      this.request<
        {
          rows: SettlementFile[];
        },
        void | Problem
      >({
        path: `/admin/settlement-files`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: reconciliation
     * @name ImportSettlementFile
     * @summary Takes a gateway's settlement file in, as text; the same file again is `known` and changes nothing
     * @request POST:/admin/settlement-files
     * @secure
     */
    importSettlementFile: (
      data: {
        gateway: "sandbox" | "stripe" | "paypal" | "xendit" | "midtrans";
        /** @pattern ^\s*[\s\S]{1,200}\s*$ */
        fileName: string;
        /**
         * @minLength 1
         * @maxLength 2000000
         */
        text: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          fileId: string;
          known: boolean;
        },
        Problem
      >({
        path: `/admin/settlement-files`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: reconciliation
     * @name GetSettlementFile
     * @summary A file and what of it does not match our books, and what our books have that it does not
     * @request GET:/admin/settlement-files/{fileId}
     * @secure
     */
    getSettlementFile: (fileId: string, params: RequestParams = {}) =>
      this.request<SettlementFileDetail, void | Problem>({
        path: `/admin/settlement-files/${fileId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: corrections
     * @name ListAdjustments
     * @summary Corrections of balances by hand: those that wait for a second person first, then the newest
     * @request GET:/admin/adjustments
     * @secure
     */
    listAdjustments: (
      query?: {
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: Adjustment[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/admin/adjustments`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN, with a fresh proof of the second factor. Either a shop or a gateway. Against a shop's balance stands COMMISSION, BANK or SUSPENSE, against a gateway's BANK, GATEWAY_FEE or SUSPENSE.
     *
     * @tags Staff: corrections
     * @name AskAdjustment
     * @summary Corrects a shop's balance, or what a gateway holds; beyond a limit it waits for a second person
     * @request POST:/admin/adjustments
     * @secure
     */
    askAdjustment: (
      data: {
        shopId: string | null;
        gateway: "sandbox" | "stripe" | "paypal" | "xendit" | "midtrans" | null;
        /**
         * @min -1000000000000
         * @max 1000000000000
         */
        amount: number;
        against: "COMMISSION" | "BANK" | "GATEWAY_FEE" | "SUSPENSE";
        /** @pattern ^\s*[\s\S]{3,200}\s*$ */
        reason: string;
        /** @pattern ^\s*[\s\S]{1,80}\s*$ */
        reference: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          id: string;
          status: "WAITING" | "BOOKED" | "REFUSED";
        },
        Problem
      >({
        path: `/admin/adjustments`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: corrections
     * @name ListAdjustmentChoices
     * @summary The shops whose balance may be corrected, 1,000 at most, and up to what one person does it
     * @request GET:/admin/adjustments/choices
     * @secure
     */
    listAdjustmentChoices: (params: RequestParams = {}) =>
      this.request<
        {
          shops: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
            name: string;
            /** Whole rupiah */
            balance: number;
          }[];
          /** Whole rupiah */
          aloneMax: number;
        },
        void | Problem
      >({
        path: `/admin/adjustments/choices`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN, with a fresh proof of the second factor.
     *
     * @tags Staff: corrections
     * @name ConfirmAdjustment
     * @summary A second person has looked at it: it is booked
     * @request POST:/admin/adjustments/{adjustmentId}/confirm
     * @secure
     */
    confirmAdjustment: (adjustmentId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/admin/adjustments/${adjustmentId}/confirm`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: corrections
     * @name RefuseAdjustment
     * @summary It will not be booked; whoever asked may take it back
     * @request POST:/admin/adjustments/{adjustmentId}/refuse
     * @secure
     */
    refuseAdjustment: (
      adjustmentId: string,
      data: {
        /** @pattern ^\s*[\s\S]{3,300}\s*$ */
        answer: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/admin/adjustments/${adjustmentId}/refuse`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: shipping rates
     * @name ListShippingServices
     * @summary The platform's couriers and what their services ask by zone, in the order buyers see them
     * @request GET:/admin/shipping-services
     * @secure
     */
    listShippingServices: (params: RequestParams = {}) =>
      this.request<
        {
          rows: ShippingService[];
        },
        void | Problem
      >({
        path: `/admin/shipping-services`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: shipping rates
     * @name CreateShippingService
     * @summary Adds a service, last in the order; a zone that is left out is not served
     * @request POST:/admin/shipping-services
     * @secure
     */
    createShippingService: (
      data: {
        /** @pattern ^\s*([ -.0-[\]-~¡-\uffff]*)\s*$ */
        courier: string;
        /** @pattern ^\s*([ -.0-[\]-~¡-\uffff]*)\s*$ */
        service: string;
        booking: {
          /** @pattern ^\s*([a-z0-9_]{2,40})\s*$ */
          courier: string;
          /** @pattern ^\s*([a-z0-9_]{2,40})\s*$ */
          service: string;
        } | null;
        /**
         * @maxItems 4
         * @minItems 1
         */
        zones: {
          zone: "SAME_CITY" | "SAME_PROVINCE" | "SAME_ISLAND" | "NATIONAL";
          /**
           * @min 0
           * @max 1000000000
           */
          firstKg: number;
          /**
           * @min 0
           * @max 1000000000
           */
          nextKg: number;
          /** @pattern ^\s*([1-9]\d?(-[1-9]\d?)?)\s*$ */
          etaDays: string;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<ShippingService, Problem>({
        path: `/admin/shipping-services`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: shipping rates
     * @name GetShippingService
     * @summary One service of one courier
     * @request GET:/admin/shipping-services/{courier}/{service}
     * @secure
     */
    getShippingService: (
      courier: string,
      service: string,
      params: RequestParams = {},
    ) =>
      this.request<ShippingService, void | Problem>({
        path: `/admin/shipping-services/${courier}/${service}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: shipping rates
     * @name UpdateShippingService
     * @summary Replaces what a service asks; under another name it keeps its place
     * @request PUT:/admin/shipping-services/{courier}/{service}
     * @secure
     */
    updateShippingService: (
      courier: string,
      service: string,
      data: {
        /** @pattern ^\s*([ -.0-[\]-~¡-\uffff]*)\s*$ */
        courier: string;
        /** @pattern ^\s*([ -.0-[\]-~¡-\uffff]*)\s*$ */
        service: string;
        booking: {
          /** @pattern ^\s*([a-z0-9_]{2,40})\s*$ */
          courier: string;
          /** @pattern ^\s*([a-z0-9_]{2,40})\s*$ */
          service: string;
        } | null;
        /**
         * @maxItems 4
         * @minItems 1
         */
        zones: {
          zone: "SAME_CITY" | "SAME_PROVINCE" | "SAME_ISLAND" | "NATIONAL";
          /**
           * @min 0
           * @max 1000000000
           */
          firstKg: number;
          /**
           * @min 0
           * @max 1000000000
           */
          nextKg: number;
          /** @pattern ^\s*([1-9]\d?(-[1-9]\d?)?)\s*$ */
          etaDays: string;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<ShippingService, Problem>({
        path: `/admin/shipping-services/${courier}/${service}`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: shipping rates
     * @name SwitchShippingService
     * @summary Takes a service out of every checkout, or offers all its zones again
     * @request PUT:/admin/shipping-services/{courier}/{service}/active
     * @secure
     */
    switchShippingService: (
      courier: string,
      service: string,
      data: {
        active: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<ShippingService, Problem>({
        path: `/admin/shipping-services/${courier}/${service}/active`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN.
     *
     * @tags Staff: shipping rates
     * @name MoveShippingService
     * @summary Moves a service one place up or down in the order buyers see; at the edge nothing happens
     * @request POST:/admin/shipping-services/{courier}/{service}/move
     * @secure
     */
    moveShippingService: (
      courier: string,
      service: string,
      data: {
        direction: "up" | "down";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: ShippingService[];
        },
        Problem
      >({
        path: `/admin/shipping-services/${courier}/${service}/move`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description SUPPORT and ADMIN.
     *
     * @tags Staff: messages
     * @name ListMessagesForStaff
     * @summary Messages of everybody, newest first; FAILED ones were given up
     * @request GET:/admin/messages
     * @secure
     */
    listMessagesForStaff: (
      query?: {
        status?: "QUEUED" | "SENT" | "DELIVERED" | "FAILED" | "SUPPRESSED";
        kind?:
          | "code"
          | "order_placed"
          | "pay_reminder"
          | "order_paid"
          | "order_expired"
          | "order_cancelled"
          | "part_cancelled"
          | "packed"
          | "shipped"
          | "out_for_delivery"
          | "delivery_failed"
          | "delivered"
          | "refunded"
          | "refund_failed"
          | "return_approved"
          | "return_received"
          | "return_rejected"
          | "return_send_near"
          | "return_lapsed"
          | "return_judged"
          | "refund_accepted"
          | "cancel_rejected"
          | "erasure_requested"
          | "new_order"
          | "ship_by_near"
          | "cancel_requested"
          | "part_called_off"
          | "parcel_trouble"
          | "parcel_kept"
          | "booking_refused"
          | "return_requested"
          | "return_answer_near"
          | "return_sent"
          | "return_check_near"
          | "return_appealed"
          | "appeal_decided"
          | "refunded_by_staff"
          | "return_ended"
          | "low_stock"
          | "sale_completed"
          | "payout"
          | "adjustment"
          | "shop_approved"
          | "shop_rejected"
          | "shop_suspended"
          | "proposal_decided"
          | "webhook_disabled";
        channel?: "BELL" | "PUSH" | "EMAIL" | "SMS";
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
        /**
         * Comma-separated: counts
         * @pattern ^(counts)(,(counts))*$
         * @example "counts"
         */
        include?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: StaffMessage[];
          /** Cursor of the following page; null on the last */
          next: string | null;
          /** Counted up to 1,000; null unless include=counts */
          counts: {
            queued: number;
            failed: number;
          } | null;
        },
        void | Problem
      >({
        path: `/admin/messages`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description SUPPORT and ADMIN.
     *
     * @tags Staff: messages
     * @name SendMessageAgain
     * @summary Queues a message that was given up once more; a code is never sent again
     * @request POST:/admin/messages/{messageId}/send-again
     * @secure
     */
    sendMessageAgain: (messageId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/admin/messages/${messageId}/send-again`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * @description SUPPORT and ADMIN. What may have arrived (reason: unanswered) is not among it, and codes are never sent again.
     *
     * @tags Staff: messages
     * @name SendMessagesAgain
     * @summary Queues what was given up once more, up to 10,000 messages: of a kind, a channel, the last hours, or all of it
     * @request POST:/admin/messages/send-again
     * @secure
     */
    sendMessagesAgain: (
      data: {
        kind?:
          | "order_placed"
          | "pay_reminder"
          | "order_paid"
          | "order_expired"
          | "order_cancelled"
          | "part_cancelled"
          | "packed"
          | "shipped"
          | "out_for_delivery"
          | "delivery_failed"
          | "delivered"
          | "refunded"
          | "refund_failed"
          | "return_approved"
          | "return_received"
          | "return_rejected"
          | "return_send_near"
          | "return_lapsed"
          | "return_judged"
          | "refund_accepted"
          | "cancel_rejected"
          | "erasure_requested"
          | "new_order"
          | "ship_by_near"
          | "cancel_requested"
          | "part_called_off"
          | "parcel_trouble"
          | "parcel_kept"
          | "booking_refused"
          | "return_requested"
          | "return_answer_near"
          | "return_sent"
          | "return_check_near"
          | "return_appealed"
          | "appeal_decided"
          | "refunded_by_staff"
          | "return_ended"
          | "low_stock"
          | "sale_completed"
          | "payout"
          | "adjustment"
          | "shop_approved"
          | "shop_rejected"
          | "shop_suspended"
          | "proposal_decided"
          | "webhook_disabled";
        channel?: "PUSH" | "EMAIL" | "SMS";
        hours?: 6 | 24 | 168;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          queued: number;
          /** There is more: ask once more */
          more: boolean;
        },
        Problem
      >({
        path: `/admin/messages/send-again`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: proofs and repair
     * @name ListProofs
     * @summary The last proofs that the rules of stock and money hold, newest first
     * @request GET:/admin/proofs
     * @secure
     */
    listProofs: (
      query?: {
        /**
         * @min 1
         * @max 100
         */
        size?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: Proof[];
        },
        void | Problem
      >({
        path: `/admin/proofs`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description SUPPORT and ADMIN. Answers when it is done.
     *
     * @tags Staff: proofs and repair
     * @name RunProof
     * @summary Proves the rules of stock and money over the whole database, now
     * @request POST:/admin/proofs
     * @secure
     */
    runProof: (params: RequestParams = {}) =>
      this.request<
        {
          /**
           * UUID
           * @format uuid
           * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
           * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
           */
          id: string;
          violations: number;
        },
        Problem
      >({
        path: `/admin/proofs`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: proofs and repair
     * @name GetProof
     * @summary One proof with its checks and what they found
     * @request GET:/admin/proofs/{proofId}
     * @secure
     */
    getProof: (proofId: string, params: RequestParams = {}) =>
      this.request<ProofDetail, void | Problem>({
        path: `/admin/proofs/${proofId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: proofs and repair
     * @name ListStockRepairs
     * @summary The last repairs of drifted levels, newest first
     * @request GET:/admin/stock-repairs
     * @secure
     */
    listStockRepairs: (
      query?: {
        /**
         * @min 1
         * @max 100
         */
        size?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: StockRepair[];
        },
        void | Problem
      >({
        path: `/admin/stock-repairs`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Staff: proofs and repair
     * @name PreviewStockRepair
     * @summary What level, ledger and locks say of one place, and the entry that would make them agree
     * @request GET:/admin/stock-levels/{stockLevelId}/repair
     * @secure
     */
    previewStockRepair: (stockLevelId: string, params: RequestParams = {}) =>
      this.request<StockRepairPreview, void | Problem>({
        path: `/admin/stock-levels/${stockLevelId}/repair`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description ADMIN. A level that has moved since is a CONFLICT: look again.
     *
     * @tags Staff: proofs and repair
     * @name RepairStock
     * @summary Confirms the entry that the preview showed; `repaired` is false when nothing was left to repair
     * @request POST:/admin/stock-levels/{stockLevelId}/repair
     * @secure
     */
    repairStock: (
      stockLevelId: string,
      data: {
        deltaOnHand: number;
        deltaReserved: number;
        /** @pattern ^\s*[\s\S]{10,300}\s*$ */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          repaired: boolean;
        },
        Problem
      >({
        path: `/admin/stock-levels/${stockLevelId}/repair`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description SUPPORT.
     *
     * @tags Staff: people's data
     * @name FindPersonForStaff
     * @summary The person of a number, and how they stand with being forgotten
     * @request POST:/admin/people/find
     * @secure
     */
    findPersonForStaff: (
      data: {
        /** @pattern ^\s*[\s\S]{1,32}\s*$ */
        phone: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<FoundPerson, Problem>({
        path: `/admin/people/find`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description SUPPORT, with a fresh proof of the second factor. Written down with its reason.
     *
     * @tags Staff: people's data
     * @name ExportForPerson
     * @summary A person's data, for them: they asked staff for it
     * @request POST:/admin/people/{userId}/export
     * @secure
     */
    exportForPerson: (
      userId: string,
      data: {
        /** @pattern ^\s*[\s\S]{10,300}\s*$ */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<PersonExport, Problem>({
        path: `/admin/people/${userId}/export`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description SUPPORT, with a fresh proof of the second factor. Written down with its reason.
     *
     * @tags Staff: people's data
     * @name RequestErasureFor
     * @summary Ask for a person that they be forgotten; they are told and may call it back
     * @request POST:/admin/people/{userId}/erasure
     * @secure
     */
    requestErasureFor: (
      userId: string,
      data: {
        /** @pattern ^\s*[\s\S]{10,300}\s*$ */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<Erasure, Problem>({
        path: `/admin/people/${userId}/erasure`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description SUPPORT.
     *
     * @tags Staff: people's data
     * @name ListErasures
     * @summary Requests to be forgotten, newest first
     * @request GET:/admin/erasures
     * @secure
     */
    listErasures: (
      query?: {
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: ErasureForStaff[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/admin/erasures`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description SUPPORT.
     *
     * @tags Staff: people's data
     * @name CallErasureBackFor
     * @summary Call a request back for its person
     * @request POST:/admin/erasures/{requestId}/call-back
     * @secure
     */
    callErasureBackFor: (
      requestId: string,
      data: {
        /** @pattern ^\s*[\s\S]{10,300}\s*$ */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/admin/erasures/${requestId}/call-back`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * @description ADMIN. Entries are only ever added.
     *
     * @tags Staff: platform
     * @name ListAudit
     * @summary What staff did or tried, and what is dangerous in shops, newest first
     * @request GET:/admin/audit
     * @secure
     */
    listAudit: (
      query?: {
        /**
         * @maxLength 60
         * @pattern ^[a-zA-Z]+(\.[a-zA-Z]+)?$
         */
        kind?: string;
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        actorUserId?: string;
        outcome?: "DONE" | "REFUSED" | "FAILED";
        /**
         * @format uuid
         * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
         */
        shopId?: string;
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        from?: string;
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        until?: string;
        /**
         * `next` of the page before; without it, the first page
         * @minLength 1
         * @maxLength 500
         * @pattern ^[\w-]+$
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: AuditEntry[];
          /** Cursor of the following page; null on the last */
          next: string | null;
        },
        void | Problem
      >({
        path: `/admin/audit`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
}
