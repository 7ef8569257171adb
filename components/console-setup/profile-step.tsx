"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import {
  formText,
  ShopProfileFields,
  type ShopProfileValues,
} from "@/components/console-shell/shop-profile-fields";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { useRouter } from "@/i18n/navigation";
import { updateShopAction } from "@/lib/shops/actions/shop";

/** The shop's profile once more, before it is submitted. */
export function ProfileStep({
  shopId,
  values,
  descriptionEn,
  provinces,
  nextHref,
  editable,
}: {
  shopId: string;
  values: ShopProfileValues;
  descriptionEn: string | null;
  provinces: readonly string[];
  nextHref: string;
  editable: boolean;
}) {
  const t = useTranslations("console-setup.profile");
  const router = useRouter();
  const { pending, run } = useAction();
  const [errors, setErrors] = useState<Record<string, string>>({});

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = (name: string) => formText(form, name);
    const profile = {
      name: text("name"),
      province: text("province"),
      city: text("city"),
      description: text("description"),
    };
    run(() => updateShopAction({ shopId, ...profile, descriptionEn: descriptionEn ?? "" }), {
      done: () => router.push(nextHref),
      refused: (error) => {
        setErrors(error.fieldErrors);
        return Object.keys(error.fieldErrors).length > 0;
      },
    });
  }

  return (
    <form onSubmit={submit} className="grid gap-5">
      <ShopProfileFields values={values} provinces={provinces} errors={errors} disabled={!editable} />
      {editable ? (
        <Button type="submit" loading={pending} className="justify-self-start">
          {t("save")}
        </Button>
      ) : null}
    </form>
  );
}
