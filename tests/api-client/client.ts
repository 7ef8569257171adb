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
    /** @min 0 */
    weightGrams: number;
    /** Whole rupiah */
    itemsTotal: number;
    options: {
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
    }[];
    chosen: {
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
    } | null;
  }[];
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
  methods: string[];
  /** What is charged where the gateway takes no rupiah, in the currency's smallest unit */
  charge: {
    amount: number;
    currency: string;
  } | null;
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
        /**
         * @minLength 1
         * @maxLength 32
         */
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
            /** @pattern ^\d{6}$ */
            code: string;
            /**
             * @minLength 1
             * @maxLength 80
             */
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
         * @minLength 1
         * @maxLength 120
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
          /** @maxLength 300 */
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
      this.request<
        {
          number: string;
          checkoutUrl: string | null;
        },
        Problem
      >({
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
          address: {
            recipient: string;
            phone: string;
            line: string;
            note: string | null;
            district: string;
            city: string;
            province: string;
            postcode: string;
          };
          parts: OrderPart[];
          changes: {
            /**
             * UUID
             * @format uuid
             * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
             * @example "0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d"
             */
            id: string;
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
          }[];
          payment: {
            gateway: string;
            method: string | null;
            status: string;
            failure: string | null;
          } | null;
          refunds: {
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
          }[];
          parcels: Parcel[] | null;
          requests: PartRequests[] | null;
          /** Ways to pay it; empty unless it can be paid */
          choices: PaymentChoice[] | null;
        },
        void | Problem
      >({
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
          payment: {
            gateway: string;
            method: string | null;
            status: string;
            failure: string | null;
          } | null;
          choices: PaymentChoice[];
          refunds: {
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
          }[];
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
        /**
         * @minLength 3
         * @maxLength 300
         */
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
          | "CHANGED_MIND";
        /**
         * @minLength 10
         * @maxLength 1000
         */
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
        /**
         * @minLength 2
         * @maxLength 40
         */
        courier: string;
        /** @pattern ^[A-Za-z0-9-]{6,40}$ */
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
        /** @maxLength 120 */
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
        /**
         * @minLength 1
         * @maxLength 32
         */
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
        /** @pattern ^\d{6}$ */
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
        /**
         * @minLength 1
         * @maxLength 40
         */
        label: string;
        /**
         * @minLength 1
         * @maxLength 120
         */
        recipient: string;
        /**
         * @minLength 1
         * @maxLength 32
         */
        phone: string;
        /**
         * @minLength 1
         * @maxLength 60
         */
        province: string;
        /**
         * @minLength 1
         * @maxLength 60
         */
        city: string;
        /**
         * @minLength 1
         * @maxLength 60
         */
        district: string;
        /** @pattern ^[1-9]\d{4}$ */
        postcode: string;
        /**
         * @minLength 1
         * @maxLength 300
         */
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
        /**
         * @minLength 1
         * @maxLength 40
         */
        label: string;
        /**
         * @minLength 1
         * @maxLength 120
         */
        recipient: string;
        /**
         * @minLength 1
         * @maxLength 32
         */
        phone: string;
        /**
         * @minLength 1
         * @maxLength 60
         */
        province: string;
        /**
         * @minLength 1
         * @maxLength 60
         */
        city: string;
        /**
         * @minLength 1
         * @maxLength 60
         */
        district: string;
        /** @pattern ^[1-9]\d{4}$ */
        postcode: string;
        /**
         * @minLength 1
         * @maxLength 300
         */
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
     * @summary What the caller wants to hear, kind by kind, and when not
     * @request GET:/notifications/preferences
     * @secure
     */
    getNotificationPreferences: (params: RequestParams = {}) =>
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
}
