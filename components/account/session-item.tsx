import { Monitor, Smartphone, Tablet } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { buttonVariants } from "@/components/ui/button-variants";
import { deviceName, type SessionRow } from "@/lib/identity";
import { RevokeSession } from "./session-controls";
import { SignOutButton } from "./sign-out-button";

const icons = { phone: Smartphone, tablet: Tablet, desktop: Monitor, unknown: Monitor };

/** One signed-in device. */
export async function SessionItem({ session, timeZone }: { session: SessionRow; timeZone: string }) {
  const [t, format] = await Promise.all([getTranslations("account.sessions"), getFormatter()]);
  const known = deviceName(session.device);
  const device = session.appName ?? known ?? t("unknownDevice");
  const Icon = session.appName ? Smartphone : icons[session.device.kind];
  const time = (value: Date) => format.dateTime(value, "dateTime", { timeZone });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 p-4 md:px-5">
      <span className="grid size-11 shrink-0 place-items-center rounded-xl bg-muted text-muted-foreground">
        <Icon aria-hidden="true" className="size-5.5" />
      </span>
      <div className="min-w-0 flex-1 basis-52 text-sm">
        <p className="flex flex-wrap items-center gap-2 font-bold">
          <span className="min-w-0 break-words">{session.appName ? t("app", { name: device }) : device}</span>
          {session.current ? <Badge tone="success">{t("current")}</Badge> : null}
        </p>
        <p className="text-muted-foreground">{t("lastSeen", { time: time(session.lastSeenAt) })}</p>
        <p className="text-muted-foreground">
          {t("signedIn", { time: time(session.createdAt) })}
          {session.ip ? ` · ${t("ip", { ip: session.ip })}` : null}
        </p>
      </div>
      {session.current ? (
        <SignOutButton className={buttonVariants({ variant: "outline", size: "sm" })}>
          {t("signOut")}
        </SignOutButton>
      ) : (
        <RevokeSession sessionId={session.id} device={device} />
      )}
    </li>
  );
}
