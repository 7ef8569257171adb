import "server-only";
import { getLocale } from "next-intl/server";
import { redirect } from "@/i18n/navigation";

/** Sends somebody who owes a second factor to set it up or to prove it, and back to `path` afterwards. */
export async function sendToSecondFactor(path: string): Promise<never> {
  return redirect({
    href: { pathname: "/account/security/second-factor", query: { callbackUrl: path } },
    locale: await getLocale(),
  });
}
