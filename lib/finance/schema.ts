import { z } from "zod";

const id = z.uuid();
const note = z.string().trim().min(3).max(300);

export const PAYOUT_SHOPS_MAX = 200;
export const MAX_SETTLEMENT_BYTES = 2_000_000;
export const MAX_SETTLEMENT_ROWS = 10_000;

/** Banks a shop may name, by the code that Indonesian transfers use. */
export const BANKS = {
  "014": "BCA",
  "008": "Bank Mandiri",
  "009": "BNI",
  "002": "BRI",
  "451": "BSI",
  "022": "CIMB Niaga",
  "013": "Permata",
  "011": "Danamon",
  "028": "OCBC",
  "200": "BTN",
  "019": "Panin",
  "542": "Bank Jago",
  "535": "SeaBank",
  "490": "Neo Commerce",
} as const;
export type BankCode = keyof typeof BANKS;
const bankCodes = Object.keys(BANKS) as [BankCode, ...BankCode[]];

export const bankAccountInput = z.strictObject({
  shopId: id,
  bankCode: z.enum(bankCodes),
  accountNumber: z
    .string()
    .transform((typed) => typed.replaceAll(/[\s.-]/g, ""))
    .pipe(z.string().regex(/^\d{6,20}$/)),
  accountName: z.string().trim().min(3).max(120),
});
export type BankAccountInput = z.infer<typeof bankAccountInput>;

export const payoutRunInput = z.strictObject({
  shopIds: z
    .array(id)
    .min(1)
    .max(PAYOUT_SHOPS_MAX)
    .refine((ids) => new Set(ids).size === ids.length),
  idempotencyKey: z.string().min(16).max(80),
});
export type PayoutRunInput = z.infer<typeof payoutRunInput>;

export const markPayoutPaidInput = z.strictObject({
  payoutId: id,
  /** The bank's reference. */
  note: z.string().trim().max(120).optional(),
});
export const endPayoutInput = z.strictObject({ payoutId: id, note });

export const commissionRuleInput = z.strictObject({
  shopId: id.nullable(),
  categoryId: id.nullable(),
  /** Null ends the rule of that scope. */
  basisPoints: z.number().int().min(0).max(10_000).nullable(),
  note: z.string().trim().max(300).optional(),
});
export type CommissionRuleInput = z.infer<typeof commissionRuleInput>;

/** Gateways whose settlement files are understood. */
export const SETTLEMENT_GATEWAYS = ["sandbox", "stripe", "paypal", "xendit", "midtrans"] as const;
export type SettlementGateway = (typeof SETTLEMENT_GATEWAYS)[number];

/** What may stand against a correction: of a shop's balance, and of what a gateway holds. */
export const ADJUSTMENT_SIDES = {
  shop: ["COMMISSION", "BANK", "SUSPENSE"],
  gateway: ["BANK", "GATEWAY_FEE", "SUSPENSE"],
} as const;
export type AdjustmentSide = (typeof ADJUSTMENT_SIDES)["shop" | "gateway"][number];

export const adjustmentInput = z
  .strictObject({
    shopId: id.nullable(),
    gateway: z.enum(SETTLEMENT_GATEWAYS).nullable(),
    /** What the balance moves by; below zero it falls. */
    amount: z
      .number()
      .int()
      .min(-1e12)
      .max(1e12)
      .refine((amount) => amount !== 0),
    against: z.enum(["COMMISSION", "BANK", "GATEWAY_FEE", "SUSPENSE"]),
    /** Told to the shop. */
    reason: z.string().trim().min(3).max(200),
    reference: z.string().trim().min(1).max(80),
    idempotencyKey: z.string().min(16).max(80),
  })
  .refine(({ shopId, gateway }) => (shopId === null) !== (gateway === null), { path: ["shopId"] })
  .refine(
    ({ shopId, against }) => {
      const sides: readonly string[] = ADJUSTMENT_SIDES[shopId ? "shop" : "gateway"];
      return sides.includes(against);
    },
    { path: ["against"] },
  );
export type AdjustmentInput = z.infer<typeof adjustmentInput>;

export const adjustmentRef = z.strictObject({ adjustmentId: id });
export const refuseAdjustmentInput = z.strictObject({ adjustmentId: id, answer: note });

export const importSettlementInput = z.strictObject({
  gateway: z.enum(SETTLEMENT_GATEWAYS),
  fileName: z.string().trim().min(1).max(200),
  text: z.string().min(1).max(MAX_SETTLEMENT_BYTES),
});
export type ImportSettlementInput = z.infer<typeof importSettlementInput>;
