import { encode } from "next-auth/jwt";
import { startSession } from "@/lib/identity";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { type MailCatcher, startMailCatcher } from "../../fakes/mail-catcher";
import { type FakeBrowser, type PushService, startPushService } from "../../fakes/push-service";
import { type FakeTwilio, startFakeTwilio, TWILIO_ACCOUNT } from "../../fakes/twilio-server";
import { Ear } from "./ears";
import type { Over } from "./said";

/** Something that arrived at a person, where it arrived. */
export type Receipt = { userId: string; over: Over; text: string; at: number; id: string };

type Person = { userId: string; address: string; phone: string; browser: FakeBrowser; ear: Ear };

/** Whoever receives: a real mail server, Twilio, a push service, and pages that listen to their bell. None of them falls with ours. */
export class Receivers {
  readonly people: Person[] = [];
  readonly #mail: MailCatcher;
  readonly #sms: FakeTwilio;
  readonly #push: PushService;
  /** The shops in whose console a person has a bell, too. */
  readonly shops = new Map<string, string[]>();

  private constructor(mail: MailCatcher, sms: FakeTwilio, push: PushService) {
    [this.#mail, this.#sms, this.#push] = [mail, sms, push];
  }

  static async start(vapidPublicKey: string): Promise<Receivers> {
    return new Receivers(
      await startMailCatcher(),
      await startFakeTwilio(),
      await startPushService(vapidPublicKey),
    );
  }

  async stop(): Promise<void> {
    for (const { ear } of this.people) ear.stop();
    await Promise.all([this.#mail.stop(), this.#sms.close(), this.#push.close()]);
  }

  /** What a process that sends is told of where they are. */
  get env(): Record<string, string> {
    return {
      SMTP_URL: this.#mail.url,
      TWILIO_ACCOUNT_SID: TWILIO_ACCOUNT.accountSid,
      TWILIO_AUTH_TOKEN: TWILIO_ACCOUNT.authToken,
      TWILIO_FROM: "+15005550006",
      TWILIO_BASE_URL: this.#sms.url,
      PUSH_BASE_URL: this.#push.url,
    };
  }

  /** Gives a person a proven mail address, a browser that agreed, an open page, and no quiet hours. */
  async add(userId: string, app: { url: string; secret: string }): Promise<string> {
    const address = `${userId}@contoh.test`;
    const { phone } = await db().user.update({
      where: { id: userId },
      data: { email: address, emailVerifiedAt: new Date() },
    });
    const browser = this.#push.browser();
    const { endpoint, p256dh, auth } = browser;
    const id = newId();
    await db().pushSubscription.create({
      data: { id, userId, endpointHash: id.padEnd(64, "0"), endpoint, p256dh, auth },
    });
    await db().quietHours.create({ data: { userId, enabled: false, fromMinute: 0, untilMinute: 1 } });
    const sid = await startSession(systemCtx("chaos"), { userId });
    const cookie = `next-auth.session-token=${await encode({ token: { sid }, secret: app.secret })}`;
    this.people.push({ userId, address, phone, browser, ear: new Ear(app.url, cookie) });
    return cookie;
  }

  /** All that has arrived, by what each receiver itself holds. */
  async received(): Promise<Receipt[]> {
    const each = await Promise.all(this.people.map((person) => this.#receivedBy(person)));
    return each.flat();
  }

  async #receivedBy({ userId, address, phone, browser, ear }: Person): Promise<Receipt[]> {
    const bells = await Promise.all([null, ...(this.shops.get(userId) ?? [])].map((shop) => ear.list(shop)));
    const mails = this.#mail.to(address).map((mail) => ({
      ...{ userId, over: "EMAIL" as const, at: mail.at, id: mail.headers["message-id"] ?? "" },
      text: `${mail.subject}\n${mail.text}`,
    }));
    const texts = this.#sms.messages
      .map((form, index) => ({ form, at: this.#sms.takenAt[index] ?? 0 }))
      .filter(({ form }) => form.To === phone)
      .map(({ form, at }) => ({ userId, over: "SMS" as const, at, id: "", text: form.Body ?? "" }));
    const pushes = browser.read.map(({ content, at }) => ({
      ...{ userId, over: "PUSH" as const, at, id: String(content.id) },
      text: `${content.title}\n${content.body}\n${content.url}`,
    }));
    const rings = bells.flat().map((item) => ({
      ...{ userId, over: "BELL" as const, at: Date.parse(item.createdAt), id: item.id },
      text: `${item.title}\n${item.body}\n${item.path}`,
    }));
    return [...mails, ...texts, ...pushes, ...rings];
  }
}
