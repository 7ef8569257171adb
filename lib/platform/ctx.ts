import { randomBytes } from "node:crypto";
import type { StaffRole } from "@/generated/prisma/enums";
import { type Db, db } from "./db";
import { newId } from "./id";
import { type Log, tracedLog } from "./log";
import type { Scope } from "./scopes";
import { type SqlExecutor, sqlExecutor, sqlPool } from "./sql";
import { activeTraceparent } from "./telemetry/traceparent";

export type Locale = "id" | "en";

export type UserActor = {
  kind: "user";
  userId: string;
  /** Of a key, its own id: no session has it. */
  sessionId: string;
  staffRole: StaffRole | null;
  /** Set when a shop's API key asks: it acts as the person who made it, within that shop only, and is never staff. */
  apiKey?: { id: string; shopId: string; scopes: readonly Scope[] };
  /** What is missing before this device may act as staff, or as a shop's owner or manager: a second factor, or its proof here. */
  owes?: "setup" | "proof";
};
export type Actor = { kind: "anonymous" } | UserActor | { kind: "system"; name: string };

/**
 * What every verb is handed besides its input: who asks, on whose behalf it is traced, and the two ways to the database.
 * Nothing below an entry point reads a session, a header or the process's clock.
 */
export type Ctx = {
  actor: Actor;
  requestId: string;
  /** W3C trace context; travels in outbox rows and logs. */
  traceparent: string;
  locale: Locale;
  /** Caller's address and browser, for limits and the list of sessions; empty for jobs. */
  ip: string | null;
  userAgent: string | null;
  /** Secret of a guest's cart, from their cookie. */
  guestToken: string | null;
  log: Log;
  db: Db;
  sql: SqlExecutor;
  /**
   * Writes down what an act did, as the last thing in the transaction that does it; gives what to do once that is committed. Set for
   * acts of staff and dangerous ones of shops (lib/identity/audit).
   */
  witness?: (sql: SqlExecutor, result: unknown) => Promise<() => void>;
};

export type CtxSeed = Partial<
  Pick<Ctx, "requestId" | "traceparent" | "locale" | "ip" | "userAgent" | "guestToken">
>;

/** Builds a ctx for an actor; what the seed leaves out is made up (ids) or empty. */
export function createCtx(actor: Actor, seed: CtxSeed = {}): Ctx {
  const requestId = seed.requestId ?? newId();
  const traceparent = seed.traceparent ?? activeTraceparent() ?? newTraceparent();
  return {
    actor,
    requestId,
    traceparent,
    locale: seed.locale ?? "id",
    ip: seed.ip ?? null,
    userAgent: seed.userAgent ?? null,
    guestToken: seed.guestToken ?? null,
    log: tracedLog(traceIdOf(traceparent), {
      requestId,
      actor: actorName(actor),
      ...(actor.kind === "user" && actor.apiKey && { apiKey: actor.apiKey.id }),
    }),
    db: db(),
    sql: sqlExecutor(sqlPool()),
  };
}

/** The ctx of a job or a script; `name` goes into histories and ledgers as the cause. */
export function systemCtx(name: string, seed: CtxSeed = {}): Ctx {
  return createCtx({ kind: "system", name }, seed);
}

/** The person behind an actor, or null for guests and jobs. */
export function actorUserId(actor: Actor): string | null {
  return actor.kind === "user" ? actor.userId : null;
}

/** How histories and logs name an actor. */
export function actorName(actor: Actor): string {
  if (actor.kind === "system") return actor.name;
  return actor.kind === "user" ? `user:${actor.userId}` : "anonymous";
}

/** The trace id of a W3C traceparent: what rows of a history keep, and what logs and traces are found by. */
export function traceIdOf(traceparent: string): string {
  return traceparent.split("-")[1] ?? "";
}

/** The span's id of a W3C traceparent. */
export function spanIdOf(traceparent: string): string {
  return traceparent.split("-")[2] ?? "";
}

/** A fresh W3C traceparent, sampled. */
export function newTraceparent(): string {
  return `00-${randomBytes(16).toString("hex")}-${randomBytes(8).toString("hex")}-01`;
}
