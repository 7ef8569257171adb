import { answerSandbox, cancelSandboxPayment } from "@/lib/payments";

/** The sandbox provider's API: close an open payment. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/sandbox-gateway/payments/[ref]/cancel">,
): Promise<Response> {
  const { ref } = await params;
  return answerSandbox(request, (ctx) => cancelSandboxPayment(ctx, ref));
}
