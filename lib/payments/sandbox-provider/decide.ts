import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { notFound } from "@/lib/platform/errors";
import type { SandboxDecisionInput } from "../schema";
import { decideSandboxPayment } from "./provider";

/** The provider page's choice, in a demo only. @throws NOT_FOUND elsewhere */
export async function decideForDemo(ctx: Ctx, input: SandboxDecisionInput): Promise<{ status: string }> {
  if (!env().demo) throw notFound("sandbox provider");
  const { status } = await decideSandboxPayment(ctx, input);
  return { status };
}
