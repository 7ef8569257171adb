"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/components/console-shell/use-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { TeamMember } from "@/lib/shops";
import {
  changeRoleAction,
  leaveShopAction,
  removeMemberAction,
  revokeInvitationAction,
} from "@/lib/shops/actions/team";
import { shopRoles } from "@/lib/shops/schema";

/** What an owner may do with a member: another role, or off the team. */
export function MemberActions({ shopId, member }: { shopId: string; member: TeamMember }) {
  const t = useTranslations("console-team");
  const roles = useTranslations("console.roles");
  const router = useRouter();
  const { pending, run } = useAction();
  const name = member.name ?? member.phone;

  function changeRole(value: string) {
    const role = shopRoles.find((one) => one === value);
    if (!role) return;
    run(() => changeRoleAction({ shopId, userId: member.userId, role }), {
      done: () => {
        toast.success(t("roleChanged"));
        router.refresh();
      },
    });
  }

  return (
    <>
      <Select
        // Uncontrolled and keyed: a refused change falls back to the role that stands.
        key={`${member.role}-${pending}`}
        aria-label={t("roleOf", { name })}
        defaultValue={member.role}
        disabled={pending}
        onChange={(event) => changeRole(event.target.value)}
        className="w-40"
      >
        {shopRoles.map((role) => (
          <option key={role} value={role}>
            {roles(role)}
          </option>
        ))}
      </Select>
      {member.isMe ? null : (
        <ConfirmDialog
          trigger={
            <Button size="sm" variant="destructive-ghost">
              {t("remove")}
            </Button>
          }
          title={t("removeTitle", { name })}
          description={t("removeText")}
          confirmLabel={t("remove")}
          tone="destructive"
          onConfirm={() =>
            run(() => removeMemberAction({ shopId, userId: member.userId }), {
              done: () => {
                toast.success(t("removed", { name }));
                router.refresh();
              },
            })
          }
        />
      )}
    </>
  );
}

/** Leaves the team oneself. */
export function LeaveShop({ shopId, shopName }: { shopId: string; shopName: string }) {
  const t = useTranslations("console-team");
  const router = useRouter();
  const { run } = useAction();
  return (
    <ConfirmDialog
      trigger={
        <Button variant="destructive-ghost" size="sm">
          {t("leave")}
        </Button>
      }
      title={t("leaveTitle", { shop: shopName })}
      description={t("leaveText")}
      confirmLabel={t("leave")}
      tone="destructive"
      onConfirm={() => run(() => leaveShopAction({ shopId }), { done: () => router.push("/console") })}
    />
  );
}

/** Takes an open invitation back. */
export function RevokeInvitation({ shopId, invitationId }: { shopId: string; invitationId: string }) {
  const t = useTranslations("console-team");
  const router = useRouter();
  const { pending, run } = useAction();
  return (
    <Button
      size="sm"
      variant="ghost"
      loading={pending}
      onClick={() =>
        run(() => revokeInvitationAction({ shopId, invitationId }), {
          done: () => {
            toast.success(t("revoked"));
            router.refresh();
          },
        })
      }
    >
      {t("revoke")}
    </Button>
  );
}
