"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Region } from "./regions";

const OTHER = "other";

type RegionFieldsProps = {
  regions: Region[];
  province: string;
  city: string;
  fieldError: (field: string) => string | undefined;
};

/** Province, and a city within it: from the list, or typed where the list does not have it. */
export function RegionFields({
  regions,
  province: firstProvince,
  city: firstCity,
  fieldError,
}: RegionFieldsProps) {
  const t = useTranslations("account.address");
  const citiesOf = (name: string) => regions.find((region) => region.province === name)?.cities ?? [];
  const [province, setProvince] = useState(firstProvince);
  const [city, setCity] = useState(firstCity);
  const [typing, setTyping] = useState(firstCity !== "" && !citiesOf(firstProvince).includes(firstCity));

  const provinceBox = useRef<HTMLSelectElement>(null);

  // Chosen, or filled in by the browser, before this script was here to hear of it.
  useEffect(() => {
    const shown = provinceBox.current?.value;
    if (province === "" && shown) setProvince(shown);
  }, [province]);

  function choose(chosen: string) {
    setTyping(chosen === OTHER);
    setCity(chosen === OTHER ? "" : chosen);
  }

  const backToList = (
    <button
      type="button"
      className="font-semibold text-link underline underline-offset-2"
      onClick={() => choose("")}
    >
      {t("backToList")}
    </button>
  );
  return (
    <>
      <Field id="province" label={t("province")} error={fieldError("province")} required>
        {(control) => (
          <Select
            {...control}
            ref={provinceBox}
            name="province"
            autoComplete="address-level1"
            value={province}
            onChange={(event) => {
              setProvince(event.target.value);
              choose("");
            }}
          >
            <option value="">{t("choose")}</option>
            {regions.map((region) => (
              <option key={region.province}>{region.province}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id="city"
        label={t("city")}
        error={fieldError("city")}
        hint={typing ? backToList : undefined}
        required
      >
        {(control) =>
          typing ? (
            <Input
              {...control}
              name="city"
              maxLength={60}
              autoFocus
              value={city}
              onChange={(event) => setCity(event.target.value)}
            />
          ) : (
            <Select
              {...control}
              name="city"
              autoComplete="address-level2"
              value={city}
              onChange={(event) => choose(event.target.value)}
            >
              <option value="">{province ? t("choose") : t("chooseProvinceFirst")}</option>
              {citiesOf(province).map((name) => (
                <option key={name}>{name}</option>
              ))}
              {province ? <option value={OTHER}>{t("otherCity")}</option> : null}
            </Select>
          )
        }
      </Field>
    </>
  );
}
