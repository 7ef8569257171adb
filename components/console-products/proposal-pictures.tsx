"use client";

import { ImagePlus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useRef } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Picture } from "@/components/ui/picture";
import { uploadProposalPictureAction } from "@/lib/shops/actions/proposals";

const MAX_PICTURES = 6;

/** Pictures of a proposed product, kept as soon as they are chosen. */
export function ProposalPictures({
  shopId,
  pictures,
  onChange,
}: {
  shopId: string;
  pictures: string[];
  onChange: (pictures: string[]) => void;
}) {
  const t = useTranslations("console-products.propose");
  const { pending, run } = useAction();
  const file = useRef<HTMLInputElement>(null);

  function upload(event: ChangeEvent<HTMLInputElement>) {
    const picture = event.target.files?.[0];
    event.target.value = "";
    if (!picture) return;
    const form = new FormData();
    form.set("shopId", shopId);
    form.set("picture", picture);
    run(() => uploadProposalPictureAction(form), {
      done: ({ url }) => onChange([...pictures.filter((known) => known !== url), url]),
    });
  }

  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold text-sm">{t("pictures")}</legend>
      <p className="text-muted-foreground text-sm">{t("picturesText")}</p>
      <ul className="flex flex-wrap gap-3 empty:hidden">
        {pictures.map((url, index) => (
          <li key={url} className="relative">
            <Picture src={url} alt="" className="w-24 rounded-xl" />
            <Button
              variant="secondary"
              size="icon-sm"
              className="absolute -top-2 -right-2 rounded-full"
              aria-label={t("removePicture", { index: index + 1 })}
              onClick={() => onChange(pictures.filter((other) => other !== url))}
            >
              <X aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <input
        ref={file}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif"
        aria-label={t("addPicture")}
        tabIndex={-1}
        className="sr-only"
        onChange={upload}
      />
      {pictures.length < MAX_PICTURES ? (
        <Button
          variant="outline"
          size="sm"
          loading={pending}
          className="justify-self-start"
          onClick={() => file.current?.click()}
        >
          <ImagePlus aria-hidden="true" />
          {t("addPicture")}
        </Button>
      ) : null}
    </fieldset>
  );
}
