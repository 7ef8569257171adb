import "server-only";
import { cookies } from "next/headers";
import type { Actor } from "@/lib/platform/ctx";
import { rootLog } from "@/lib/platform/log";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { sessionCookieName } from "./cookies";
import { readSessionToken } from "./session-token";
import { sessionActor, touchSession } from "./sessions";

/** Who the request's session cookie names, if its Session row still stands; else anonymous. */
export async function readSession(): Promise<Actor> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return { kind: "anonymous" };
  const claims = await readSessionToken({ token });
  if (typeof claims?.sid !== "string") return { kind: "anonymous" };
  const sql = sqlExecutor(sqlPool());
  const { actor, unseen } = await sessionActor(sql, claims.sid);
  // Not awaited: the page does not wait for the note, and losing one is no harm.
  if (unseen)
    touchSession(sql, claims.sid).catch((error) => rootLog().warn({ err: error }, "session not touched"));
  return actor;
}
