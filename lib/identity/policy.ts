import type { StaffRole } from "@/generated/prisma/enums";
import type { Ctx, UserActor } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";

/**
 * The signed-in person behind a ctx, in person: what is theirs alone (orders, addresses, sessions, being staff) is no business of
 * a shop's API key that they made. @throws UNAUTHENTICATED for guests and jobs, FORBIDDEN for a key
 */
export function requireUser(ctx: Pick<Ctx, "actor">): UserActor {
  const actor = requireShopUser(ctx);
  if (actor.apiKey) throw new DomainError("FORBIDDEN");
  return actor;
}

/**
 * Whom work for a shop is written down under: the signed-in person, or who made the key that asks. For verbs of a shop only,
 * behind requireShopRole; everything else asks requireUser. @throws UNAUTHENTICATED for guests and jobs
 */
export function requireShopUser(ctx: Pick<Ctx, "actor">): UserActor {
  if (ctx.actor.kind !== "user") throw new DomainError("UNAUTHENTICATED");
  return ctx.actor;
}

/**
 * Refuses a device that has yet to prove the second factor, or a person who has yet to set one up, what only they who have may do.
 *
 * @throws SECOND_FACTOR_REQUIRED
 */
export function requireNothingOwed({ actor }: Pick<Ctx, "actor">): void {
  if (actor.kind !== "user" || !actor.owes) return;
  throw new DomainError("SECOND_FACTOR_REQUIRED", { params: { owes: actor.owes } });
}

/**
 * Platform staff, with one of `roles` if any are named; ADMIN may do everything. Jobs pass.
 *
 * @throws UNAUTHENTICATED, FORBIDDEN, SECOND_FACTOR_REQUIRED
 */
export function requireStaff(ctx: Pick<Ctx, "actor">, ...roles: StaffRole[]): void {
  if (ctx.actor.kind === "system") return;
  const { staffRole } = requireUser(ctx);
  const allowed = staffRole === "ADMIN" || (staffRole && (roles.length === 0 || roles.includes(staffRole)));
  if (!allowed) throw new DomainError("FORBIDDEN");
  requireNothingOwed(ctx);
}
