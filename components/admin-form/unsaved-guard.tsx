"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";

/** Where the person was going: an address, or an entry of the history. */
type Target = { url: string } | { step: string };

/** Asks before a page with unsaved changes is left: by a link in the page, by the browser's back button, by closing or reloading it. */
export function UnsavedGuard({ dirty }: { dirty: boolean }) {
  const t = useTranslations("admin.unsaved");
  const [target, setTarget] = useState<Target | null>(null);
  const leaving = useRef(false);

  useEffect(() => {
    if (!dirty) return;
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const beforeLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
      if (!link?.href || link.target === "_blank" || elsewhere) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget({ url: link.href });
    };
    // Steps in the history do not unload the page. Browsers without the Navigation API let them pass.
    const beforeStep = (event: NavigateEvent) => {
      if (event.navigationType !== "traverse" || !event.cancelable || leaving.current) return;
      event.preventDefault();
      setTarget({ step: event.destination.key });
    };
    const history = "navigation" in window ? window.navigation : null;
    history?.addEventListener("navigate", beforeStep);
    window.addEventListener("beforeunload", beforeUnload);
    document.addEventListener("click", beforeLink, true);
    return () => {
      history?.removeEventListener("navigate", beforeStep);
      window.removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("click", beforeLink, true);
    };
  }, [dirty]);

  function leave() {
    if (!target) return;
    // The question was just answered: the browser shall not ask it again.
    window.addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), {
      capture: true,
      once: true,
    });
    if ("url" in target) window.location.assign(target.url);
    else {
      leaving.current = true;
      window.navigation.traverseTo(target.step);
    }
  }

  return (
    <ConfirmDialog
      open={target !== null}
      onOpenChange={(open) => !open && setTarget(null)}
      title={t("title")}
      description={t("text")}
      confirmLabel={t("leave")}
      cancelLabel={t("stay")}
      tone="destructive"
      onConfirm={leave}
    />
  );
}
