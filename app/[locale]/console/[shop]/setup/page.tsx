import { Hourglass } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SetupStepBody } from "@/components/console-setup/setup-step-body";
import {
  currentStep,
  nextStep,
  previousStep,
  SETUP_STEPS,
  stepDone,
} from "@/components/console-setup/setup-steps";
import { consoleAccess } from "@/components/console-shell/console-access";
import { ShopStatusBadge } from "@/components/console-shell/shop-status-badge";
import { Alert } from "@/components/ui/alert";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Steps } from "@/components/ui/steps";
import { ClientMessages } from "@/i18n/client-messages";
import { redirect } from "@/i18n/navigation";
import { getShopProfile, getShopReadiness } from "@/lib/shops";

type Props = {
  params: Promise<{ shop: string }>;
  searchParams: Promise<{ step?: string; q?: string; product?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-setup"))("title") };
}

/** The guided opening: each step done in place, the next one offered, every one open to be visited again. */
export default async function SetupPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { step: asked, q = "", product }] = await Promise.all([params, searchParams]);
  const access = await consoleAccess(slug, "/setup");
  const shop = { shopId: access.shop.shopId };
  const [profile, readiness] = await Promise.all([
    getShopProfile(access.ctx, shop),
    getShopReadiness(access.ctx, shop),
  ]);
  const base = `/console/${slug}`;
  if (profile.status === "PENDING") return <InReview base={base} />;
  if (profile.status !== "DRAFT" && profile.status !== "REJECTED") {
    redirect({ href: base, locale: await getLocale() });
  }

  const t = await getTranslations("console-setup");
  const step = currentStep(asked, readiness);
  const back = previousStep(step);
  const next = nextStep(step);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t("title")}
        description={t("text")}
        badge={<ShopStatusBadge status={profile.status} />}
      />
      {profile.status === "REJECTED" ? (
        <Alert tone="danger" title={t("state.rejectedTitle")} className="mb-5">
          <p>{t("state.rejectedText")}</p>
          {profile.statusReason ? (
            <p className="mt-1 font-semibold">{t("state.reason", { reason: profile.statusReason })}</p>
          ) : null}
        </Alert>
      ) : null}
      <Steps
        label={t("steps")}
        steps={SETUP_STEPS.map((name) => ({
          label: t(`step.${name}`),
          state: name === step ? "current" : stepDone(name, readiness) ? "done" : "todo",
          ...(name !== step && stepDone(name, readiness) && { href: `${base}/setup?step=${name}` }),
        }))}
        className="mb-5"
      />
      <ClientMessages namespaces={["console", "console-setup", "console-products", "errors"]}>
        <Card>
          <CardHeader title={t(`${step}.title`)} description={t(`${step}.text`)} />
          <CardBody>
            <SetupStepBody
              step={step}
              q={q}
              productId={product}
              access={access}
              profile={profile}
              readiness={readiness}
              base={base}
              nextHref={`${base}/setup?step=${next}`}
            />
          </CardBody>
          <CardFooter className="flex justify-between gap-2">
            {back ? (
              <LinkButton href={`${base}/setup?step=${back}`} variant="ghost">
                {t("back")}
              </LinkButton>
            ) : (
              <span />
            )}
            {step === "submit" ? null : (
              <LinkButton
                href={`${base}/setup?step=${next}`}
                variant={stepDone(step, readiness) ? "primary" : "ghost"}
              >
                {stepDone(step, readiness) ? t("next") : t("skip")}
              </LinkButton>
            )}
          </CardFooter>
        </Card>
      </ClientMessages>
    </div>
  );
}

async function InReview({ base }: { base: string }) {
  const t = await getTranslations("console-setup.state");
  return (
    <Card className="mx-auto max-w-3xl">
      <EmptyState
        as="h1"
        icon={Hourglass}
        title={t("pendingTitle")}
        text={t("pendingText")}
        action={
          <>
            <LinkButton href={base}>{t("toDashboard")}</LinkButton>
            <LinkButton href={`${base}/products/new`} variant="outline">
              {t("addProducts")}
            </LinkButton>
          </>
        }
      />
    </Card>
  );
}
