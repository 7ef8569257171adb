"use client";

import { ClipboardCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useAction } from "@/components/console-shell/use-action";
import { Alert } from "@/components/ui/alert";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { CountRow } from "@/lib/inventory";
import { applyCountAction } from "@/lib/inventory/actions/counts";

/** Books the differences, after saying what that will do. */
export function ApplyCount({
  shopId,
  path,
  count,
}: {
  shopId: string;
  /** The count's own page. */
  path: string;
  count: Pick<CountRow, "id" | "number" | "different" | "more" | "less">;
}) {
  const t = useTranslations("console-counts.review");
  const router = useRouter();
  const { pending, run } = useAction();
  const [idempotencyKey] = useState(() => uuidv7());
  const [below, setBelow] = useState(0);

  function apply() {
    setBelow(0);
    run(() => applyCountAction({ shopId, countId: count.id, idempotencyKey }), {
      done: ({ number }) => {
        toast.success(t("done", { number }));
        router.push(path);
        router.refresh();
      },
      refused: ({ code, params }) => {
        if (code !== "STOCK_WOULD_GO_BELOW_LOCKS") return false;
        setBelow(Number(params.count));
        router.refresh();
        return true;
      },
    });
  }

  return (
    <div className="grid gap-3">
      {below > 0 ? (
        <Alert tone="danger" announce>
          {t("belowSome", { count: below })}
        </Alert>
      ) : null}
      <div>
        <ConfirmDialog
          trigger={
            <Button size="lg" loading={pending} className="max-sm:w-full">
              <ClipboardCheck aria-hidden="true" />
              {t("apply")}
            </Button>
          }
          title={t("applyTitle", { number: count.number })}
          description={t("applyText", { lines: count.different, more: count.more, less: count.less })}
          confirmLabel={t("applyYes")}
          cancelLabel={t("applyNo")}
          onConfirm={apply}
        />
      </div>
    </div>
  );
}
