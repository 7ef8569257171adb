"use client";

import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";

export type DemoAccount = { role: "client" | "owner" | "warehouse" | "staff"; phone: string };

/** What a visitor of the demo must know: where codes go, and whom they may sign in as. */
export function DemoAccounts({
  accounts,
  onPick,
}: {
  accounts: DemoAccount[];
  onPick: (phone: string) => void;
}) {
  const t = useTranslations("auth.demo");
  return (
    <section
      aria-label={t("title")}
      className="grid gap-3 rounded-xl bg-accent-soft p-4 text-accent-soft-foreground text-sm"
    >
      <div>
        <h2 className="font-bold">{t("title")}</h2>
        <p className="mt-0.5 leading-relaxed">{t("text")}</p>
      </div>
      <Link
        href="/dev/inbox"
        target="_blank"
        className="inline-flex w-fit items-center gap-1.5 font-bold underline underline-offset-4"
      >
        {t("inbox")} <span className="sr-only">{t("newTab")}</span>
        <ExternalLink aria-hidden="true" className="size-4" />
      </Link>
      {accounts.length > 0 ? (
        <div>
          <p className="mb-2 font-semibold">{t("accounts")}</p>
          <ul className="grid gap-2 min-[26rem]:grid-cols-2">
            {accounts.map(({ role, phone }) => (
              <li key={role}>
                <button
                  type="button"
                  aria-label={t("use", { phone, role: t(role) })}
                  onClick={() => onPick(phone)}
                  className="w-full rounded-lg bg-card px-3 py-2 text-left text-card-foreground transition-colors hover:bg-muted"
                >
                  <span className="block font-semibold">{t(role)}</span>
                  <span className="block text-muted-foreground tabular-nums">{phone}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
