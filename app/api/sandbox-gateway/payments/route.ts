import { answerSandbox, createRequest, openSandboxPayment } from "@/lib/payments";

/** The sandbox provider's API: open a payment. */
export function POST(request: Request): Promise<Response> {
  return answerSandbox(request, async (ctx) =>
    openSandboxPayment(ctx, createRequest.parse(await request.json())),
  );
}
