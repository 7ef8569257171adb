"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Region } from "./regions";

/** Province, and a city within it. */
export function RegionFields({
  regions,
  province: initialProvince,
  city: initialCity,
  fieldError,
}: {
  regions: Region[];
  province: string;
  city: string;
  fieldError: (field: string) => string | undefined;
}) {
  const t = useTranslations("account.address");
  const [province, setProvince] = useState(initialProvince);
  const [city, setCity] = useState(initialCity);
  const cities = regions.find((region) => region.province === province)?.cities ?? [];
  const typed = province !== "" && cities.length === 0;
  return (
    <>
      <Field id="province" label={t("province")} error={fieldError("province")} required>
        {(control) => (
          <Select
            {...control}
            name="province"
            autoComplete="address-level1"
            value={province}
            onChange={(event) => {
              setProvince(event.target.value);
              setCity("");
            }}
          >
            <option value="">{t("choose")}</option>
            {regions.map((region) => (
              <option key={region.province}>{region.province}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="city" label={t("city")} error={fieldError("city")} required>
        {(control) =>
          typed ? (
            <Input
              {...control}
              name="city"
              autoComplete="address-level2"
              maxLength={60}
              value={city}
              onChange={(event) => setCity(event.target.value)}
            />
          ) : (
            <Select
              {...control}
              name="city"
              autoComplete="address-level2"
              value={city}
              onChange={(event) => setCity(event.target.value)}
            >
              <option value="">{province ? t("choose") : t("chooseProvinceFirst")}</option>
              {cities.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          )
        }
      </Field>
    </>
  );
}
