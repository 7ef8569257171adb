"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogTrigger } from "@/components/ui/dialog";
import { useRouter } from "@/i18n/navigation";
import { createWebhookAction } from "@/lib/webhooks/actions";
import { NewSecret } from "./new-secret";
import { WebhookForm } from "./webhook-form";

type Made = { url: string; secret: string };

/** Adds an endpoint; its secret is shown once, in the same dialog, and forgotten when that closes. */
export function CreateWebhook({ shopId }: { shopId: string }) {
  const t = useTranslations("console-webhooks");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());

  function change(next: boolean) {
    setOpen(next);
    if (next) return;
    if (made) router.refresh();
    setMade(null);
    setKey(crypto.randomUUID());
  }

  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button>
          <Plus aria-hidden="true" />
          {t("create")}
        </Button>
      </DialogTrigger>
      {made ? (
        <NewSecret url={made.url} secret={made.secret} onDone={() => change(false)} />
      ) : (
        <WebhookForm
          words={{ title: t("create"), text: t("createText"), submit: t("createSubmit") }}
          save={(values) => createWebhookAction({ shopId, ...values, idempotencyKey })}
          onSaved={({ secret }, { url }) => setMade({ url, secret })}
        />
      )}
    </Dialog>
  );
}
