"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import {
  formText,
  ShopProfileFields,
  type ShopProfileValues,
} from "@/components/console-shell/shop-profile-fields";
import { useAction, useFieldWords } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { updateShopAction } from "@/lib/shops/actions/shop";

/** What customers read about the shop. */
export function ProfileForm({
  shopId,
  values,
  descriptionEn,
  provinces,
  editable,
}: {
  shopId: string;
  values: ShopProfileValues;
  descriptionEn: string | null;
  provinces: readonly string[];
  editable: boolean;
}) {
  const t = useTranslations("console-settings");
  const profile = useTranslations("console.profile");
  const word = useFieldWords();
  const router = useRouter();
  const { pending, run } = useAction();
  const [errors, setErrors] = useState<Record<string, string>>({});

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = (name: string) => formText(form, name);
    const input = {
      name: text("name"),
      province: text("province"),
      city: text("city"),
      description: text("description"),
      descriptionEn: text("descriptionEn"),
    };
    run(() => updateShopAction({ shopId, ...input }), {
      done: () => {
        setErrors({});
        toast.success(t("saved"));
        router.refresh();
      },
      refused: (error) => {
        setErrors(error.fieldErrors);
        return Object.keys(error.fieldErrors).length > 0;
      },
    });
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <ShopProfileFields values={values} provinces={provinces} errors={errors} disabled={!editable} />
      <Field id="shop-description-en" label={profile("descriptionEn")} error={word(errors, "descriptionEn")}>
        {(control) => (
          <Textarea
            {...control}
            name="descriptionEn"
            defaultValue={descriptionEn ?? ""}
            maxLength={2000}
            disabled={!editable}
          />
        )}
      </Field>
      {editable ? (
        <Button type="submit" loading={pending} className="justify-self-start">
          {t("save")}
        </Button>
      ) : null}
    </form>
  );
}
