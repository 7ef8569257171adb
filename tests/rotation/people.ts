import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { buildDeliveryRates } from "../builders/delivery";
import { uniquePhone } from "../builders/identity";
import { buildBuyer, buildGoods, type Goods } from "../builders/ordering";
import { checkoutInput } from "../builders/placed-orders";
import { request } from "../chaos/request";

/** What happened to people while secrets were replaced. `failures` must stay empty. */
export type Story = {
  orders: number;
  repeats: number;
  signIns: number;
  refreshes: number;
  pages: number;
  failures: string[];
};

type Kept = { key: string; body: string; answer: string };
type Buyer = Awaited<ReturnType<typeof buildBuyer>>;

const DEADLINE_MS = 15_000;
/** An answer that was given is asked for again this much later, and a code is typed this much later. */
const LATER_MS = 3_000;

/**
 * People who buy, sign in, refresh their tokens and ask again, each at another instance every time, until told to stop. Everything
 * they hold was made under secrets that are replaced meanwhile.
 */
export async function letPeopleIn(
  count: number,
  urls: readonly string[],
  cookieOf: (sessionId: string) => Promise<string>,
) {
  await buildDeliveryRates();
  const goods = await buildGoods({ onHand: 100_000 });
  const story: Story = { orders: 0, repeats: 0, signIns: 0, refreshes: 0, pages: 0, failures: [] };
  let stopped = false;
  const people = await Promise.all(Array.from({ length: count }, () => signIn(urls, story)));
  const running = Promise.all(
    people.map(async (person) => {
      const buyer = await ownAddress(person);
      const cookie = await cookieOf(person.sessionId);
      const kept: Kept[] = [];
      while (!stopped) await oneRound({ urls, story, person, buyer, goods, kept, cookie });
    }),
  );
  return {
    story,
    async stop() {
      stopped = true;
      await running;
    },
  };
}

type Person = { accessToken: string; refreshToken: string; userId: string; sessionId: string; ip: string };
type Round = {
  urls: readonly string[];
  story: Story;
  person: Person;
  buyer: { ctx: Buyer["ctx"]; userId: string; addressId: string };
  goods: Goods;
  kept: Kept[];
  cookie: string;
};

async function oneRound(round: Round): Promise<void> {
  await order(round);
  await refresh(round);
  await page(round);
  if (Math.random() < 0.2) {
    await signIn(round.urls, round.story);
    round.story.signIns++;
  }
  const old = round.kept[0];
  if (round.kept.length > 8 && old) {
    round.kept.shift();
    await repeat(round, old);
  }
}

async function order({ urls, story, person, buyer, goods, kept }: Round): Promise<void> {
  const { idempotencyKey: key, ...input } = await checkoutInput(buyer as never, [{ goods, quantity: 1 }]);
  const body = JSON.stringify({ ...input, gateway: "sandbox" });
  const answer = await ask(story, urls, "/api/v1/orders", { person, body, key });
  if (!answer) return;
  story.orders++;
  kept.push({ key, body, answer });
}

async function repeat({ urls, story, person }: Round, { key, body, answer }: Kept): Promise<void> {
  const again = await ask(story, urls, "/api/v1/orders", { person, body, key });
  if (again !== null && again !== answer) story.failures.push("a repeated order got another answer");
  story.repeats++;
}

// Each asks twice, as an app does whose first answer got lost, and must be given the same.
async function refresh({ urls, story, person }: Round): Promise<void> {
  const body = JSON.stringify({ grant: "refresh", refreshToken: person.refreshToken });
  const first = await ask(story, urls, "/api/v1/auth/token", { person, body });
  if (Math.random() < 0.3) await sleep(LATER_MS);
  const second = await ask(story, urls, "/api/v1/auth/token", { person, body });
  if (!first || !second) return;
  const [one, two] = [JSON.parse(first), JSON.parse(second)];
  if (one.refreshToken !== two.refreshToken) story.failures.push("a lost refresh token was not given again");
  Object.assign(person, { refreshToken: two.refreshToken, accessToken: two.accessToken });
  story.refreshes++;
}

async function page({ urls, story, person, cookie }: Round): Promise<void> {
  const url = `${urls[Math.floor(Math.random() * urls.length)]}/account`;
  const answer = await request(url, {
    deadlineMs: DEADLINE_MS,
    redirect: "manual",
    headers: { cookie, "x-forwarded-for": person.ip },
  }).catch((error: unknown) => ({ status: 0, text: String(error) }));
  if (answer.status === 200) story.pages++;
  else story.failures.push(`GET /account: ${answer.status}`);
}

/** A new customer's app: a code, and a while later tokens for it. */
async function signIn(urls: readonly string[], story: Story): Promise<Person> {
  const phone = uniquePhone();
  const ip = `10.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`;
  const person = { ip, accessToken: "", refreshToken: "", userId: "", sessionId: "" };
  const sent = await ask(story, urls, "/api/v1/auth/otp", { person, body: JSON.stringify({ phone }) });
  const message = await db().demoMessage.findFirst({ where: { recipient: phone } });
  const code = /#(\d{6})$/.exec(message?.body ?? "")?.[1] ?? "";
  await sleep(LATER_MS * Math.random());
  const { challengeId } = JSON.parse(sent ?? "{}");
  const body = JSON.stringify({ grant: "otp", challengeId, code, deviceName: "Phone" });
  const tokens = await ask(story, urls, "/api/v1/auth/token", { person, body });
  const given = JSON.parse(tokens ?? "{}");
  const [, claims = "e30"] = String(given.accessToken).split(".");
  const { sub = "", sid = "" } = JSON.parse(Buffer.from(claims, "base64url").toString());
  return { ...person, ...given, userId: sub, sessionId: sid };
}

async function ask(
  story: Story,
  urls: readonly string[],
  path: string,
  { person, body, key = newId() }: { person: Person; body: string; key?: string },
): Promise<string | null> {
  const url = `${urls[Math.floor(Math.random() * urls.length)]}${path}`;
  const answer = await request(url, {
    deadlineMs: DEADLINE_MS,
    method: "POST",
    headers: {
      "content-type": "application/json",
      "idempotency-key": key,
      "x-forwarded-for": person.ip,
      ...(person.accessToken && { authorization: `Bearer ${person.accessToken}` }),
    },
    body,
  }).catch((error: unknown) => ({ ok: false, status: 0, text: String(error) }));
  if (answer.ok) return answer.text;
  story.failures.push(`POST ${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
  return null;
}

async function ownAddress({ userId, sessionId }: Person): Promise<Round["buyer"]> {
  const other = await buildBuyer();
  const {
    id: _id,
    userId: _owner,
    ...address
  } = await db().address.findFirstOrThrow({ where: { userId: other.userId } });
  const addressId = newId();
  await db().address.create({ data: { ...address, id: addressId, userId } });
  const { testCtx } = await import("../builders/ctx");
  return { userId, addressId, ctx: testCtx({ userId, sessionId }) };
}
