"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogTrigger } from "@/components/ui/dialog";
import { useRouter } from "@/i18n/navigation";
import { KeyForm } from "./key-form";
import { NewKey } from "./new-key";

/** Makes a key; its secret is shown once, in the same dialog, and forgotten when that closes. */
export function CreateKey({ shopId }: { shopId: string }) {
  const t = useTranslations("console-api-keys");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);

  function change(next: boolean) {
    setOpen(next);
    setMade(null);
    if (!next && made) router.refresh();
  }

  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button>
          <KeyRound aria-hidden="true" />
          {t("create")}
        </Button>
      </DialogTrigger>
      {made ? (
        <NewKey name={made.name} secret={made.secret} onDone={() => change(false)} />
      ) : (
        <KeyForm shopId={shopId} onMade={setMade} />
      )}
    </Dialog>
  );
}
