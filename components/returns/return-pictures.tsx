"use client";

import { ImagePlus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useErrorText } from "@/components/orders/use-error-text";
import { Picture } from "@/components/ui/picture";
import { Spinner } from "@/components/ui/spinner";
import { toast } from "@/components/ui/toast";
import { uploadReturnPictureAction } from "@/lib/returns/actions";
import { RETURN_PICTURES_MAX } from "@/lib/returns/schema";

/** Up to three pictures of what is wrong: kept as soon as they are chosen, shown at once. */
export function ReturnPictures({
  pictures,
  onChange,
}: {
  pictures: string[];
  onChange: (pictures: string[]) => void;
}) {
  const t = useTranslations("returns.return");
  const errorText = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  async function upload(files: File[]) {
    setBusy(true);
    const kept = [...pictures];
    for (const file of files.slice(0, RETURN_PICTURES_MAX - pictures.length)) {
      const result = await uploadReturnPictureAction({ file }).catch(() => null);
      if (!result?.ok) toast.error(result ? errorText(result.error) : file.name);
      else if (!kept.includes(result.data.url)) kept.push(result.data.url);
    }
    if (input.current) input.current.value = "";
    onChange(kept);
    setBusy(false);
  }

  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-semibold text-sm">{t("pictures")}</legend>
      <div className="flex flex-wrap gap-2">
        {pictures.map((url, index) => (
          <span key={url} className="relative w-20">
            <Picture src={url} alt={t("picture", { number: index + 1 })} className="rounded-lg" />
            <button
              type="button"
              aria-label={t("removePicture", { number: index + 1 })}
              onClick={() => onChange(pictures.filter((one) => one !== url))}
              className="absolute -top-2 -right-2 grid size-7 place-items-center rounded-full border border-border bg-card shadow-sm hover:bg-muted"
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          </span>
        ))}
        {pictures.length < RETURN_PICTURES_MAX ? (
          <label className="grid size-20 cursor-pointer place-items-center rounded-lg border-2 border-input border-dashed text-center text-muted-foreground text-xs hover:border-primary hover:bg-primary-soft has-focus-visible:outline-2 has-focus-visible:outline-ring">
            {busy ? <Spinner /> : <ImagePlus aria-hidden="true" className="size-5" />}
            <span aria-live="polite">{busy ? t("uploading") : t("addPicture")}</span>
            <input
              ref={input}
              type="file"
              multiple
              accept="image/jpeg,image/png,image/webp,image/avif"
              className="sr-only"
              disabled={busy}
              onChange={(event) => void upload([...(event.target.files ?? [])])}
            />
          </label>
        ) : null}
      </div>
      <p className="text-muted-foreground text-xs">{t("picturesHint")}</p>
    </fieldset>
  );
}
