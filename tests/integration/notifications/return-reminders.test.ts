import { beforeAll, beforeEach, expect, test } from "vitest";
import { remindOfReturns } from "@/lib/notifications";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { approveReturn } from "@/lib/returns";
import { type AccessWorld, buildAccessWorld, buildPeople } from "../../builders/access-world";
import { dropQueued, messagesOf, provenAddress, sendAll, sendersTo } from "../../builders/notifications";
import { buildReturn } from "../../builders/returns";

let world: AccessWorld;

beforeAll(async () => {
  world = await buildAccessWorld(await buildPeople());
});
beforeEach(() => dropQueued());

const userOf = (who: "manager" | "warehouse" | "client") => {
  const { actor } = world.ctx[who];
  return actor.kind === "user" ? actor.userId : "";
};

/** A return whose turn-taker has so many hours left. */
async function buildNear(status: "REQUESTED" | "APPROVED" | "SENT", hours: number) {
  const { requestId } = await buildReturn(world, status);
  const sweepAt = new Date(Date.now() + hours * 3600_000);
  await db().returnRequest.update({ where: { id: requestId }, data: { sweepAt } });
  return { requestId, sweepAt };
}

async function toldOf(requestId: string, who: "manager" | "warehouse" | "client") {
  const bell = await messagesOf(userOf(who), "BELL");
  return bell.filter(({ subjectId, kind }) => subjectId === requestId && kind.endsWith("_near"));
}

test.each([
  ["REQUESTED", "manager", "return_answer_near", /\/requests\//],
  ["APPROVED", "client", "return_send_near", /^\/orders\//],
  ["SENT", "manager", "return_check_near", /\/requests\//],
] as const)(
  "a day before a return that is %s goes on by itself, the %s is told, once and until when",
  async (status, who, kind, path) => {
    const [near, far] = [await buildNear(status, 20), await buildNear(status, 30)];
    await Promise.all([remindOfReturns(systemCtx("test")), remindOfReturns(systemCtx("test"))]);
    await remindOfReturns(systemCtx("test"));
    expect(await toldOf(near.requestId, who)).toMatchObject([
      { kind, payload: { deadline: near.sweepAt.toISOString(), path: expect.stringMatching(path) } },
    ]);
    const others =
      who === "client" ? (["manager", "warehouse"] as const) : (["client", "warehouse"] as const);
    for (const other of others) expect(await toldOf(near.requestId, other)).toEqual([]);
    expect(await toldOf(far.requestId, who)).toEqual([]);
  },
);

test("who has answered meanwhile gets no mail that says they have not", async () => {
  await provenAddress(userOf("manager"));
  const { requestId } = await buildNear("REQUESTED", 20);
  await remindOfReturns(systemCtx("test"));
  await approveReturn(world.ctx.manager, { shopId: world.shopId, requestId });
  await sendAll(sendersTo("smtp://127.0.0.1:9"));
  const mails = (await messagesOf(userOf("manager"), "EMAIL")).filter((row) => row.subjectId === requestId);
  expect(mails).toMatchObject([{ kind: "return_answer_near", status: "SUPPRESSED", reason: "obsolete" }]);
});
