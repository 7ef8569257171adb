import { createHmac, timingSafeEqual } from "node:crypto";
import type { Locale } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { acceptedSecrets } from "@/lib/platform/secrets/in-use";
import { isOptional, type Kind, kindNamed } from "./kinds";

type Wish = { userId: string; kind: Kind };

/** Signs "no more e-mails of this kind to this person". It has no end: a mail may be opened after years, and it takes nothing but mails. */
function signWish({ userId, kind }: Wish): string {
  const text = `${userId}.${kind}`;
  return `${text}.${signatureOf(text)}`;
}

/** The wish behind a token, or null for one we never signed. */
export function readWish(token: string): Wish | null {
  const [userId = "", name = "", signature = ""] = token.split(".");
  const given = Buffer.from(signature);
  const kind = kindNamed(name);
  const ours = acceptedSecrets("NEXTAUTH_SECRET").some((secret) => {
    const wanted = Buffer.from(signatureOf(`${userId}.${name}`, secret));
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
  if (!kind || !ours || !isOptional(kind)) return null;
  return { userId, kind };
}

/** The address a mail program posts to by itself, and the page a person opens; none for a kind that is nobody's choice. */
export function unsubscribeLinks(wish: Wish, locale: Locale): { post: string; page: string } | null {
  if (!isOptional(wish.kind)) return null;
  const token = signWish(wish);
  const address = (path: string) => new URL(`${path}?token=${token}`, env().APP_URL).href;
  return {
    post: address("/api/notifications/unsubscribe"),
    page: address(locale === "en" ? "/en/unsubscribe" : "/unsubscribe"),
  };
}

function signatureOf(text: string, secret = env().NEXTAUTH_SECRET): string {
  return createHmac("sha256", secret).update(`unsubscribe:${text}`).digest("base64url");
}
