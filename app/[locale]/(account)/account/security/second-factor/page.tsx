import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { signedInCtx } from "@/components/account/signed-in-ctx";
import { FirstFactor } from "@/components/second-factor/first-factor";
import { ProveAndGoOn } from "@/components/second-factor/prove-and-go-on";
import { Card, CardBody } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { getPathname, redirect } from "@/i18n/navigation";
import { describeDevice, deviceName, proofStanding, safeCallbackPath } from "@/lib/identity";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("second-factor.gate");
  return { title: t("title"), robots: { index: false } };
}

/** Where consoles send those who have yet to set a second factor up, or to prove it on this device. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const { callbackUrl } = await searchParams;
  const target = safeCallbackPath(callbackUrl, "/account/security");
  const here = `/account/security/second-factor?${new URLSearchParams({ callbackUrl: target })}`;
  const [ctx, locale, t] = await Promise.all([
    signedInCtx(here),
    getLocale(),
    getTranslations("second-factor"),
  ]);
  const owes = ctx.actor.kind === "user" ? ctx.actor.owes : undefined;
  if (!owes) return redirect({ href: target, locale });
  const next = getPathname({ href: target, locale });
  return (
    <ClientMessages namespaces={["second-factor"]}>
      <PageHeader
        title={t(owes === "setup" ? "gate.setupTitle" : "gate.title")}
        description={t(owes === "setup" ? "gate.setupText" : "gate.text")}
      />
      <Card className="max-w-lg">
        <CardBody>
          {owes === "setup" ? (
            <FirstFactor
              defaultName={deviceName(describeDevice(ctx.userAgent)) ?? t("passkeys.defaultName")}
              next={next}
            />
          ) : (
            <ProveAndGoOn methods={(await proofStanding(ctx)).methods} next={next} />
          )}
        </CardBody>
      </Card>
    </ClientMessages>
  );
}
