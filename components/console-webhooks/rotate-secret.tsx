"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useRouter } from "@/i18n/navigation";
import { rotateWebhookSecretAction } from "@/lib/webhooks/actions";
import { NewSecret } from "./new-secret";
import { useWebhookAction } from "./use-webhook-action";

type Ref = { shopId: string; endpointId: string };

/** Makes a new secret, after asking, and shows it once. */
export function RotateSecret({ endpoint, url }: { endpoint: Ref; url: string }) {
  const t = useTranslations("console-webhooks");
  const router = useRouter();
  const { act } = useWebhookAction();
  const [secret, setSecret] = useState<string | null>(null);

  function forget() {
    setSecret(null);
    router.refresh();
  }

  return (
    <>
      <ConfirmDialog
        trigger={<Button variant="outline">{t("rotate")}</Button>}
        title={t("rotateTitle")}
        description={t("rotateText")}
        confirmLabel={t("rotate")}
        onConfirm={() =>
          act(
            () => rotateWebhookSecretAction(endpoint),
            (made) => {
              setSecret(made.secret);
              return null;
            },
          )
        }
      />
      <Dialog open={secret !== null} onOpenChange={(open) => (open ? undefined : forget())}>
        {secret ? <NewSecret url={url} secret={secret} rotated onDone={forget} /> : null}
      </Dialog>
    </>
  );
}
