import { ShieldAlert, ShieldCheck } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { signedInCtx } from "@/components/account/signed-in-ctx";
import { AppControls } from "@/components/second-factor/app-controls";
import { AddPasskey, PasskeyControls } from "@/components/second-factor/passkey-controls";
import { RenewCodes } from "@/components/second-factor/renew-codes";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { describeDevice, deviceName, getProfile, listSecondFactors, type PasskeyRow } from "@/lib/identity";

const FEW_CODES = 3;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("second-factor.page");
  return { title: t("title") };
}

export default async function SecurityPage() {
  const ctx = await signedInCtx("/account/security");
  const [t, format, { timeZone }, { totp, passkeys, codesLeft, demanded }] = await Promise.all([
    getTranslations("second-factor"),
    getFormatter(),
    getProfile(ctx),
    listSecondFactors(ctx),
  ]);
  const day = (value: Date) => format.dateTime(value, "date", { timeZone });
  const on = totp !== null || passkeys.length > 0;
  return (
    <ClientMessages namespaces={["second-factor"]}>
      <PageHeader
        title={t("page.title")}
        description={t("page.intro")}
        badge={
          <Badge tone={on ? "success" : "neutral"}>
            {on ? <ShieldCheck aria-hidden="true" /> : <ShieldAlert aria-hidden="true" />}
            {t(on ? "page.on" : "page.off")}
          </Badge>
        }
      />
      <div className="grid gap-5">
        {demanded ? (
          <Alert tone={on ? "info" : "warning"}>{t(on ? "page.demanded" : "page.missing")}</Alert>
        ) : null}
        <Card>
          <CardHeader
            title={t("app.title")}
            description={t("app.text")}
            actions={<AppControls inUse={totp !== null} />}
          />
          <CardBody className="text-sm">
            {totp ? (
              <p>
                {t("app.since", { date: day(totp.confirmedAt) })}
                {totp.lastUsedAt ? ` · ${t("lastUsed", { date: day(totp.lastUsedAt) })}` : null}
              </p>
            ) : (
              <p className="text-muted-foreground">{t("app.none")}</p>
            )}
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title={t("passkeys.title")}
            description={t("passkeys.text")}
            actions={
              <AddPasskey
                defaultName={deviceName(describeDevice(ctx.userAgent)) ?? t("passkeys.defaultName")}
                first={!on}
              />
            }
          />
          <CardBody className="text-sm">
            {passkeys.length > 0 ? (
              <ul className="divide-y divide-border">
                {passkeys.map((passkey) => (
                  <PasskeyLine key={passkey.id} passkey={passkey} day={day} />
                ))}
              </ul>
            ) : (
              <p className="text-muted-foreground">{t("passkeys.none")}</p>
            )}
          </CardBody>
        </Card>
        {on ? (
          <Card>
            <CardHeader title={t("codes.title")} description={t("codes.text")} actions={<RenewCodes />} />
            <CardBody className="text-sm">
              {codesLeft > FEW_CODES ? (
                <p>{t("codes.left", { count: codesLeft })}</p>
              ) : (
                <Alert tone="warning">{t("codes.few", { count: codesLeft })}</Alert>
              )}
            </CardBody>
          </Card>
        ) : null}
      </div>
    </ClientMessages>
  );
}

async function PasskeyLine({ passkey, day }: { passkey: PasskeyRow; day: (value: Date) => string }) {
  const t = await getTranslations("second-factor");
  const { id, name, createdAt, lastUsedAt } = passkey;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-52">
        <p className="break-words font-semibold">{name}</p>
        <p className="text-muted-foreground text-xs">
          {t("passkeys.since", { date: day(createdAt) })}
          {lastUsedAt ? ` · ${t("lastUsed", { date: day(lastUsedAt) })}` : null}
        </p>
      </div>
      <PasskeyControls passkeyId={id} name={name} />
    </li>
  );
}
