"use server";

import { userAction } from "@/lib/identity/action-clients";
import { startPaymentInput } from "./schema";
import { startPayment } from "./start-payment";

export const startPaymentAction = userAction({
  name: "payments.start",
  input: startPaymentInput,
  run: startPayment,
});
