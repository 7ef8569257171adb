"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { RegionFields } from "@/components/account/region-fields";
import type { Region } from "@/components/account/regions";
import { ChosenLines } from "@/components/console-inventory/chosen-lines";
import { type ChosenLine, useChosenLines } from "@/components/console-inventory/use-chosen-lines";
import { VariantPicker } from "@/components/console-inventory/variant-picker";
import { formText } from "@/components/console-shell/shop-profile-fields";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { FieldError } from "@/components/ui/field";
import type { SoldVariant } from "@/lib/inventory";
import { PREVIEW_LINES_MAX } from "@/lib/ordering/schema";

/** An order nobody placed. */
export type SampleOrder = {
  variants: ChosenLine["variant"][];
  lines: { variantId: string; quantity: number }[];
  destination: { province: string; city: string };
};

type Missing = { province?: string; city?: string };

/** What is ordered and where it goes. Needs `account` for the region fields and `console-inventory` for the picker. */
export function PreviewForm({
  path,
  q,
  found,
  regions,
  start,
  pending,
  onAsk,
}: {
  /** The page itself, for the picker's search. */
  path: string;
  q: string;
  found: SoldVariant[];
  regions: Region[];
  start: { province: string; city: string };
  pending: boolean;
  onAsk: (sample: SampleOrder) => void;
}) {
  const t = useTranslations("console-sourcing.preview");
  const [tried, setTried] = useState(false);
  const [missing, setMissing] = useState<Missing>({});
  const { lines, counted, complete, chosen, ...change } = useChosenLines();
  const tooMany = lines.length > PREVIEW_LINES_MAX;
  const problem = tooMany
    ? t("tooMany", { count: PREVIEW_LINES_MAX })
    : tried && !complete
      ? t(lines.length === 0 ? "nothing" : "whole")
      : null;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const province = formText(event.currentTarget, "province").trim();
    const city = formText(event.currentTarget, "city").trim();
    setTried(true);
    setMissing({
      ...(province ? {} : { province: t("needProvince") }),
      ...(city.length > 1 ? {} : { city: t("needCity") }),
    });
    if (!complete || tooMany || !province || city.length < 2) return;
    onAsk({
      variants: lines.map((line) => line.variant),
      lines: counted,
      destination: { province, city },
    });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Card>
        <CardHeader title={t("title")} description={t("text")} />
        <CardBody className="grid gap-5">
          <fieldset className="grid gap-4 sm:grid-cols-2">
            <legend className="mb-2 font-semibold text-sm">{t("where")}</legend>
            <RegionFields
              regions={regions}
              province={start.province}
              city={start.city}
              fieldError={(field) => missing[field as keyof Missing]}
            />
          </fieldset>
          <VariantPicker
            path={path}
            q={q}
            found={found}
            chosen={chosen}
            onAdd={(variant) => change.add(variant, "", "1")}
          />
          <ChosenLines
            lines={lines}
            marked={tried}
            onQuantity={change.setQuantity}
            onRemove={change.remove}
          />
          {problem ? <FieldError>{problem}</FieldError> : null}
        </CardBody>
        <CardFooter>
          <Button type="submit" loading={pending} className="max-sm:w-full">
            {t("submit")}
          </Button>
        </CardFooter>
      </Card>
    </form>
  );
}
