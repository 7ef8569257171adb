import { getTranslations } from "next-intl/server";
import { buttonVariants } from "@/components/ui/button-variants";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { STOCK_CAUSES, type StockCause } from "./ledger-words";

/** Narrows the history by cause and warehouse; a plain GET form, so each view has its address. */
export async function LedgerFilters({
  action,
  warehouses,
  cause,
  warehouseId,
  variantId,
}: {
  action: string;
  warehouses: { id: string; name: string }[];
  cause: StockCause | undefined;
  warehouseId: string | undefined;
  variantId: string | undefined;
}) {
  const t = await getTranslations("console-inventory");
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      {variantId ? <input type="hidden" name="variant" value={variantId} /> : null}
      <Field
        key={`cause-${cause}`}
        id="ledger-cause"
        label={t("ledger.cause")}
        className="min-w-0 flex-1 basis-44 sm:max-w-60"
      >
        {(control) => (
          <Select {...control} name="cause" defaultValue={cause ?? ""}>
            <option value="">{t("ledger.allCauses")}</option>
            {STOCK_CAUSES.map((one) => (
              <option key={one} value={one}>
                {t(`causes.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        key={`warehouse-${warehouseId}`}
        id="ledger-warehouse"
        label={t("ledger.warehouse")}
        className="min-w-0 flex-1 basis-44 sm:max-w-60"
      >
        {(control) => (
          <Select {...control} name="warehouse" defaultValue={warehouseId ?? ""}>
            <option value="">{t("ledger.allWarehouses")}</option>
            {warehouses.map((warehouse) => (
              <option key={warehouse.id} value={warehouse.id}>
                {warehouse.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <button type="submit" className={buttonVariants({ variant: "outline" })}>
        {t("ledger.apply")}
      </button>
    </form>
  );
}
