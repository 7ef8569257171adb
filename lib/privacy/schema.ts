import { z } from "zod";

const id = z.uuid();
const reason = z.string().trim().min(10, "REASON_SHORT").max(300);

/** A member of staff acts for a person who asked them to: who, and how they asked. */
export const forPersonInput = z.strictObject({ userId: id, reason });
export type ForPersonInput = z.infer<typeof forPersonInput>;

export const findPersonInput = z.strictObject({ phone: z.string().trim().min(1, "REQUIRED").max(32) });
export type FindPersonInput = z.infer<typeof findPersonInput>;

export const callBackForInput = z.strictObject({ requestId: id, reason });
export type CallBackForInput = z.infer<typeof callBackForInput>;
