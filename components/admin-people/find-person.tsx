"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FoundPerson } from "@/lib/privacy";
import { findPersonAction } from "@/lib/privacy/actions";
import { PersonActions } from "./person-actions";

/** Finds somebody by their number; what may be done for them stands below. */
export function FindPerson() {
  const t = useTranslations("privacy.staff");
  const { run, busy, fieldError } = useStaffAction();
  const [person, setPerson] = useState<FoundPerson | null>(null);

  async function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const phone = String(new FormData(event.currentTarget).get("phone") ?? "");
    const found = await run(() => findPersonAction({ phone }), {
      explain: ({ code }) => (code === "NOT_FOUND" ? t("notFound") : undefined),
    });
    setPerson(found?.data ?? null);
  }

  return (
    <div className="grid gap-5">
      <form onSubmit={search} noValidate className="flex flex-wrap items-start gap-3">
        <Field
          id="person-phone"
          label={t("phone")}
          hint={t("phoneHint")}
          error={fieldError("phone")}
          className="min-w-0 flex-1 basis-64 sm:max-w-sm"
        >
          {(control) => <Input {...control} name="phone" type="tel" inputMode="tel" autoComplete="off" />}
        </Field>
        <Button type="submit" loading={busy} className="sm:mt-6.5">
          {t("search")}
        </Button>
      </form>
      {person ? <PersonActions key={person.userId} person={person} /> : null}
    </div>
  );
}
