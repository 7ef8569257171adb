import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { type Allowance, takeQuickPoint } from "@/lib/platform/quick-limit";

export type { Allowance };

/**
 * Takes one of the caller's requests of this minute: a person's and a key's are counted by themselves wherever they come from,
 * everybody else's by address. @throws RATE_LIMITED {seconds}
 */
export function takeTurn(ctx: Pick<Ctx, "ip">, caller: string): Promise<Allowance> {
  const key = caller === "anybody" ? `ip:${ctx.ip ?? "unknown"}` : caller;
  return takeQuickPoint({ name: "api", points: env().API_REQUESTS_PER_MINUTE, seconds: 60 }, key);
}
