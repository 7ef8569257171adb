import { NavCount } from "@/components/layout/side-nav";
import { countWaitingProposals } from "@/lib/catalog";
import { requestCtx } from "@/lib/identity/request-ctx";
import type { Ctx } from "@/lib/platform/ctx";
import { countAppeals } from "@/lib/returns";
import { countShopsForStaff } from "@/lib/shops";

/** Proposals that wait for a decision, beside "proposals" in the menu. */
export async function WaitingProposalCount() {
  const ctx = await staffOrNull();
  return ctx ? <NavCount count={await countWaitingProposals(ctx)} /> : null;
}

/** Shops that wait for a decision, beside "shops" in the menu. */
export async function WaitingShopCount() {
  const ctx = await staffOrNull();
  return ctx ? <NavCount count={(await countShopsForStaff(ctx)).PENDING} /> : null;
}

/** Appeals that wait for a judgement, beside "appeals" in the menu. */
export async function WaitingAppealCount() {
  const ctx = await staffOrNull();
  return ctx ? <NavCount count={await countAppeals(ctx)} /> : null;
}

// The frame is drawn before the page turns a stranger away: no figure for them, and no error.
async function staffOrNull(): Promise<Ctx | null> {
  const ctx = await requestCtx();
  return ctx.actor.kind === "user" && ctx.actor.staffRole && !ctx.actor.owes ? ctx : null;
}
