import { getTranslations } from "next-intl/server";

/** Why a part was cancelled: a person's sentence as it is, our own codes in the reader's language. */
export async function cancelReason(reason: string): Promise<string> {
  const t = await getTranslations("notices.reasons");
  return t.has(reason as "ship-by") ? t(reason as "ship-by") : reason;
}
