"use client";

import { useTranslations } from "next-intl";
import { SecretOnce } from "@/components/console-shell/secret-once";

/** The one time a signing secret is seen: when it was made, and when it was changed. */
export function NewSecret({
  url,
  secret,
  rotated = false,
  onDone,
}: {
  url: string;
  secret: string;
  rotated?: boolean;
  onDone: () => void;
}) {
  const t = useTranslations("console-webhooks");
  const words = {
    title: t("secretTitle"),
    text: t(rotated ? "secretRotated" : "secretText"),
    copy: t("copy"),
    copied: t("copied"),
    done: t("secretDone"),
  };
  return <SecretOnce words={words} name={url} secret={secret} onDone={onDone} />;
}
