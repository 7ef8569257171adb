"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { formText } from "@/components/console-shell/shop-profile-fields";
import { useAction, useFieldWords } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { PhoneInput } from "@/components/ui/phone-input";
import { RadioCard, RadioGroup } from "@/components/ui/radio-group";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { inviteMemberAction } from "@/lib/shops/actions/team";
import { shopRoles } from "@/lib/shops/schema";

/** Asks a person by phone number to join the team. */
export function InviteButton({ shopId }: { shopId: string }) {
  const t = useTranslations("console-team");
  const roles = useTranslations("console");
  const word = useFieldWords();
  const router = useRouter();
  const { pending, run } = useAction();
  const [open, setOpen] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const phone = formText(form, "phone");
    const role = shopRoles.find((one) => one === formText(form, "role")) ?? "VIEWER";
    run(() => inviteMemberAction({ shopId, phone, role }), {
      done: () => {
        toast.success(t("sent", { phone }));
        setOpen(false);
        setErrors({});
        router.refresh();
      },
      refused: (error) => {
        setErrors(error.fieldErrors);
        return Boolean(error.fieldErrors.phone);
      },
    });
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <UserPlus aria-hidden="true" />
          {t("invite")}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t("inviteTitle")}
        description={t("inviteText")}
        footer={
          <Button type="submit" form="invite-form" loading={pending}>
            {t("send")}
          </Button>
        }
      >
        <form id="invite-form" onSubmit={submit} className="grid gap-4">
          <Field id="invite-phone" label={t("phone")} error={word(errors, "phone")} required>
            {(control) => <PhoneInput {...control} name="phone" />}
          </Field>
          <RadioGroup legend={t("role")}>
            {shopRoles.map((role) => (
              <RadioCard
                key={role}
                name="role"
                value={role}
                defaultChecked={role === "WAREHOUSE"}
                label={roles(`roles.${role}`)}
                description={roles(`roleHints.${role}`)}
              />
            ))}
          </RadioGroup>
        </form>
      </DialogContent>
    </Dialog>
  );
}
