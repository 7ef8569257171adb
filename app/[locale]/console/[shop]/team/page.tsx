import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { consoleAccess } from "@/components/console-shell/console-access";
import { InviteButton } from "@/components/console-team/invite-form";
import { LeaveShop, MemberActions, RevokeInvitation } from "@/components/console-team/member-actions";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { formatPhone } from "@/lib/identity";
import { getTeam, type OpenInvitation, type TeamMember } from "@/lib/shops";
import { shopRoles } from "@/lib/shops/schema";

type Props = { params: Promise<{ shop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-team"))("title") };
}

export default async function TeamPage({ params }: Props) {
  const { shop: slug } = await params;
  const { ctx, shop, can } = await consoleAccess(slug, "/team");
  const t = await getTranslations("console-team");
  const { members, invitations } = await getTeam(ctx, { shopId: shop.shopId });
  return (
    <ClientMessages namespaces={["console", "console-team", "errors"]}>
      <PageHeader
        title={t("title")}
        description={can.own ? t("text") : `${t("text")} ${t("readOnly")}`}
        actions={can.own ? <InviteButton shopId={shop.shopId} /> : null}
      />
      <div className="grid items-start gap-4 grid-cols-1 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid grid-cols-1 gap-4">
          <Card>
            <CardHeader title={t("members")} />
            <CardBody>
              <ul className="divide-y divide-border">
                {members.map((member) => (
                  <Member
                    key={member.userId}
                    member={member}
                    shopId={shop.shopId}
                    shopName={shop.name}
                    editable={can.own}
                  />
                ))}
              </ul>
            </CardBody>
          </Card>
          {invitations.length > 0 ? (
            <Card>
              <CardHeader title={t("open")} />
              <CardBody>
                <ul className="divide-y divide-border">
                  {invitations.map((invitation) => (
                    <Invitation
                      key={invitation.id}
                      invitation={invitation}
                      shopId={shop.shopId}
                      editable={can.own}
                    />
                  ))}
                </ul>
              </CardBody>
            </Card>
          ) : null}
        </div>
        <RoleGuide />
      </div>
    </ClientMessages>
  );
}

async function Member({
  member,
  shopId,
  shopName,
  editable,
}: {
  member: TeamMember;
  shopId: string;
  shopName: string;
  editable: boolean;
}) {
  const t = await getTranslations("console-team");
  const roles = await getTranslations("console.roles");
  const format = await getFormatter();
  const name = member.name ?? t("noName");
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <Avatar name={name} />
      <div className="min-w-0 flex-1 basis-44">
        <p className="flex items-center gap-2 font-semibold text-sm">
          <span className="truncate">{name}</span>
          {member.isMe ? <Badge tone="primary">{t("you")}</Badge> : null}
        </p>
        <p className="truncate text-muted-foreground text-xs">
          {formatPhone(member.phone)} · {t("since", { date: format.dateTime(member.since, "date") })}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {editable ? (
          <MemberActions shopId={shopId} member={member} />
        ) : (
          <Badge tone="neutral">{roles(member.role)}</Badge>
        )}
        {member.isMe ? <LeaveShop shopId={shopId} shopName={shopName} /> : null}
      </div>
    </li>
  );
}

async function Invitation({
  invitation,
  shopId,
  editable,
}: {
  invitation: OpenInvitation;
  shopId: string;
  editable: boolean;
}) {
  const t = await getTranslations("console-team");
  const roles = await getTranslations("console.roles");
  const format = await getFormatter();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-44">
        <p className="font-semibold text-sm">{formatPhone(invitation.phone)}</p>
        <p className="text-muted-foreground text-xs">
          {invitation.expired
            ? t("expired")
            : t("expires", { date: format.dateTime(invitation.expiresAt, "date") })}
        </p>
      </div>
      <Badge tone="neutral">{roles(invitation.role)}</Badge>
      {editable ? <RevokeInvitation shopId={shopId} invitationId={invitation.id} /> : null}
    </li>
  );
}

async function RoleGuide() {
  const t = await getTranslations("console");
  const team = await getTranslations("console-team");
  return (
    <Card>
      <CardHeader title={team("rolesTitle")} />
      <CardBody>
        <dl className="grid gap-3 text-sm">
          {shopRoles.toReversed().map((role) => (
            <div key={role}>
              <dt className="font-semibold">{t(`roles.${role}`)}</dt>
              <dd className="text-muted-foreground">{t(`roleHints.${role}`)}</dd>
            </div>
          ))}
        </dl>
      </CardBody>
    </Card>
  );
}
