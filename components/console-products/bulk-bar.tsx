"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { OfferRow } from "@/lib/shops";
import { setStatusAction } from "@/lib/shops/actions/products";
import { BulkPriceDialog } from "./bulk-price-dialog";

const moves = { ACTIVE: "activate", PAUSED: "pause", DRAFT: "draft" } as const;

/** What can be done to many offers at once. */
export function BulkBar({
  shopId,
  offers,
  clear,
}: {
  shopId: string;
  offers: OfferRow[];
  clear: () => void;
}) {
  const t = useTranslations("console-products.bulk");
  const router = useRouter();
  const { pending, run } = useAction();
  const [pricing, setPricing] = useState(false);
  const offerIds = offers.map((offer) => offer.id);

  function changed(count: number) {
    toast.success(t("done", { count }));
    clear();
    router.refresh();
  }

  return (
    <>
      {(["ACTIVE", "PAUSED", "DRAFT"] as const).map((status) => (
        <Button
          key={status}
          size="sm"
          variant="outline"
          disabled={pending}
          onClick={() =>
            run(() => setStatusAction({ shopId, offerIds, status }), { done: ({ count }) => changed(count) })
          }
        >
          {t(moves[status])}
        </Button>
      ))}
      <Button size="sm" variant="outline" disabled={pending} onClick={() => setPricing(true)}>
        {t("price")}
      </Button>
      <BulkPriceDialog
        shopId={shopId}
        offerIds={offerIds}
        open={pricing}
        onOpenChange={setPricing}
        onDone={(count) => {
          setPricing(false);
          changed(count);
        }}
      />
    </>
  );
}
