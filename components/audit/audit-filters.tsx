import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Select } from "@/components/ui/select";

export const OUTCOMES = ["DONE", "REFUSED", "FAILED"] as const;

export type Choice = { value: string; label: string };
/** Choices under a heading of their own, where they have one. */
export type ChoiceGroup = { label?: string; choices: readonly Choice[] };

/** Narrows the list: a plain form, whose state is the address. */
export async function AuditFilters({
  action,
  filter,
  kinds,
  people,
  personField,
}: {
  action: string;
  filter: Record<string, string | undefined>;
  kinds: readonly ChoiceGroup[];
  people: readonly Choice[];
  /** What the address calls the person. */
  personField: string;
}) {
  const t = await getTranslations("privacy.audit");
  const outcomes = OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }));
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      <FilterSelect name="kind" label={t("kind")} value={filter.kind} groups={kinds} wide />
      <FilterSelect
        name={personField}
        label={t("person")}
        value={filter[personField]}
        groups={[{ choices: people }]}
      />
      <FilterSelect
        name="outcome"
        label={t("outcome")}
        value={filter.outcome}
        groups={[{ choices: outcomes }]}
      />
      {(["from", "until"] as const).map((end) => (
        <div key={end} className="grid min-w-0 gap-1.5 max-sm:flex-1 max-sm:basis-36">
          <Label htmlFor={`audit-${end}`}>{t(end)}</Label>
          <Input id={`audit-${end}`} name={end} type="date" defaultValue={filter[end]} />
        </div>
      ))}
      <Button type="submit" variant="outline" className="max-sm:w-full">
        {t("apply")}
      </Button>
    </form>
  );
}

async function FilterSelect({
  name,
  label,
  value = "",
  groups,
  wide = false,
}: {
  name: string;
  label: string;
  value: string | undefined;
  groups: readonly ChoiceGroup[];
  /** All of a phone's width. */
  wide?: boolean;
}) {
  const t = await getTranslations("privacy.audit");
  return (
    <div
      className={cn(
        "grid min-w-0 gap-1.5 sm:max-w-44",
        wide ? "max-sm:w-full" : "max-sm:flex-1 max-sm:basis-32",
      )}
    >
      <Label htmlFor={`audit-${name}`}>{label}</Label>
      {/* Keyed by what is chosen: after a link to a narrowed list it must show that, not what was chosen before. */}
      <Select key={value} id={`audit-${name}`} name={name} defaultValue={value}>
        <option value="">{t("any")}</option>
        {groups.map((group) => {
          const options = group.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ));
          return group.label ? (
            <optgroup key={group.label} label={group.label}>
              {options}
            </optgroup>
          ) : (
            options
          );
        })}
      </Select>
    </div>
  );
}
