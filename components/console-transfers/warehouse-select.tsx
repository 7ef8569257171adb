"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

export type TransferWarehouse = { id: string; name: string; active: boolean };

/** One end of a transfer. A warehouse that is off may send and receive; it is only marked. */
export function WarehouseSelect({
  id,
  label,
  placeholder,
  warehouses,
  value,
  onChange,
  error,
}: {
  id: string;
  label: string;
  placeholder?: string;
  warehouses: TransferWarehouse[];
  value: string;
  onChange: (warehouseId: string) => void;
  error?: string | undefined;
}) {
  const t = useTranslations("console-transfers.new");
  return (
    <Field id={id} label={label} error={error} required>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          {placeholder ? (
            <option value="" disabled>
              {placeholder}
            </option>
          ) : null}
          {warehouses.map((warehouse) => (
            <option key={warehouse.id} value={warehouse.id}>
              {warehouse.active ? warehouse.name : t("off", { name: warehouse.name })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
