import { ShieldCheck } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { DemoAccount } from "@/components/auth/demo-accounts";
import { NameStep } from "@/components/auth/name-step";
import { SignInFlow } from "@/components/auth/sign-in-flow";
import { ClientMessages } from "@/i18n/client-messages";
import { getPathname, redirect } from "@/i18n/navigation";
import { getProfile, safeCallbackPath } from "@/lib/identity";
import { requestCtx } from "@/lib/identity/request-ctx";
import { env } from "@/lib/platform/env";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("title"), robots: { index: false } };
}

const demoAccounts: DemoAccount[] = [
  { role: "client", phone: "+62 812-0000-0001" },
  { role: "owner", phone: "+62 812-0000-0002" },
  { role: "warehouse", phone: "+62 812-0000-0003" },
  { role: "staff", phone: "+62 812-0000-0004" },
];

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { callbackUrl, welcome } = await searchParams;
  const [ctx, locale, t] = await Promise.all([requestCtx(), getLocale(), getTranslations("auth")]);
  const target = safeCallbackPath(callbackUrl);

  if (ctx.actor.kind === "user") {
    const nameless = welcome === "1" && !(await getProfile(ctx)).name;
    if (!nameless) return redirect({ href: target, locale });
    return (
      <ClientMessages namespaces={["auth", "errors"]}>
        <NameStep next={getPathname({ href: target, locale })} />
      </ClientMessages>
    );
  }

  const query = new URLSearchParams({ welcome: "1", callbackUrl: target });
  return (
    <>
      <ClientMessages namespaces={["auth", "errors"]}>
        <SignInFlow
          next={`${getPathname({ href: "/sign-in", locale })}?${query}`}
          demoAccounts={env().demo ? demoAccounts : null}
        />
      </ClientMessages>
      <p className="mt-6 flex items-start gap-2 text-muted-foreground text-xs leading-relaxed">
        <ShieldCheck aria-hidden="true" className="size-4 shrink-0" />
        {t("terms")}
      </p>
    </>
  );
}
