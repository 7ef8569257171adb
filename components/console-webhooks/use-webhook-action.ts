"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/components/console-shell/use-action";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { ActionResult } from "@/lib/platform/action-result";

/** Runs an action on an endpoint: says that it is done and shows the page anew, or says how long to wait. */
export function useWebhookAction() {
  const t = useTranslations("console-webhooks");
  const router = useRouter();
  const { pending, run } = useAction();

  function act<T>(call: () => Promise<ActionResult<T>>, done: (data: T) => string | null): void {
    run(call, {
      done: (data) => {
        const words = done(data);
        if (words) toast.success(words);
        router.refresh();
      },
      refused: ({ code, params }) => {
        if (code !== "RATE_LIMITED" || typeof params.seconds !== "number") return false;
        toast.error(t("slowDown", { seconds: params.seconds }));
        return true;
      },
    });
  }

  return { pending, act };
}
