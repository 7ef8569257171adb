import { getTranslations } from "next-intl/server";
import { ReadyList } from "@/components/console-setup/ready-list";
import { Alert } from "@/components/ui/alert";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Progress } from "@/components/ui/progress";
import type { Ctx } from "@/lib/platform/ctx";
import { getShopReadiness, type ShopProfile } from "@/lib/shops";

/** What keeps the whole shop from selling, with the way on; nothing for an open one. */
export async function ShopState({ ctx, profile }: { ctx: Ctx; profile: ShopProfile }) {
  const t = await getTranslations("console-dashboard.shop");
  const base = `/console/${profile.slug}`;
  if (profile.status === "OPEN") return null;
  if (profile.status === "DRAFT") return <SetupCard ctx={ctx} profile={profile} />;
  if (profile.status === "PENDING") {
    return (
      <Alert tone="info" title={t("pendingTitle")}>
        {t("pendingText")}
      </Alert>
    );
  }
  if (profile.status === "PAUSED") {
    return (
      <Alert
        tone="warning"
        title={t("pausedTitle")}
        action={
          <LinkButton href={`${base}/settings`} size="sm" variant="outline">
            {t("resume")}
          </LinkButton>
        }
      >
        {t("pausedText")}
      </Alert>
    );
  }
  const rejected = profile.status === "REJECTED";
  return (
    <Alert
      tone="danger"
      title={t(rejected ? "rejectedTitle" : "suspendedTitle")}
      action={
        rejected ? (
          <LinkButton href={`${base}/setup`} size="sm" variant="outline">
            {t("continue")}
          </LinkButton>
        ) : null
      }
    >
      {profile.statusReason}
    </Alert>
  );
}

async function SetupCard({ ctx, profile }: { ctx: Ctx; profile: ShopProfile }) {
  const t = await getTranslations("console-dashboard.shop");
  const readiness = await getShopReadiness(ctx, { shopId: profile.id });
  const steps = Object.values(readiness);
  const done = steps.filter(Boolean).length;
  const setupHref = `/console/${profile.slug}/setup`;
  const progress = t("draftText", { done, all: steps.length });
  return (
    <Card>
      <CardHeader
        title={t("draftTitle")}
        description={progress}
        actions={<LinkButton href={setupHref}>{t("continue")}</LinkButton>}
      />
      <CardBody className="grid grid-cols-1 gap-4">
        <Progress label={progress} value={done} max={steps.length} />
        <ReadyList readiness={readiness} setupHref={setupHref} />
      </CardBody>
    </Card>
  );
}
