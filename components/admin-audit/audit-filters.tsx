import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Select } from "@/components/ui/select";
import type { AuditFilterInput } from "@/lib/identity/schema";

export const AREAS = [
  "catalog",
  "shops",
  "delivery",
  "finance",
  "notifications",
  "payments",
  "proof",
  "inventory",
  "identity",
  "privacy",
  "webhooks",
] as const;
export const OUTCOMES = ["DONE", "REFUSED", "FAILED"] as const;

/** Narrows the list: a plain form, whose state is the address. */
export async function AuditFilters({
  action,
  filter,
  people,
}: {
  action: string;
  filter: AuditFilterInput;
  people: { userId: string; name: string | null }[];
}) {
  const t = await getTranslations("privacy.audit");
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      <div className="grid min-w-40 gap-1.5 max-sm:w-full">
        <Label htmlFor="audit-kind">{t("kind")}</Label>
        <Select id="audit-kind" name="kind" defaultValue={filter.kind ?? ""}>
          <option value="">{t("any")}</option>
          {AREAS.map((area) => (
            <option key={area} value={area}>
              {t(`areas.${area}`)}
            </option>
          ))}
        </Select>
      </div>
      <div className="grid min-w-44 gap-1.5 max-sm:w-full">
        <Label htmlFor="audit-person">{t("person")}</Label>
        <Select id="audit-person" name="actorUserId" defaultValue={filter.actorUserId ?? ""}>
          <option value="">{t("any")}</option>
          {people.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name ?? userId.slice(-8)}
            </option>
          ))}
        </Select>
      </div>
      <div className="grid min-w-32 gap-1.5 max-sm:w-full">
        <Label htmlFor="audit-outcome">{t("outcome")}</Label>
        <Select id="audit-outcome" name="outcome" defaultValue={filter.outcome ?? ""}>
          <option value="">{t("any")}</option>
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {t(`outcomes.${outcome}`)}
            </option>
          ))}
        </Select>
      </div>
      {(["from", "until"] as const).map((end) => (
        <div key={end} className="grid gap-1.5 max-sm:flex-1">
          <Label htmlFor={`audit-${end}`}>{t(end)}</Label>
          <Input id={`audit-${end}`} name={end} type="date" defaultValue={filter[end]} />
        </div>
      ))}
      <Button type="submit" variant="outline">
        {t("apply")}
      </Button>
    </form>
  );
}
