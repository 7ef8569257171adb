import { z } from "zod";
import { SOURCING_RULES } from "./sourcing/problem";

const id = z.uuid();
const quantity = z.number().int().min(1).max(1_000_000);
const note = z.string().trim().max(300).optional();

/** Why a person changes a count; the screens have words for each. */
export const RECEIVE_REASONS = ["SUPPLIER", "RETURN", "OPENING"] as const;
export const ADJUST_REASONS = ["COUNT", "DAMAGED", "LOST", "FOUND", "SAMPLE", "OTHER"] as const;

export const warehouseInput = z.strictObject({
  shopId: id,
  name: z.string().trim().min(2).max(80),
  /** Made from the name when left out. */
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9-]{2,20}$/, "CODE_FORM")
    .optional(),
  province: z.string().trim().min(2).max(60),
  city: z.string().trim().min(2).max(60),
  district: z.string().trim().min(2).max(60),
  postcode: z.string().regex(/^\d{5}$/, "POSTCODE_FORM"),
  line: z.string().trim().min(5).max(300),
});
export type WarehouseInput = z.infer<typeof warehouseInput>;

export const warehouseRef = z.strictObject({ shopId: id, warehouseId: id });
export type WarehouseRef = z.infer<typeof warehouseRef>;

export const updateWarehouseInput = warehouseInput.extend({
  warehouseId: id,
  priority: z.number().int().min(0).max(999).optional(),
});
export type UpdateWarehouseInput = z.infer<typeof updateWarehouseInput>;

export const setDrainingInput = warehouseRef.extend({ draining: z.boolean() });
export type SetDrainingInput = z.infer<typeof setDrainingInput>;

/** Every rule once, in order; those switched off keep their place for when they are switched on again. */
export const sourcingRuleChoices = z
  .array(z.strictObject({ rule: z.enum(SOURCING_RULES), active: z.boolean() }))
  .length(SOURCING_RULES.length)
  .refine((choices) => new Set(choices.map((choice) => choice.rule)).size === choices.length);
export type SourcingRuleChoice = z.infer<typeof sourcingRuleChoices>[number];

export const setSourcingRulesInput = z.strictObject({ shopId: id, rules: sourcingRuleChoices });
export type SetSourcingRulesInput = z.infer<typeof setSourcingRulesInput>;

export const receiveStockInput = z.strictObject({
  shopId: id,
  warehouseId: id,
  lines: z
    .array(z.strictObject({ variantId: id, quantity }))
    .min(1)
    .max(200),
  reason: z.enum(RECEIVE_REASONS).default("SUPPLIER"),
  note,
  /** Minted when the form renders: pressing twice receives once. */
  idempotencyKey: z.uuid(),
});
export type ReceiveStockInput = z.infer<typeof receiveStockInput>;

export const adjustStockInput = z.strictObject({
  shopId: id,
  warehouseId: id,
  variantId: id,
  /** The number counted, or the difference; exactly one of both. */
  change: z.discriminatedUnion("by", [
    z.strictObject({ by: z.literal("delta"), delta: z.number().int().min(-1_000_000).max(1_000_000) }),
    z.strictObject({ by: z.literal("count"), counted: z.number().int().min(0).max(1_000_000) }),
  ]),
  reason: z.enum(ADJUST_REASONS),
  note,
  idempotencyKey: z.uuid(),
});
export type AdjustStockInput = z.infer<typeof adjustStockInput>;

const transferLines = z
  .array(z.strictObject({ variantId: id, quantity }))
  .min(1)
  .max(200)
  .refine(eachOnce, "VARIANT_TWICE");
const transferPlan = z.strictObject({
  shopId: id,
  fromWarehouseId: id,
  toWarehouseId: id,
  lines: transferLines,
  note,
});

export const createTransferInput = transferPlan
  /** Minted when the form renders: pressing twice drafts once. */
  .extend({ idempotencyKey: z.uuid() })
  .refine(goesSomewhere, { path: ["toWarehouseId"], message: "SAME_WAREHOUSE" });
export type CreateTransferInput = z.infer<typeof createTransferInput>;

export const updateTransferInput = transferPlan
  /** The revision the editor was shown. */
  .extend({ transferId: id, revision: z.number().int().min(0) })
  .refine(goesSomewhere, { path: ["toWarehouseId"], message: "SAME_WAREHOUSE" });
export type UpdateTransferInput = z.infer<typeof updateTransferInput>;

export const transferRef = z.strictObject({ shopId: id, transferId: id });
export type TransferRef = z.infer<typeof transferRef>;

export const holdTransferInput = transferRef.extend({
  /** The person has been told that units kept back from sale would be used, and agrees. */
  useSafetyStock: z.boolean().optional(),
});
export type HoldTransferInput = z.infer<typeof holdTransferInput>;

export const sendTransferInput = holdTransferInput.extend({
  /** What was picked, for every line of the transfer; left out, all that was planned. */
  lines: z
    .array(z.strictObject({ variantId: id, quantity: quantity.or(z.literal(0)) }))
    .min(1)
    .max(200)
    .refine(eachOnce, "VARIANT_TWICE")
    .optional(),
});
export type SendTransferInput = z.infer<typeof sendTransferInput>;

export const cancelTransferInput = transferRef.extend({ note });
export type CancelTransferInput = z.infer<typeof cancelTransferInput>;

/** Why what arrived is not what was sent; the screens have words for each. */
export const TRANSFER_DISCREPANCIES = ["LOST", "DAMAGED", "SHORT_SENT", "EXTRA", "OTHER"] as const;

const discrepancy = z
  .strictObject({
    reason: z.enum(TRANSFER_DISCREPANCIES),
    quantity,
    note: z.string().trim().max(160).optional(),
    /** Of SHORT_SENT: the units go back into the origin's stock (so unless told otherwise), or are written off. */
    backToOrigin: z.boolean().optional(),
  })
  .refine((one) => one.reason !== "OTHER" || Boolean(one.note), { path: ["note"], message: "NOTE_NEEDED" });

export const receiveTransferInput = transferRef.extend({
  lines: z
    .array(
      z.strictObject({
        variantId: id,
        /** Units of those sent that came in good order. */
        received: z.number().int().min(0).max(1_000_000),
        discrepancies: z
          .array(discrepancy)
          .max(TRANSFER_DISCREPANCIES.length)
          .refine((all) => new Set(all.map((one) => one.reason)).size === all.length, "REASON_TWICE")
          .optional(),
      }),
    )
    .min(1)
    .max(200)
    .refine(eachOnce, "VARIANT_TWICE")
    .refine((lines) => lines.some((line) => line.received > 0 || line.discrepancies?.length), "NOTHING"),
  note,
  /** Minted when the form renders: pressing twice receives once. */
  idempotencyKey: z.uuid(),
});
export type ReceiveTransferInput = z.infer<typeof receiveTransferInput>;

/** A difference the checker found, confirmed away: the entry as it was shown, and why. */
export const repairLevelInput = z.strictObject({
  stockLevelId: id,
  deltaOnHand: z.number().int(),
  deltaReserved: z.number().int(),
  reason: z.string().trim().min(10).max(300),
});
export type RepairLevelInput = z.infer<typeof repairLevelInput>;

/** One variant in one warehouse. */
export const stockPlace = z.strictObject({ shopId: id, warehouseId: id, variantId: id });
export type StockPlaceInput = z.infer<typeof stockPlace>;

export const stockAtInput = stockPlace.extend({ at: z.iso.datetime({ offset: true }) });
export const cellHistoryInput = stockPlace.extend({ after: z.string().max(200).optional() });

const units = z.number().int().min(0).max(1_000_000);

export const setLevelRulesInput = stockPlace.extend({
  /** Units kept back from sale here; null: as many as the warehouse says. */
  safetyStock: units.nullable(),
  /** At so many free units the shop is warned; null: the usual number. */
  lowStockAt: units.nullable(),
});
export type SetLevelRulesInput = z.infer<typeof setLevelRulesInput>;

export const setSafetyStockInput = warehouseRef.extend({ safetyStock: units });
export type SetSafetyStockInput = z.infer<typeof setSafetyStockInput>;

function eachOnce(lines: readonly { variantId: string }[]): boolean {
  return new Set(lines.map((line) => line.variantId)).size === lines.length;
}

function goesSomewhere(plan: { fromWarehouseId: string; toWarehouseId: string }): boolean {
  return plan.fromWarehouseId !== plan.toWarehouseId;
}

/** Lines of one bulk adjustment, and rows of one imported file. */
export const MAX_ADJUST_LINES = 200;
export const MAX_IMPORT_ROWS = 5_000;
export const MAX_IMPORT_BYTES = 1_048_576;

const change = adjustStockInput.shape.change;

export const adjustManyInput = z.strictObject({
  shopId: id,
  lines: z
    .array(
      z.strictObject({
        warehouseId: id,
        variantId: id,
        change,
        /** Where it differs from the batch's own. */
        reason: z.enum(ADJUST_REASONS).optional(),
      }),
    )
    .min(1)
    .max(MAX_ADJUST_LINES)
    .refine(
      (lines) => new Set(lines.map((line) => `${line.warehouseId}/${line.variantId}`)).size === lines.length,
      "VARIANT_TWICE",
    ),
  reason: z.enum(ADJUST_REASONS),
  note,
  idempotencyKey: z.uuid(),
});
export type AdjustManyInput = z.infer<typeof adjustManyInput>;

export const undoBatchInput = z.strictObject({
  shopId: id,
  batchId: id,
  note,
  idempotencyKey: z.uuid(),
});
export type UndoBatchInput = z.infer<typeof undoBatchInput>;

export const openCountInput = z.strictObject({
  shopId: id,
  warehouseId: id,
  /** What is counted: all the shop sells, what should be in this warehouse, what matches a word, or chosen variants. */
  scope: z.discriminatedUnion("by", [
    z.strictObject({ by: z.literal("all") }),
    z.strictObject({ by: z.literal("stocked") }),
    z.strictObject({ by: z.literal("match"), q: z.string().trim().min(1).max(120) }),
    z.strictObject({ by: z.literal("chosen"), variantIds: z.array(id).min(1).max(500) }),
  ]),
  blind: z.boolean().default(false),
  note,
  idempotencyKey: z.uuid(),
});
export type OpenCountInput = z.infer<typeof openCountInput>;

export const countRef = z.strictObject({ shopId: id, countId: id });
export type CountRef = z.infer<typeof countRef>;

export const recordCountInput = countRef.extend({
  variantId: id,
  /** What is on the shelf; null takes the line's number back. */
  counted: z.number().int().min(0).max(1_000_000).nullable(),
  /** The number this person saw on the line, so that nobody's count is overwritten unseen. */
  was: z.number().int().min(0).max(1_000_000).nullable(),
});
export type RecordCountInput = z.infer<typeof recordCountInput>;

export const applyCountInput = countRef.extend({ idempotencyKey: z.uuid() });
export type ApplyCountInput = z.infer<typeof applyCountInput>;

// Longer ones are refused in words by the verb; this is only the wall behind it.
const fileText = z.string().max(4 * MAX_IMPORT_BYTES);

export const checkImportInput = z.strictObject({ shopId: id, text: fileText });
export type CheckImportInput = z.infer<typeof checkImportInput>;

export const applyImportInput = checkImportInput.extend({
  /** Of the file that was checked. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** For each row what the check found on hand; null for a row it refused, which stays out. */
  seen: z.array(z.number().int().min(0).nullable()).max(MAX_IMPORT_ROWS),
  note,
  idempotencyKey: z.uuid(),
});
export type ApplyImportInput = z.infer<typeof applyImportInput>;
