import { expect, test } from "vitest";
import {
  endSession,
  listSessions,
  revokeAllSessions,
  revokeSession,
  sessionActor,
  touchSession,
} from "@/lib/identity";
import { testCtx } from "../../builders/ctx";
import { buildDevice, buildPerson } from "../../builders/identity";

const PIXEL =
  "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36";

type Device = Awaited<ReturnType<typeof buildDevice>>;

function idOf({ actor }: Device): string {
  return actor.kind === "user" ? actor.sessionId : "";
}

async function isIn(device: Device): Promise<boolean> {
  return (await sessionActor(device.sql, idOf(device))).actor.kind === "user";
}

async function move(device: Device, column: "lastSeenAt" | "expiresAt", minutes: number): Promise<void> {
  await device.sql.run(`UPDATE Session SET ${column} = NOW(3) + INTERVAL ? MINUTE WHERE id = ?`, [
    minutes,
    idOf(device),
  ]);
}

test("a revoked session is a guest at once, the others stay", async () => {
  const { id } = await buildPerson();
  const [here, there] = [await buildDevice(id), await buildDevice(id)];
  await revokeSession(here, { sessionId: idOf(there) });
  expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
});

test("another person's session is not found", async () => {
  const mine = await buildDevice((await buildPerson()).id);
  const theirs = await buildDevice((await buildPerson()).id);
  await expect(revokeSession(mine, { sessionId: idOf(theirs) })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await isIn(theirs)).toBe(true);
});

test("a guest has no sessions to see or to end", async () => {
  await expect(listSessions(testCtx())).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await expect(revokeAllSessions(testCtx(), { scope: "everywhere" })).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
});

test("others: all but this device; everywhere: this one too; nobody else's", async () => {
  const { id } = await buildPerson();
  const [here, one, two] = [await buildDevice(id), await buildDevice(id), await buildDevice(id)];
  const stranger = await buildDevice((await buildPerson()).id);
  expect(await revokeAllSessions(here, { scope: "others" })).toEqual({ revoked: 2 });
  expect([await isIn(here), await isIn(one), await isIn(two)]).toEqual([true, false, false]);
  expect(await revokeAllSessions(here, { scope: "everywhere" })).toEqual({ revoked: 1 });
  expect([await isIn(here), await isIn(stranger)]).toEqual([false, true]);
});

test("the list names the device in words, this one first, and leaves ended ones out", async () => {
  const { id } = await buildPerson();
  const ended = await buildDevice(id);
  const here = await buildDevice(id, PIXEL);
  await buildDevice(id);
  await endSession(here, idOf(ended));
  const list = await listSessions(here);
  expect(list).toHaveLength(2);
  expect(list[0]).toMatchObject({
    current: true,
    device: { kind: "phone", browser: "Chrome", system: "Android" },
  });
  expect(list[1]).toMatchObject({ current: false, device: { kind: "unknown", browser: null } });
});

test("a session ends thirty days after it was last used, by the database's clock", async () => {
  const device = await buildDevice((await buildPerson()).id);
  await move(device, "expiresAt", -1);
  expect(await isIn(device)).toBe(false);
});

test("use is noted at most every five minutes, and moves the end", async () => {
  const device = await buildDevice((await buildPerson()).id);
  const fresh = await sessionActor(device.sql, idOf(device));
  expect(fresh.unseen).toBe(false);
  await move(device, "lastSeenAt", -6);
  await move(device, "expiresAt", 10);
  expect((await sessionActor(device.sql, idOf(device))).unseen).toBe(true);
  await touchSession(device.sql, idOf(device));
  expect((await sessionActor(device.sql, idOf(device))).unseen).toBe(false);
  const row = await device.db.session.findUniqueOrThrow({ where: { id: idOf(device) } });
  expect(row.expiresAt.getTime() - row.lastSeenAt.getTime()).toBe(30 * 86_400_000);
});

test("a suspended person's devices are guests at once", async () => {
  const { id } = await buildPerson();
  const device = await buildDevice(id);
  await device.db.user.update({ where: { id }, data: { status: "SUSPENDED" } });
  expect(await isIn(device)).toBe(false);
});
