"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { SentenceField } from "@/components/ui/sentence-field";
import type { StaffShopRow } from "@/lib/shops";
import {
  approveShopAction,
  rejectShopAction,
  reopenShopAction,
  suspendShopAction,
} from "@/lib/shops/actions/staff";

/** What staff can do about a shop in its present state. */
export function ShopDecisions({ shop }: { shop: Pick<StaffShopRow, "id" | "name" | "status"> }) {
  const t = useTranslations("admin.shops");
  const { run, busy } = useStaffAction();
  const input = { shopId: shop.id };

  if (shop.status === "PENDING") {
    return (
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          loading={busy}
          onClick={() =>
            void run(() => approveShopAction(input), { done: t("approvedDone", { name: shop.name }) })
          }
        >
          {t("approve")}
        </Button>
        <WithReason shop={shop} deed="reject" />
      </div>
    );
  }
  if (shop.status === "OPEN" || shop.status === "PAUSED") return <WithReason shop={shop} deed="suspend" />;
  if (shop.status === "SUSPENDED") {
    return (
      <Button
        size="sm"
        variant="outline"
        loading={busy}
        onClick={() =>
          void run(() => reopenShopAction(input), { done: t("reopenedDone", { name: shop.name }) })
        }
      >
        {t("reopen")}
      </Button>
    );
  }
  return null;
}

function WithReason({ shop, deed }: { shop: Pick<StaffShopRow, "id" | "name">; deed: "reject" | "suspend" }) {
  const t = useTranslations("admin.shops");
  const { run, fieldError } = useStaffAction();
  const [reason, setReason] = useState("");
  const action = deed === "reject" ? rejectShopAction : suspendShopAction;

  async function confirm() {
    const done = await run(() => action({ shopId: shop.id, reason }), {
      done: t(`${deed}Done`, { name: shop.name }),
    });
    return done !== null;
  }

  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="destructive-ghost">
          {t(deed)}
        </Button>
      }
      title={t(`${deed}Title`, { name: shop.name })}
      description={t(`${deed}Text`)}
      confirmLabel={t(deed)}
      tone="destructive"
      onConfirm={confirm}
    >
      <SentenceField
        label={t("reason")}
        error={fieldError("reason")}
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
    </ConfirmDialog>
  );
}
