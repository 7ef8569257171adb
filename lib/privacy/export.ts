import { requireOwnCode, requireUser } from "@/lib/identity";
import type { VerifyOtpInput } from "@/lib/identity/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { collect, type PersonExport } from "./collect";

/** All the caller's data, with a code sent to their number. @throws what requireOwnCode refuses with */
export async function exportMyData(ctx: Ctx, input: VerifyOtpInput): Promise<PersonExport> {
  const { userId } = requireUser(ctx);
  await requireOwnCode(ctx, input);
  const data = await collect(ctx.sql, userId);
  if (!data) throw notFound("user");
  ctx.log.info("personal data exported");
  return data;
}
