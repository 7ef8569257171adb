import { z } from "zod";

const id = z.uuid();
const words = z.string().trim().min(3).max(300);

export const RETURN_REASONS = [
  "DAMAGED",
  "WRONG_ITEM",
  "NOT_AS_DESCRIBED",
  "INCOMPLETE",
  "CHANGED_MIND",
  "NOT_RECEIVED",
] as const;
export type ReturnReasonCode = (typeof RETURN_REASONS)[number];

/** Whose fault it is decides who bears the way there: only who changed his mind pays for it himself. */
export function isShopsFault(reason: ReturnReasonCode): boolean {
  return reason !== "CHANGED_MIND";
}

/** How long a shop's no may be appealed; its part neither completes by itself nor is paid out meanwhile. */
export const APPEAL_DAYS = 3;

export const JUDGEMENTS = ["REFUND", "SEND_BACK", "REJECT"] as const;

export const RETURN_PICTURES_MAX = 3;

export const requestCancelInput = z.strictObject({ shopOrderId: id, reason: words });
export type RequestCancelInput = z.infer<typeof requestCancelInput>;

export const ownRequestRef = z.strictObject({ requestId: id });

export const requestRef = z.strictObject({ shopId: id, requestId: id });
export type RequestRef = z.infer<typeof requestRef>;

export const rejectInput = requestRef.extend({ answer: words });
export type RejectInput = z.infer<typeof rejectInput>;

export const requestReturnInput = z.strictObject({
  shopOrderId: id,
  reason: z.enum(RETURN_REASONS),
  note: z.string().trim().min(10).max(1000),
  lines: z
    .array(z.strictObject({ orderItemId: id, quantity: z.number().int().min(1).max(9_999) }))
    .min(1)
    .max(100)
    .refine((lines) => new Set(lines.map((line) => line.orderItemId)).size === lines.length),
  /** Addresses uploadReturnPicture gave. */
  pictures: z.array(z.string().max(200)).max(RETURN_PICTURES_MAX).default([]),
});
export type RequestReturnInput = z.output<typeof requestReturnInput>;

export const sendBackInput = z.strictObject({
  requestId: id,
  courier: z.string().trim().min(2).max(40),
  trackingNumber: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{6,40}$/, "TRACKING_FORM"),
});
export type SendBackInput = z.infer<typeof sendBackInput>;

export const receiveReturnInput = requestRef.extend({
  /** What becomes of each line's units; every line of the return once. */
  lines: z
    .array(z.strictObject({ orderItemId: id, outcome: z.enum(["RESTOCKED", "WRITTEN_OFF"]) }))
    .min(1)
    .max(100),
});
export type ReceiveReturnInput = z.infer<typeof receiveReturnInput>;

export const appealInput = ownRequestRef.extend({ appeal: z.string().trim().min(10).max(1000) });
export type AppealInput = z.infer<typeof appealInput>;

export const judgeInput = ownRequestRef.extend({ decision: z.enum(JUDGEMENTS), reason: words });
export type JudgeInput = z.infer<typeof judgeInput>;

export const returnPictureInput = z.strictObject({ file: z.instanceof(File) });
