"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, type ReactNode, useRef } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { removeShopPictureAction, setShopPictureAction } from "@/lib/shops/actions/shop";
import type { ShopPictureKind } from "@/lib/shops/schema";

/** One picture of the shop with its upload; `children` is how it looks now. */
export function PictureUpload({
  shopId,
  kind,
  present,
  editable,
  children,
}: {
  shopId: string;
  kind: ShopPictureKind;
  present: boolean;
  editable: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("console-settings");
  const router = useRouter();
  const { pending, run } = useAction();
  const file = useRef<HTMLInputElement>(null);

  function changed(words: string) {
    toast.success(words);
    router.refresh();
  }

  function upload(event: ChangeEvent<HTMLInputElement>) {
    const picture = event.target.files?.[0];
    event.target.value = "";
    if (!picture) return;
    const form = new FormData();
    form.set("shopId", shopId);
    form.set("kind", kind);
    form.set("picture", picture);
    run(() => setShopPictureAction(form), { done: () => changed(t("uploaded")) });
  }

  return (
    <div className="grid gap-2">
      <p className="font-semibold text-sm">{t(kind)}</p>
      {children}
      <p className="text-muted-foreground text-xs">{t(kind === "logo" ? "logoHint" : "bannerHint")}</p>
      {editable ? (
        <div className="flex flex-wrap gap-2">
          <input
            ref={file}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            aria-label={`${t("upload")}: ${t(kind)}`}
            tabIndex={-1}
            className="sr-only"
            onChange={upload}
          />
          <Button size="sm" variant="outline" loading={pending} onClick={() => file.current?.click()}>
            <Upload aria-hidden="true" />
            {present ? t("replace") : t("upload")}
          </Button>
          {present ? (
            <Button
              size="sm"
              variant="ghost"
              disabled={pending}
              onClick={() =>
                run(() => removeShopPictureAction({ shopId, kind }), { done: () => changed(t("removed")) })
              }
            >
              {t("remove")}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
