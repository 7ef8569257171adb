import type { ShopRole } from "@/generated/prisma/enums";

export type NoticeItem = {
  name: string;
  nameEn: string | null;
  variant: string;
  variantEn: string;
  quantity: number;
  lineTotal: number;
};

/** What a message's words are made of, as it was when the event was told. Every kind uses some of it. */
export type Facts = {
  /** Where its button leads, without a language. */
  path: string;
  number?: string;
  shop?: string;
  /** Rupiah. */
  amount?: number;
  itemsTotal?: number;
  shippingTotal?: number;
  total?: number;
  items?: NoticeItem[];
  /** Lines beyond those in `items`. */
  moreItems?: number;
  courier?: string;
  tracking?: string;
  /** The id of the parcel it is about. */
  parcel?: string;
  reason?: string;
  decision?: string;
  product?: string;
  productEn?: string;
  warehouse?: string;
  host?: string;
  units?: number;
  /** ISO time. */
  deadline?: string;
};

/** One thing to tell: about what, to whom. */
export type Notice = {
  subjectId: string;
  orderId: string | null;
  /** In whose console it belongs; null for a customer's. */
  shopId: string | null;
  to: { userId: string } | { shopId: string; role: ShopRole };
  facts: Facts;
};
