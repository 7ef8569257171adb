import { requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { type Channel, channelsOf, defaultOf, isOptional, type Kind, kindNamed, kindsFor } from "./kinds";
import { DEFAULT_QUIET, type Quiet } from "./quiet-hours";
import type { QuietHoursInput, SetPreferenceInput } from "./schema";
import { readWish } from "./unsubscribe-token";

export type KindPreference = { kind: Kind; channels: { channel: Channel; enabled: boolean }[] };

/** What the caller wants to hear, kind by kind, of a customer's messages or of a shop's. */
export async function listPreferences(
  ctx: Ctx,
  input: { audience: "customer" | "shop" },
): Promise<KindPreference[]> {
  const { userId } = requireUser(ctx);
  const changed = await ctx.db.notificationPreference.findMany({
    where: { userId },
    select: { kind: true, channel: true, enabled: true },
  });
  const own = new Map(changed.map((row) => [`${row.kind}.${row.channel}`, row.enabled]));
  return kindsFor(input.audience)
    .filter(isOptional)
    .map((kind) => ({
      kind,
      channels: channelsOf(kind).map((channel) => ({
        channel,
        enabled: own.get(`${kind}.${channel}`) ?? defaultOf(kind, channel) ?? false,
      })),
    }));
}

/**
 * The caller hears of a kind over a channel from now on, or no more. @throws INVALID_INPUT for a channel the kind does not use, or a kind
 * that is nobody's choice
 */
export async function setPreference(ctx: Ctx, input: SetPreferenceInput): Promise<void> {
  const { userId } = requireUser(ctx);
  const kind = kindNamed(input.kind);
  if (!kind || !isOptional(kind) || defaultOf(kind, input.channel) === undefined)
    throw new DomainError("INVALID_INPUT", { field: "channel" });
  await write(ctx, { ...input, userId });
}

/** Stops the mails a signed link names, whoever opens it. @throws LINK_EXPIRED for a link that is not ours */
export async function unsubscribe(ctx: Ctx, input: { token: string }): Promise<{ kind: Kind }> {
  const wish = readWish(input.token);
  if (!wish) throw new DomainError("LINK_EXPIRED");
  const [user] = await ctx.sql.rows("SELECT 1 FROM User WHERE id = ?", [wish.userId]);
  if (!user) throw new DomainError("LINK_EXPIRED");
  await write(ctx, { ...wish, channel: "EMAIL", enabled: false });
  return { kind: wish.kind };
}

/** Which mails a signed link would stop; null for a link that is not ours. */
export function kindOfUnsubscribe(token: string): Kind | null {
  return readWish(token)?.kind ?? null;
}

function write(ctx: Ctx, row: SetPreferenceInput & { userId: string }): Promise<number> {
  return ctx.sql.run(
    `INSERT INTO NotificationPreference (userId, kind, channel, enabled) VALUES (?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE enabled = VALUES(enabled), updatedAt = NOW(3)`,
    [row.userId, row.kind, row.channel, row.enabled],
  );
}

/** When the caller wants quiet. */
export async function getQuietHours(ctx: Ctx): Promise<Quiet> {
  const { userId } = requireUser(ctx);
  const own = await ctx.db.quietHours.findUnique({
    where: { userId },
    select: { enabled: true, fromMinute: true, untilMinute: true },
  });
  return own ?? DEFAULT_QUIET;
}

export async function setQuietHours(ctx: Ctx, input: QuietHoursInput): Promise<void> {
  const { userId } = requireUser(ctx);
  await ctx.sql.run(
    `INSERT INTO QuietHours (userId, enabled, fromMinute, untilMinute) VALUES (?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE enabled = VALUES(enabled), fromMinute = VALUES(fromMinute), untilMinute = VALUES(untilMinute),
       updatedAt = NOW(3)`,
    [userId, input.enabled, input.fromMinute, input.untilMinute],
  );
}
