"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogTrigger } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { updateWebhookAction } from "@/lib/webhooks/actions";
import { WebhookForm, type WebhookValues } from "./webhook-form";

type Ref = { shopId: string; endpointId: string };

/** Changes where an endpoint is and what it hears. */
export function EditWebhook({ endpoint, values }: { endpoint: Ref; values: WebhookValues }) {
  const t = useTranslations("console-webhooks");
  const router = useRouter();
  const [open, setOpen] = useState(false);

  function saved() {
    setOpen(false);
    toast.success(t("saved"));
    router.refresh();
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline">
          <Pencil aria-hidden="true" />
          {t("edit")}
        </Button>
      </DialogTrigger>
      <WebhookForm
        words={{ title: t("editTitle"), text: t("createText"), submit: t("save") }}
        values={values}
        save={(changed) => updateWebhookAction({ ...endpoint, ...changed })}
        onSaved={saved}
      />
    </Dialog>
  );
}
