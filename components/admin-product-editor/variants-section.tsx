"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import type { SectionProps } from "./basics-section";
import { type DraftVariant, matrixOf } from "./editor-draft";

/** Every combination with its weight, each of which can be switched off; one weight alone for a product without options. */
export function VariantsSection({ draft, set, fieldError }: SectionProps) {
  const t = useTranslations("admin.editor");
  const rows = matrixOf(draft);
  const say = (key: string, change: Partial<DraftVariant>) => {
    const row = rows.find((entry) => entry.key === key);
    if (row)
      set({ variants: { ...draft.variants, [key]: { weight: row.weight, active: row.active, ...change } } });
  };

  if (draft.options.length === 0) {
    return (
      <Card>
        <CardHeader title={t("weight")} />
        <CardBody>
          <Field
            id="weight"
            label={t("weightLabel")}
            error={fieldError("weightGrams") ?? fieldError("variants.0.weightGrams")}
          >
            {(control) => (
              <Input
                {...control}
                className="max-w-48"
                inputMode="numeric"
                suffix="gram"
                value={draft.weight}
                onChange={(event) => set({ weight: digits(event.target.value), variants: {} })}
              />
            )}
          </Field>
        </CardBody>
      </Card>
    );
  }
  return (
    <Card>
      <CardHeader
        title={t("variants")}
        description={t("variantsText", { active: rows.filter((row) => row.active).length, all: rows.length })}
        actions={
          <SameWeight
            onApply={(weight) => set({ weight, variants: sameWeight(rows, weight) })}
            initial={draft.weight}
          />
        }
      />
      <CardBody className="px-0 pb-0 md:px-0 md:pb-0">
        <Table label={t("variants")}>
          <TableHead>
            <tr>
              <TableHeaderCell>{t("variant")}</TableHeaderCell>
              <TableHeaderCell>{t("weightLabel")}</TableHeaderCell>
              <TableHeaderCell numeric>{t("offered")}</TableHeaderCell>
            </tr>
          </TableHead>
          <TableBody>
            {rows.map((row, index) => {
              const name = row.words.map((word) => word || "…").join(" / ");
              const error = fieldError(`variants.${index}.weightGrams`);
              const errorId = `weight-${index}-error`;
              return (
                <TableRow key={row.key}>
                  <TableCell className={row.active ? "font-medium" : "text-muted-foreground line-through"}>
                    {name}
                  </TableCell>
                  <TableCell>
                    <Input
                      className="w-32"
                      inputMode="numeric"
                      suffix="gram"
                      aria-label={t("weightOf", { name })}
                      aria-invalid={error ? true : undefined}
                      aria-describedby={error ? errorId : undefined}
                      value={row.weight}
                      disabled={!row.active}
                      onChange={(event) => say(row.key, { weight: digits(event.target.value) })}
                    />
                    {error ? <FieldError id={errorId}>{error}</FieldError> : null}
                  </TableCell>
                  <TableCell>
                    <Switch
                      label={t("offer", { name })}
                      hideLabel
                      className="justify-end"
                      checked={row.active}
                      onChange={(event) => say(row.key, { active: event.target.checked })}
                    />
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  );
}

function SameWeight({ initial, onApply }: { initial: string; onApply: (weight: string) => void }) {
  const t = useTranslations("admin.editor");
  const id = useId();
  const [weight, setWeight] = useState(initial);
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="sr-only">
        {t("sameWeight")}
      </label>
      <Input
        id={id}
        className="w-32"
        inputMode="numeric"
        suffix="gram"
        value={weight}
        onChange={(event) => setWeight(digits(event.target.value))}
      />
      <Button variant="outline" size="sm" disabled={weight === ""} onClick={() => onApply(weight)}>
        {t("applyAll")}
      </Button>
    </div>
  );
}

function sameWeight(rows: ReturnType<typeof matrixOf>, weight: string): Record<string, DraftVariant> {
  return Object.fromEntries(rows.map((row) => [row.key, { active: row.active, weight }]));
}

function digits(text: string): string {
  return text.replace(/\D/g, "").slice(0, 7);
}
