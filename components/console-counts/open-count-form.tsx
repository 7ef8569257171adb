"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { uuidv7 } from "uuidv7";
import { fullName, VariantPicker } from "@/components/console-inventory/variant-picker";
import { useAction } from "@/components/console-shell/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { useRouter } from "@/i18n/navigation";
import type { SoldVariant } from "@/lib/inventory";
import { openCountAction } from "@/lib/inventory/actions/counts";
import type { ActionError } from "@/lib/platform/action-result";

const SCOPES = ["stocked", "all", "match", "chosen"] as const;
type Scope = (typeof SCOPES)[number];

type Props = {
  shopId: string;
  /** The list of counts; this form stands at /new below it. */
  path: string;
  warehouses: { id: string; name: string }[];
  q: string;
  found: SoldVariant[];
};

/** Opens a count: where, of what, and whether those who count see the record. */
export function OpenCountForm({ shopId, path, warehouses, q, found }: Props) {
  const t = useTranslations("console-counts.new");
  const router = useRouter();
  const { pending, run } = useAction();
  const [idempotencyKey] = useState(() => uuidv7());
  const [warehouseId, setWarehouse] = useState(warehouses[0]?.id ?? "");
  const [scope, setScope] = useState<Scope>("stocked");
  const [word, setWord] = useState("");
  const [variants, setVariants] = useState<SoldVariant[]>([]);
  const [blind, setBlind] = useState(false);
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<{ words: string; open?: string } | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (scope === "match" && !word.trim()) return setProblem({ words: t("matchNeeded") });
    if (scope === "chosen" && variants.length === 0) return setProblem({ words: t("chosenNeeded") });
    setProblem(null);
    const words = note.trim() ? { note: note.trim() } : {};
    run(
      () => openCountAction({ shopId, warehouseId, scope: scopeInput(), blind, ...words, idempotencyKey }),
      {
        done: ({ number }) => router.push(`${path}/${number}`),
        refused,
      },
    );
  }

  function scopeInput() {
    if (scope === "match") return { by: scope, q: word.trim() };
    if (scope === "chosen") return { by: scope, variantIds: variants.map((variant) => variant.variantId) };
    return { by: scope };
  }

  function refused({ code, params }: ActionError): boolean {
    if (code === "COUNT_EMPTY") setProblem({ words: t("nothing") });
    else if (code === "COUNT_OPEN") {
      const number = String(params.number);
      setProblem({ words: t("already", { number }), open: number });
    } else return false;
    return true;
  }

  return (
    <form onSubmit={submit} noValidate className="grid max-w-2xl gap-4">
      <Card>
        <CardBody className="grid gap-5">
          <Field id="count-warehouse" label={t("warehouse")}>
            {(control) => (
              <Select {...control} value={warehouseId} onChange={(event) => setWarehouse(event.target.value)}>
                {warehouses.map((warehouse) => (
                  <option key={warehouse.id} value={warehouse.id}>
                    {warehouse.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <RadioGroup legend={t("scope")}>
            {SCOPES.map((one) => (
              <Radio
                key={one}
                name="scope"
                label={t(one)}
                checked={scope === one}
                onChange={() => setScope(one)}
              />
            ))}
          </RadioGroup>
          {scope === "match" ? (
            <Field id="count-word" label={t("matchLabel")} required>
              {(control) => (
                <Input
                  {...control}
                  autoComplete="off"
                  maxLength={120}
                  value={word}
                  onChange={(event) => setWord(event.target.value)}
                />
              )}
            </Field>
          ) : null}
          {scope === "chosen" ? (
            <div className="grid gap-2">
              <VariantPicker
                path={`${path}/new`}
                q={q}
                found={found}
                chosen={new Set(variants.map((variant) => variant.variantId))}
                onAdd={(variant) => setVariants([...variants, variant])}
              />
              <ul className="flex flex-wrap gap-2">
                {variants.map((variant) => (
                  <li key={variant.variantId} className="max-w-full">
                    <Button
                      size="sm"
                      variant="secondary"
                      className="max-w-full"
                      onClick={() => setVariants(variants.filter((one) => one !== variant))}
                    >
                      <span className="truncate">{fullName(variant)}</span>
                      <span aria-hidden="true">×</span>
                    </Button>
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
          <Checkbox
            label={t("blind")}
            description={t("blindText")}
            checked={blind}
            onChange={(event) => setBlind(event.target.checked)}
          />
          <Field id="count-note" label={t("note")} optionalLabel={t("optional")}>
            {(control) => (
              <Input
                {...control}
                maxLength={300}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        </CardBody>
      </Card>
      {problem?.open ? (
        <Alert
          tone="warning"
          announce
          action={
            <LinkButton href={`${path}/${problem.open}`} size="sm" variant="outline">
              {t("toOpen", { number: problem.open })}
            </LinkButton>
          }
        >
          {problem.words}
        </Alert>
      ) : null}
      {problem && !problem.open ? <FieldError>{problem.words}</FieldError> : null}
      <div>
        <Button type="submit" size="lg" loading={pending} className="max-sm:w-full">
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
