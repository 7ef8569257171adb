"use client";

import { useTranslations } from "next-intl";
import { SecretOnce } from "@/components/console-shell/secret-once";

/** The one time a key's secret is seen. */
export function NewKey({ name, secret, onDone }: { name: string; secret: string; onDone: () => void }) {
  const t = useTranslations("console-api-keys");
  const words = {
    title: t("madeTitle"),
    text: t("madeText"),
    copy: t("copy"),
    copied: t("copied"),
    done: t("done"),
  };
  return <SecretOnce words={words} name={name} secret={secret} onDone={onDone} />;
}
