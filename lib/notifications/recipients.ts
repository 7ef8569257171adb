import type { Locale } from "@/lib/platform/ctx";
import type { SqlExecutor } from "@/lib/platform/sql";
import { rolesFrom } from "@/lib/shops";
import { type Channel, isOptional, type Kind } from "./kinds";
import type { Notice } from "./notice";
import { SIGNED_IN } from "./push-subscriptions";

export type Recipient = {
  userId: string;
  locale: Locale;
  /** Whether a browser of theirs agreed to be told. */
  hasPush: boolean;
  /** Channels they switched on, and off, for this kind. */
  on: ReadonlySet<Channel>;
  off: ReadonlySet<Channel>;
  /** The database's clock. */
  now: Date;
};

/** The people a notice goes to: the one it names, or those of a shop's team with at least the role it names. */
export async function readRecipients(sql: SqlExecutor, to: Notice["to"], kind: Kind): Promise<Recipient[]> {
  const people = await sql.rows<{ id: string; locale: string; hasPush: number; now: Date }>(
    `SELECT u.id, u.locale, EXISTS (SELECT 1 FROM PushSubscription p WHERE p.userId = u.id AND ${SIGNED_IN}) AS hasPush, NOW(3) AS now
     FROM User u WHERE u.status = 'ACTIVE' AND ${"userId" in to ? "u.id = ?" : TEAM} ORDER BY u.id`,
    "userId" in to ? [to.userId] : [to.shopId, rolesFrom(to.role)],
  );
  if (people.length === 0) return [];
  const changed = !isOptional(kind)
    ? []
    : await sql.rows<{ userId: string; channel: Channel; enabled: number }>(
        "SELECT userId, channel, enabled FROM NotificationPreference WHERE kind = ? AND userId IN (?)",
        [kind, people.map((person) => person.id)],
      );
  return people.map(({ id, locale, hasPush, now }) => {
    const own = changed.filter((row) => row.userId === id);
    const channels = (enabled: boolean) =>
      new Set(own.filter((row) => Boolean(row.enabled) === enabled).map((row) => row.channel));
    return {
      userId: id,
      locale: locale === "en" ? "en" : "id",
      hasPush: Boolean(hasPush),
      on: channels(true),
      off: channels(false),
      now,
    };
  });
}

const TEAM = "u.id IN (SELECT m.userId FROM ShopMember m WHERE m.shopId = ? AND m.role IN (?))";
