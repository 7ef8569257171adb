"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { useRouter } from "@/i18n/navigation";
import type { MyInvitation } from "@/lib/shops";
import { acceptInvitationAction, declineInvitationAction } from "@/lib/shops/actions/team";
import { useAction } from "./use-action";

/** Invitations that wait for an answer; accepting leads into the shop. */
export function InvitationList({ invitations }: { invitations: MyInvitation[] }) {
  const t = useTranslations("console.invitations");
  return (
    <Card>
      <CardHeader title={t("title")} />
      <CardBody className="grid gap-4">
        {invitations.map((invitation) => (
          <Invitation key={invitation.id} invitation={invitation} />
        ))}
      </CardBody>
    </Card>
  );
}

function Invitation({ invitation }: { invitation: MyInvitation }) {
  const t = useTranslations("console");
  const format = useFormatter();
  const router = useRouter();
  const { pending, run } = useAction();
  const values = {
    shop: invitation.shopName,
    role: t(`roles.${invitation.role}`),
    name: invitation.invitedBy ?? "",
  };
  const input = { invitationId: invitation.id };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Avatar name={invitation.shopName} src={invitation.logoUrl} square />
      <div className="min-w-0 flex-1 basis-56 text-sm">
        <p>{invitation.invitedBy ? t("invitations.text", values) : t("invitations.textNoName", values)}</p>
        <p className="text-muted-foreground text-xs">
          {t("invitations.until", { date: format.dateTime(invitation.expiresAt, "date") })}
        </p>
      </div>
      <div className="flex gap-2">
        <Button
          size="sm"
          loading={pending}
          onClick={() =>
            run(() => acceptInvitationAction(input), { done: ({ slug }) => router.push(`/console/${slug}`) })
          }
        >
          {t("invitations.accept")}
        </Button>
        <Button
          size="sm"
          variant="outline"
          disabled={pending}
          onClick={() => run(() => declineInvitationAction(input), { done: () => router.refresh() })}
        >
          {t("invitations.decline")}
        </Button>
      </div>
    </div>
  );
}
