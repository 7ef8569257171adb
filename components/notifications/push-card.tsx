"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { toast } from "@/components/ui/toast";
import { type PushState, readPushState, turnPushOff, turnPushOn } from "./browser-push";

/** Push on this device: how it stands, and the button that changes it. */
export function PushCard({ publicKey }: { publicKey: string }) {
  const t = useTranslations("notifications.push");
  const [state, setState] = useState<PushState | null>(null);
  const [busy, startTransition] = useTransition();

  useEffect(() => {
    readPushState(publicKey).then(setState, () => setState("off"));
  }, [publicKey]);

  function change(turn: () => Promise<PushState>) {
    startTransition(async () => {
      const next = await turn().catch(() => null);
      if (next) setState(next);
      else toast.error(t("failed"));
    });
  }

  return (
    <Card>
      <CardHeader title={t("title")} description={t("text")} />
      <CardBody className="text-sm">
        {state === "on" ? (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="font-semibold">{t("on")}</p>
            <Button variant="outline" loading={busy} onClick={() => change(turnPushOff)}>
              {t("disable")}
            </Button>
          </div>
        ) : state === "denied" || state === "unsupported" || state === "install" ? (
          <p className="text-muted-foreground">{t(state)}</p>
        ) : (
          <Button
            loading={busy}
            disabled={state === null}
            onClick={() => change(() => turnPushOn(publicKey))}
          >
            {t("enable")}
          </Button>
        )}
      </CardBody>
    </Card>
  );
}
