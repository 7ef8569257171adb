"use client";

import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useRouter } from "@/i18n/navigation";
import { markAllReadAction } from "@/lib/notifications/actions";

/** Marks everything the page lists, and what is behind it, as read. */
export function MarkAllRead({ shopId }: { shopId: string | null }) {
  const t = useTranslations("notifications.bell");
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  return (
    <Button
      variant="outline"
      loading={busy}
      onClick={() =>
        startTransition(async () => {
          await markAllReadAction({ shopId }).catch(() => null);
          router.refresh();
        })
      }
    >
      <CheckCheck aria-hidden="true" />
      {t("markAll")}
    </Button>
  );
}
