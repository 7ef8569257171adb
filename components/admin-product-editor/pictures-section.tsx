"use client";

import { ArrowLeft, ArrowRight, ImagePlus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import { useErrorText } from "@/components/admin-form/use-error-text";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Picture } from "@/components/ui/picture";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { toast } from "@/components/ui/toast";
import { uploadPictureAction } from "@/lib/catalog/actions/products";
import { MAX_PICTURES } from "@/lib/catalog/schema";
import type { SectionProps } from "./basics-section";
import { type DraftPicture, type MatrixRow, matrixOf, newKey } from "./editor-draft";

/** The gallery: upload, order by dragging or by buttons, words for those who cannot see, the variant shown. */
export function PicturesSection({ draft, set, fieldError }: SectionProps) {
  const t = useTranslations("admin.editor");
  const [dragged, setDragged] = useState<number | null>(null);
  const rows = draft.options.length > 0 ? matrixOf(draft) : [];
  const media = draft.media;
  const change = (at: number, next: Partial<DraftPicture>) =>
    set({ media: media.map((picture, index) => (index === at ? { ...picture, ...next } : picture)) });

  function move(from: number, to: number) {
    const next = [...media];
    next.splice(to, 0, ...next.splice(from, 1));
    set({ media: next });
  }

  function drop(event: DragEvent, to: number) {
    event.preventDefault();
    if (dragged !== null && dragged !== to) move(dragged, to);
    setDragged(null);
  }

  return (
    <Card>
      <CardHeader title={t("pictures")} description={t("picturesText")} />
      <CardBody className="grid gap-4">
        <ul className="grid gap-3 empty:hidden sm:grid-cols-2 xl:grid-cols-3">
          {media.map((picture, index) => (
            <li
              key={picture.key}
              draggable
              onDragStart={() => setDragged(index)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => drop(event, index)}
              className={`grid grid-cols-[5.5rem_minmax(0,1fr)] content-start items-start gap-2 rounded-xl border p-2 sm:grid-cols-1 ${dragged === index ? "border-primary opacity-60" : "border-border"}`}
            >
              <PictureFields
                picture={picture}
                index={index}
                last={index === media.length - 1}
                rows={rows}
                error={fieldError(`media.${index}`) ?? fieldError(`media.${index}.alt`)}
                onChange={(next) => change(index, next)}
                onMove={(by) => move(index, index + by)}
                onRemove={() => set({ media: media.filter((other) => other !== picture) })}
              />
            </li>
          ))}
        </ul>
        {media.length < MAX_PICTURES ? (
          <UploadBox
            room={MAX_PICTURES - media.length}
            onUploaded={(urls) => set({ media: withNew(media, urls) })}
          />
        ) : null}
      </CardBody>
    </Card>
  );
}

type FieldsProps = {
  picture: DraftPicture;
  index: number;
  last: boolean;
  rows: MatrixRow[];
  error: string | undefined;
  onChange: (next: Partial<DraftPicture>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

function PictureFields({ picture, index, last, rows, error, onChange, onMove, onRemove }: FieldsProps) {
  const t = useTranslations("admin.editor");
  const tf = useTranslations("admin.form");
  const name = t("pictureNumber", { number: index + 1 });
  return (
    <>
      <Picture src={picture.url} alt={picture.alt} fit="contain" className="rounded-lg" />
      <div className="grid gap-2">
        <div className="flex items-center justify-between">
          <span className="pl-1 font-semibold text-muted-foreground text-xs">
            {index === 0 ? t("mainPicture") : name}
          </span>
          <span className="flex">
            <Button
              variant="ghost"
              size="icon-sm"
              disabled={index === 0}
              aria-label={t("pictureEarlier", { name })}
              onClick={() => onMove(-1)}
            >
              <ArrowLeft aria-hidden="true" />
            </Button>
            <Button
              variant="ghost"
              size="icon-sm"
              disabled={last}
              aria-label={t("pictureLater", { name })}
              onClick={() => onMove(1)}
            >
              <ArrowRight aria-hidden="true" />
            </Button>
            <Button variant="ghost" size="icon-sm" aria-label={tf("remove", { name })} onClick={onRemove}>
              <Trash2 aria-hidden="true" />
            </Button>
          </span>
        </div>
        <Input
          aria-label={t("altOf", { name })}
          placeholder={t("alt")}
          maxLength={200}
          value={picture.alt}
          onChange={(event) => onChange({ alt: event.target.value })}
        />
        <Input
          aria-label={t("altEnOf", { name })}
          placeholder={t("altEn")}
          maxLength={200}
          value={picture.altEn}
          onChange={(event) => onChange({ altEn: event.target.value })}
        />
        {rows.length > 0 ? (
          <Select
            aria-label={t("pictureVariant", { name })}
            value={picture.variant ?? ""}
            onChange={(event) => onChange({ variant: event.target.value || null })}
          >
            <option value="">{t("allVariants")}</option>
            {rows.map((row) => (
              <option key={row.key} value={row.key}>
                {row.words.join(" / ")}
              </option>
            ))}
          </Select>
        ) : null}
        {error ? <FieldError>{error}</FieldError> : null}
      </div>
    </>
  );
}

function UploadBox({ room, onUploaded }: { room: number; onUploaded: (urls: string[]) => void }) {
  const t = useTranslations("admin.editor");
  const errorText = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState(0);

  async function upload(files: File[]) {
    const chosen = files.slice(0, room);
    setWaiting(chosen.length);
    const urls: string[] = [];
    // One after another: each is re-encoded on the server, and their order is the order they were chosen in.
    for (const file of chosen) {
      const result = await uploadPictureAction({ file }).catch(() => null);
      if (result?.ok) urls.push(result.data.url);
      else toast.error(`${file.name}: ${errorText(result?.error.code ?? "PICTURE_INVALID")}`);
      setWaiting((count) => count - 1);
    }
    if (input.current) input.current.value = "";
    onUploaded(urls);
  }

  return (
    <label
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void upload([...event.dataTransfer.files]);
      }}
      className="grid cursor-pointer place-items-center gap-1 rounded-xl border-2 border-input border-dashed px-4 py-8 text-center text-sm hover:border-primary hover:bg-primary-soft has-focus-visible:outline-2 has-focus-visible:outline-ring"
    >
      {waiting > 0 ? <Spinner /> : <ImagePlus aria-hidden="true" className="size-7 text-muted-foreground" />}
      <span className="font-semibold" aria-live="polite">
        {waiting > 0 ? t("uploading", { count: waiting }) : t("upload")}
      </span>
      <span className="text-muted-foreground">{t("uploadHint")}</span>
      <input
        ref={input}
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,image/avif"
        className="sr-only"
        disabled={waiting > 0}
        onChange={(event) => void upload([...(event.target.files ?? [])])}
      />
    </label>
  );
}

// The same picture twice is one file, and one place in the gallery.
function withNew(media: DraftPicture[], urls: string[]): DraftPicture[] {
  const fresh = [...new Set(urls)].filter((url) => !media.some((picture) => picture.url === url));
  return [...media, ...fresh.map((url) => ({ key: newKey(), url, alt: "", altEn: "", variant: null }))];
}
