import type { Locale } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import type { Mail } from "@/lib/platform/mail";

/** The SMS that carries a code. Its last line is the WebOTP form, by which a phone offers the code to this site only. */
export function codeSms(locale: Locale, code: string): string {
  const sentence = {
    id: `${code} adalah kode Gerai kamu, berlaku 5 menit. Jangan berikan kepada siapa pun, termasuk pihak Gerai.`,
    en: `${code} is your Gerai code, valid for 5 minutes. Do not give it to anyone, not even to Gerai.`,
  }[locale];
  return `${sentence}\n\n@${new URL(env().APP_URL).hostname} #${code}`;
}

/** The mail that carries the link proving an address. */
export function verificationMail(locale: Locale, to: string, token: string): Mail {
  const path = locale === "en" ? "/en/verify-email" : "/verify-email";
  const link = new URL(`${path}?token=${token}`, env().APP_URL).href;
  return {
    id: {
      to,
      subject: "Verifikasi alamat e-mail Gerai kamu",
      text: `Buka tautan ini untuk membuktikan bahwa alamat e-mail ini milikmu. Tautan berlaku 24 jam dan hanya bisa dipakai sekali.\n\n${link}\n\nKalau bukan kamu yang memintanya, abaikan saja.`,
    },
    en: {
      to,
      subject: "Verify your Gerai e-mail address",
      text: `Open this link to prove that this e-mail address is yours. It is valid for 24 hours and works once.\n\n${link}\n\nIf you did not ask for it, ignore this message.`,
    },
  }[locale];
}
