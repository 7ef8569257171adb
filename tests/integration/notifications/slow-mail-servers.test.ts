import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { smtpSender } from "@/lib/platform/mail";
import { MessageNotSent } from "@/lib/platform/message-not-sent";
import { startMailCatcher } from "../../fakes/mail-catcher";
import { type Slowness, startSlowMailServer } from "../../fakes/slow-mail-server";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const MAIL = { to: "budi@contoh.test", subject: "Uji", text: "Halo", id: "0193" };

async function sendTo(url: string, withinMs: number): Promise<{ error: unknown; tookMs: number }> {
  const began = performance.now();
  const error = await smtpSender(url, "Gerai <no-reply@gerai.test>", { withinMs })
    .send(MAIL)
    .then(
      () => null,
      (cause: unknown) => cause,
    );
  return { error, tookMs: performance.now() - began };
}

test.each([
  ["no greeting", false],
  ["dripping", false],
  ["no receipt", true],
] satisfies [Slowness, boolean][])(
  "a mail server of the kind '%s' is waited for as long as we said, and its line is cut; whether it has the mail is known",
  async (slowness, unanswered) => {
    const server = await startSlowMailServer(slowness);
    stops.push(server.stop);
    const { error, tookMs } = await sendTo(server.url, 400);
    expect(error).toBeInstanceOf(MessageNotSent);
    expect(error).toMatchObject({ permanent: false, unanswered });
    expect(tookMs).toBeGreaterThan(350);
    expect(tookMs).toBeLessThan(2_000);
    for (let looks = 0; server.open() > 0 && looks < 40; looks++) await sleep(25);
    expect(server.open()).toBe(0);
  },
);

test("a server that hangs up on the whole mail may have it; one nobody answers at has not", async () => {
  const server = await startSlowMailServer("hangs up");
  stops.push(server.stop);
  expect((await sendTo(server.url, 5_000)).error).toMatchObject({ unanswered: true });
  expect((await sendTo("smtp://127.0.0.1:9", 5_000)).error).toMatchObject({
    unanswered: false,
    message: expect.stringContaining("ECONNREFUSED"),
  });
});

test("a server that takes its time has it once; settings beside the address still count", async () => {
  const slow = await startSlowMailServer({ receiptAfterMs: 300 });
  const catcher = await startMailCatcher();
  stops.push(slow.stop, () => catcher.stop());
  expect((await sendTo(slow.url, 5_000)).error).toBeNull();
  expect(slow.taken).toHaveLength(1);
  expect((await sendTo(`${catcher.url}?name=gerai.test`, 5_000)).error).toBeNull();
  expect(catcher.to(MAIL.to)).toMatchObject([{ subject: "Uji" }]);
});
