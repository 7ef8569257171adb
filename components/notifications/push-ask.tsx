"use client";

import { BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { hasRefusedPush, readPushState, refusePush, turnPushOn } from "./browser-push";

/** Offers push where it is of use, below an order that was just paid: not to who said "not now", blocked it, or has it. */
export function PushAsk({ publicKey }: { publicKey: string }) {
  const t = useTranslations("notifications.push");
  const [shown, setShown] = useState<"ask" | "thanks" | "denied" | "failed" | null>(null);
  const [busy, startTransition] = useTransition();

  useEffect(() => {
    if (hasRefusedPush()) return;
    readPushState(publicKey).then(
      (state) => state === "off" && setShown("ask"),
      () => undefined,
    );
  }, [publicKey]);

  if (!shown) return null;

  function later() {
    refusePush();
    setShown(null);
  }

  function agree() {
    startTransition(async () => {
      const state = await turnPushOn(publicKey).catch(() => null);
      if (state === "on") return setShown("thanks");
      if (state === null) return setShown("failed");
      if (state === "denied") return setShown("denied");
      later();
    });
  }

  return (
    <Card>
      <CardBody className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <span className="grid size-11 shrink-0 place-items-center rounded-full bg-primary-soft text-primary-soft-foreground">
          <BellRing aria-hidden="true" className="size-5" />
        </span>
        <div className="min-w-0 flex-1 basis-60 text-sm" role="status">
          {shown === "ask" ? (
            <>
              <p className="font-bold">{t("askTitle")}</p>
              <p className="mt-0.5 text-muted-foreground">{t("askText")}</p>
            </>
          ) : (
            <p className="font-semibold">{t(shown)}</p>
          )}
        </div>
        {shown === "ask" ? (
          <div className="flex flex-wrap gap-2">
            <Button loading={busy} onClick={agree}>
              {t("yes")}
            </Button>
            <Button variant="ghost" disabled={busy} onClick={later}>
              {t("later")}
            </Button>
          </div>
        ) : null}
      </CardBody>
    </Card>
  );
}
