import { Lock } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

/** What those below a manager see instead. */
export async function LockedWebhooks() {
  const t = await getTranslations("console-webhooks");
  return (
    <>
      <PageHeader title={t("title")} />
      <Card>
        <EmptyState icon={Lock} title={t("lockedTitle")} text={t("lockedText")} />
      </Card>
    </>
  );
}
