"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { submitShopAction } from "@/lib/shops/actions/shop";

/** Hands the shop to staff. */
export function SubmitShopButton({ shopId, ready }: { shopId: string; ready: boolean }) {
  const t = useTranslations("console-setup.submit");
  const router = useRouter();
  const { pending, run } = useAction();
  return (
    <Button
      size="lg"
      loading={pending}
      disabled={!ready}
      onClick={() =>
        run(() => submitShopAction({ shopId }), {
          done: () => {
            toast.success(t("done"));
            router.refresh();
          },
        })
      }
    >
      {t("action")}
    </Button>
  );
}
