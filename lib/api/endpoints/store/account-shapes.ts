import { z } from "zod";
import { id } from "../../shapes";

export const address = z
  .object({
    id,
    label: z.string(),
    recipient: z.string(),
    phone: z.string(),
    province: z.string(),
    city: z.string(),
    district: z.string(),
    postcode: z.string(),
    line: z.string(),
    note: z.string().nullable(),
    isDefault: z.boolean(),
  })
  .meta({ id: "Address" });

export const challenge = z
  .object({
    challengeId: id,
    phone: z.string(),
    resendSeconds: z.number().int(),
    expiresSeconds: z.number().int(),
  })
  .meta({ id: "CodeChallenge", description: "A one-time code that is on its way by SMS" });
