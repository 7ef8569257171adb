import { getTranslations } from "next-intl/server";
import { buttonVariants } from "@/components/ui/button-variants";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

/** A warehouse and two moments; a plain GET form, so each comparison has its address. */
export async function CompareForm({
  action,
  warehouses,
  warehouseId,
  from,
  to,
}: {
  action: string;
  warehouses: { id: string; name: string }[];
  warehouseId: string | undefined;
  from: string | undefined;
  to: string | undefined;
}) {
  const t = await getTranslations("console-inventory");
  const moments = [
    { name: "from", value: from },
    { name: "to", value: to },
  ] as const;
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      <Field
        id="compare-warehouse"
        label={t("ledger.warehouse")}
        className="min-w-0 flex-1 basis-44 sm:max-w-64"
      >
        {(control) => (
          <Select {...control} name="warehouse" defaultValue={warehouseId}>
            {warehouses.map((warehouse) => (
              <option key={warehouse.id} value={warehouse.id}>
                {warehouse.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {moments.map(({ name, value }) => (
        <Field
          key={name}
          id={`compare-${name}`}
          label={t(`compare.${name}`)}
          className="min-w-0 flex-1 basis-52 sm:max-w-60"
        >
          {(control) => (
            <Input {...control} type="datetime-local" name={name} required defaultValue={value} />
          )}
        </Field>
      ))}
      <button type="submit" className={buttonVariants({ variant: "primary" })}>
        {t("compare.submit")}
      </button>
    </form>
  );
}
