import type { StaffRole } from "@/generated/prisma/enums";
import { type Ctx, createCtx, type Locale } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";

/** The ctx of a person (or, without a userId, of a guest) for tests. */
export function testCtx(
  who: { userId?: string; staffRole?: StaffRole; locale?: Locale; guestToken?: string } = {},
): Ctx {
  const seed = { locale: who.locale ?? "id", ...(who.guestToken && { guestToken: who.guestToken }) };
  if (!who.userId) return createCtx({ kind: "anonymous" }, seed);
  return createCtx(
    { kind: "user", userId: who.userId, sessionId: newId(), staffRole: who.staffRole ?? null },
    seed,
  );
}
