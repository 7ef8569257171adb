import { answerSandbox, readSandboxPayment } from "@/lib/payments";

/** The sandbox provider's API: how a payment stands. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/sandbox-gateway/payments/[ref]">,
): Promise<Response> {
  const { ref } = await params;
  return answerSandbox(request, (ctx) => readSandboxPayment(ctx, ref));
}
