import type { StaffRole } from "@/generated/prisma/enums";
import { type Ctx, type CtxSeed, createCtx, type Locale } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";

type Who = {
  userId?: string;
  sessionId?: string;
  staffRole?: StaffRole;
  locale?: Locale;
} & Pick<CtxSeed, "guestToken" | "ip" | "userAgent">;

/** The ctx of a person (or, without a userId, of a guest) for tests. */
export function testCtx({ userId, sessionId, staffRole, locale = "id", ...seed }: Who = {}): Ctx {
  if (!userId) return createCtx({ kind: "anonymous" }, { ...seed, locale });
  const actor = {
    kind: "user",
    userId,
    sessionId: sessionId ?? newId(),
    staffRole: staffRole ?? null,
  } as const;
  return createCtx(actor, { ...seed, locale });
}
