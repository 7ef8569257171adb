"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { FieldError } from "@/components/ui/field";
import { Skeleton } from "@/components/ui/skeleton";
import type { AddedFactor } from "@/lib/identity";
import { beginTotpAction, confirmTotpAction } from "@/lib/identity/second-factor/actions";
import { AppCodeForm } from "./app-code-form";
import { useFactorAction } from "./use-factor-action";

type Shown = Extract<Awaited<ReturnType<typeof beginTotpAction>>, { ok: true }>["data"];

/** Shows the key for an authenticator app, as a picture and as text, and takes its first code. */
export function TotpSetup({ onAdded }: { onAdded: (added: AddedFactor) => void }) {
  const t = useTranslations("second-factor");
  const { refusal, run } = useFactorAction();
  const [shown, setShown] = useState<Shown | null>(null);
  const begun = useRef(false);

  async function begin() {
    const made = await run(() => beginTotpAction({}));
    if (made) setShown(made.data);
  }

  // Once, though React may mount twice: a second key would void the first.
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void begin();
  });

  if (refusal) {
    return (
      <div className="grid justify-items-start gap-3">
        <FieldError>{refusal}</FieldError>
        <Button variant="outline" onClick={() => void begin()}>
          {t("again")}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-5">
      <ol className="grid list-decimal gap-1 pl-5 text-sm">
        <li>{t("setup.install")}</li>
        <li>{t("setup.scan")}</li>
        <li>{t("setup.type")}</li>
      </ol>
      {shown ? <KeyToScan {...shown} /> : <Skeleton className="mx-auto size-52" />}
      <AppCodeForm
        submitLabel={t("setup.confirm")}
        call={(code) => confirmTotpAction({ code })}
        onDone={onAdded}
      />
    </div>
  );
}

function KeyToScan({ secret, uri, qr }: Shown) {
  const t = useTranslations("second-factor.setup");
  return (
    <div className="grid gap-3">
      {/* White in the dark too: cameras read dark on light. */}
      <svg
        role="img"
        aria-label={t("qr")}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        className="mx-auto size-52 rounded-lg bg-white"
        shapeRendering="crispEdges"
      >
        <path d={qr.path} fill="#000" />
      </svg>
      <div className="rounded-xl bg-muted p-3">
        <p className="text-muted-foreground text-xs">{t("key")}</p>
        <p className="mt-1 break-all font-mono text-sm">{secret.match(/.{1,4}/g)?.join(" ")}</p>
        <div className="-ml-3 mt-1 flex flex-wrap gap-1">
          <CopyButton value={secret} label={t("copy")} copiedLabel={t("copied")} />
          <Button asChild variant="ghost" size="sm">
            <a href={uri}>{t("openApp")}</a>
          </Button>
        </div>
      </div>
    </div>
  );
}
