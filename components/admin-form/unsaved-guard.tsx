"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";

/** Asks before a page with unsaved changes is left: by a link in the page, by closing or reloading it. */
export function UnsavedGuard({ dirty }: { dirty: boolean }) {
  const t = useTranslations("admin.unsaved");
  const [target, setTarget] = useState<string | null>(null);

  useEffect(() => {
    if (!dirty) return;
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const beforeLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
      if (!link?.href || link.target === "_blank" || elsewhere) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(link.href);
    };
    window.addEventListener("beforeunload", beforeUnload);
    document.addEventListener("click", beforeLink, true);
    return () => {
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
    window.location.assign(target);
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
