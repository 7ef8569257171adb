import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { MessageNamespace } from "./messages";

/**
 * Gives the client components inside it the words of the named namespaces, and no others: a page
 * ships only the words its islands use. `ui` (the kit's own words) is always included. A nested
 * ClientMessages replaces the outer one, so name all that its islands need.
 */
export async function ClientMessages({
  namespaces = [],
  children,
}: {
  namespaces?: MessageNamespace[];
  children: ReactNode;
}) {
  const messages = await getMessages();
  const picked = Object.fromEntries(
    [...new Set<MessageNamespace>(["ui", ...namespaces])].map((name) => [name, messages[name]]),
  );
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
