import { z } from "zod";

export { codeInput, finishProofInput, recoveryCodeInput } from "./second-factor/schema";

export const TIME_ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;
export const MAX_ADDRESSES = 20;

const id = z.uuid();
const phone = z.string().trim().min(1, "REQUIRED").max(32);
const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/, "CODE_FORM");
const required = (max: number) => z.string().trim().min(1, "REQUIRED").max(max);
export const requestOtpInput = z.strictObject({ phone });
export const verifyOtpInput = z.strictObject({ challengeId: id, code });
export type RequestOtpInput = z.infer<typeof requestOtpInput>;
export type VerifyOtpInput = z.infer<typeof verifyOtpInput>;

/** How an app signs in; `deviceName` is what the person's list of devices shows. */
export const issueTokensInput = verifyOtpInput.extend({ deviceName: required(80) });
export type IssueTokensInput = z.infer<typeof issueTokensInput>;

const token = z.string().min(1).max(2048);
export const refreshTokensInput = z.strictObject({ refreshToken: token });
export type RefreshTokensInput = z.infer<typeof refreshTokensInput>;
export const revokeTokensInput = z.strictObject({ token });
export type RevokeTokensInput = z.infer<typeof revokeTokensInput>;

/** What is left out stays as it is. */
export const updateProfileInput = z.strictObject({
  name: z
    .string()
    .trim()
    .max(120)
    .transform((value) => value || null)
    .optional(),
  email: z
    .string()
    .trim()
    .max(254)
    .refine((value) => value === "" || z.email().safeParse(value).success, "EMAIL_FORM")
    .transform((value) => value || null)
    .optional(),
  locale: z.enum(["id", "en"]).optional(),
  timeZone: z.enum(TIME_ZONES).optional(),
});
export type UpdateProfileInput = z.infer<typeof updateProfileInput>;

export const verifyEmailInput = z.strictObject({ token: z.string().min(1).max(100) });
export type VerifyEmailInput = z.infer<typeof verifyEmailInput>;

export const addressInput = z.strictObject({
  label: required(40),
  recipient: required(120),
  phone,
  province: required(60),
  city: required(60),
  district: required(60),
  postcode: z
    .string()
    .trim()
    .regex(/^[1-9]\d{4}$/, "POSTCODE_FORM"),
  line: required(300),
  note: z
    .string()
    .trim()
    .max(120)
    .transform((value) => value || null)
    .optional(),
  /** As a form's checkbox sends it, or as a program says it. */
  isDefault: z
    .union([z.boolean(), z.literal("on").transform(() => true)])
    .optional()
    .transform((value) => value ?? false),
});
export type AddressInput = z.infer<typeof addressInput>;

export const addressIdInput = z.strictObject({ id });
export const updateAddressInput = addressInput.extend({ id });
export type UpdateAddressInput = z.infer<typeof updateAddressInput>;

export const sessionIdInput = z.strictObject({ sessionId: id });
export const revokeAllSessionsInput = z.strictObject({ scope: z.enum(["others", "everywhere"]) });
export type RevokeAllSessionsInput = z.infer<typeof revokeAllSessionsInput>;

const day = z.iso.date();
/** What the list of acts is narrowed by; days are of Western Indonesian Time, both included. */
export const auditFilterInput = z.strictObject({
  kind: z
    .string()
    .max(60)
    .regex(/^[a-zA-Z]+(\.[a-zA-Z]+)?$/)
    .optional(),
  actorUserId: id.optional(),
  outcome: z.enum(["DONE", "REFUSED", "FAILED"]).optional(),
  shopId: id.optional(),
  from: day.optional(),
  until: day.optional(),
});
export type AuditFilterInput = z.infer<typeof auditFilterInput>;
