import { answerSandbox, refundRequest, refundSandboxPayment } from "@/lib/payments";

/** The sandbox provider's API: give money back. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/sandbox-gateway/payments/[ref]/refunds">,
): Promise<Response> {
  const { ref } = await params;
  return answerSandbox(request, async (ctx) =>
    refundSandboxPayment(ctx, ref, refundRequest.parse(await request.json())),
  );
}
