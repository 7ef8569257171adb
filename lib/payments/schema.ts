import { z } from "zod";
import { orderNumber } from "@/lib/ordering/schema";

export const startPaymentInput = z.strictObject({ orderNumber, gateway: z.string().min(1).max(20) });
export type StartPaymentInput = z.infer<typeof startPaymentInput>;
