import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { type ActionResult, toActionError } from "@/lib/platform/action-result";
import type { Ctx } from "@/lib/platform/ctx";
import { counter, histogram } from "@/lib/platform/metrics";
import { requireOwnOrigin } from "@/lib/platform/own-origin";
import { inSpan, noteOnSpan } from "@/lib/platform/telemetry/span";
import { witnessed, witnessRefusal } from "./audit/witness";
import { requireShopUser, requireStaff, requireUser } from "./policy";
import { requestCtx } from "./request-ctx";

type ActionDefinition<Schema extends z.ZodType, Result> = {
  /** domain.verb, for the log and the access test. */
  name: string;
  input: Schema;
  run: (ctx: Ctx, input: z.infer<Schema>) => Promise<Result>;
};

/**
 * What the browser calls: with an object, or with a form's data (each field a string, as the schema must expect; React takes
 * its own $ACTION_ fields out before). It carries its schema, so that a test can go over all of them.
 */
export type Action<Schema extends z.ZodType, Result> = ((
  input: z.input<Schema> | FormData,
) => Promise<ActionResult<Result>>) & { readonly input?: Schema };

/** An action anybody may call. Its verb still decides what a guest may see. */
export const publicAction = actionClient(() => undefined);

/** An action of a signed-in person, client or shop user; the verb checks whose rows they are. */
export const userAction = actionClient((ctx) => void requireUser(ctx));

/** An action of a shop's console: signed in here; the verb asks requireShopRole for the shop named in its input. */
export const shopAction = actionClient((ctx) => void requireShopUser(ctx));

/** An action of platform staff; the verb names the role. */
export const staffAction = actionClient((ctx) => requireStaff(ctx));

function actionClient(authorise: (ctx: Ctx) => void) {
  return function define<Schema extends z.ZodType, Result>(
    definition: ActionDefinition<Schema, Result>,
  ): Action<Schema, Result> {
    const answer = async (input: z.input<Schema> | FormData): Promise<ActionResult<Result>> => {
      const ctx = await requestCtx();
      const log = ctx.log.child({ action: definition.name });
      const startedAt = performance.now();
      try {
        requireOwnOrigin(await headers());
        await admit(ctx, definition.name, authorise);
        const given = input instanceof FormData ? Object.fromEntries(input) : input;
        const act = { name: definition.name, input: given };
        const data = await witnessed({ ...ctx, log }, act, (own) =>
          definition.run(own, definition.input.parse(given)),
        );
        log.info({ ms: Math.round(performance.now() - startedAt) }, "action done");
        return { ok: true, data };
      } catch (error) {
        rethrowNavigation(error);
        const refusal = toActionError(error, log);
        noteOnSpan({ "gerai.refusal": refusal.code });
        log.info({ refusal: refusal.code, ms: Math.round(performance.now() - startedAt) }, "action refused");
        return { ok: false, error: refusal };
      }
    };
    const call = (input: z.input<Schema> | FormData) => counted(definition.name, () => answer(input));
    return Object.assign(call, { input: definition.input });
  };
}

async function admit(ctx: Ctx, name: string, authorise: (ctx: Ctx) => void): Promise<void> {
  try {
    authorise(ctx);
  } catch (error) {
    await witnessRefusal(ctx, name, error);
    throw error;
  }
}

async function counted<Result>(
  action: string,
  call: () => Promise<ActionResult<Result>>,
): Promise<ActionResult<Result>> {
  const ended = histogram("gerai_action_duration_seconds").startTimer({ action });
  let outcome = "done"; // Also of one that ends by redirecting.
  try {
    const result = await inSpan(`action ${action}`, { attributes: { "gerai.action": action } }, call);
    if (!result.ok) outcome = result.error.code === "INTERNAL" ? "failed" : "refused";
    return result;
  } finally {
    ended();
    counter("gerai_actions_total").inc({ action, outcome });
  }
}

// redirect() and notFound() travel as errors with a digest; the framework must see them.
function rethrowNavigation(error: unknown): void {
  const digest = (error as { digest?: unknown } | null)?.digest;
  if (typeof digest === "string" && digest.startsWith("NEXT_")) throw error;
}
