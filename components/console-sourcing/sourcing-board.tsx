"use client";

import { Route } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Region } from "@/components/account/regions";
import { useAction } from "@/components/console-shell/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { SoldVariant } from "@/lib/inventory";
import { setSourcingRulesAction } from "@/lib/inventory/actions/warehouses";
import type { SourcingRuleChoice } from "@/lib/inventory/schema";
import type { SourcingPreview } from "@/lib/ordering";
import { previewSourcingAction } from "@/lib/ordering/actions/sourcing";
import { PreviewForm, type SampleOrder } from "./preview-form";
import { PreviewResult } from "./preview-result";
import { RuleList } from "./rule-list";
import { decideAlike, sameOrder } from "./rule-order";

/** The shop's rules beside a sample order: each change shows at once what it would change, before it is saved. */
export function SourcingBoard({
  shopId,
  path,
  saved,
  draining,
  editable,
  regions,
  start,
  q,
  found,
}: {
  shopId: string;
  path: string;
  saved: SourcingRuleChoice[];
  draining: string[];
  editable: boolean;
  regions: Region[];
  start: { province: string; city: string };
  q: string;
  found: SoldVariant[];
}) {
  const t = useTranslations("console-sourcing");
  const router = useRouter();
  const saving = useAction();
  const asking = useAction();
  const [rules, setRules] = useState(saved);
  const [shown, setShown] = useState<{ sample: SampleOrder; preview: SourcingPreview } | null>(null);
  const unsaved = !sameOrder(rules, saved);

  function ask(sample: SampleOrder, tried: SourcingRuleChoice[] | null) {
    const { lines, destination } = sample;
    const by = tried && !decideAlike(tried, saved) ? { rules: tried } : {};
    asking.run(() => previewSourcingAction({ shopId, lines, destination, ...by }), {
      done: (preview) => setShown({ sample, preview }),
    });
  }

  function change(next: SourcingRuleChoice[]) {
    setRules(next);
    if (shown) ask(shown.sample, next);
  }

  function save() {
    saving.run(() => setSourcingRulesAction({ shopId, rules }), {
      done: () => {
        toast.success(t("rules.saved"));
        router.refresh();
        if (shown) ask(shown.sample, null);
      },
    });
  }

  return (
    <div className="grid items-start gap-4 xl:grid-cols-2 xl:grid-rows-[auto_1fr]">
      <Card>
        <CardHeader title={t("rules.title")} description={t("rules.text")} />
        <CardBody className="grid gap-4">
          {editable ? null : <Alert tone="info">{t("rules.viewOnly")}</Alert>}
          <RuleList rules={rules} draining={draining} onChange={change} />
        </CardBody>
        {unsaved ? (
          <CardFooter className="flex flex-wrap items-center gap-2">
            {editable ? (
              <Button loading={saving.pending} onClick={save}>
                {t("rules.save")}
              </Button>
            ) : null}
            <Button variant="ghost" onClick={() => change(saved)}>
              {t("rules.reset")}
            </Button>
            <p className="text-muted-foreground text-sm">{t("rules.unsaved")}</p>
          </CardFooter>
        ) : null}
      </Card>
      <div className="min-w-0 xl:row-span-2">
        <PreviewForm
          path={path}
          q={q}
          found={found}
          regions={regions}
          start={start}
          pending={asking.pending}
          onAsk={(sample) => ask(sample, rules)}
        />
      </div>
      <Card aria-busy={asking.pending}>
        <CardHeader title={t("result.title")} />
        <CardBody>
          {shown ? (
            <PreviewResult preview={shown.preview} variants={shown.sample.variants} />
          ) : (
            <EmptyState icon={Route} title={t("preview.emptyTitle")} text={t("preview.emptyText")} />
          )}
        </CardBody>
      </Card>
    </div>
  );
}
