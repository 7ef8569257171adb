import { Mail, MessageSquareText } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { Card, CardBody } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import type { DemoMessage } from "@/lib/platform/demo-inbox";

/** One message of the demo inbox, with its code to copy and its links to follow. */
export async function InboxMessage({ message }: { message: DemoMessage }) {
  const [t, format] = await Promise.all([getTranslations("inbox"), getFormatter()]);
  const sms = message.channel === "SMS";
  const Icon = sms ? MessageSquareText : Mail;
  const code = sms ? /#(\d{6})\s*$/.exec(message.body)?.[1] : undefined;
  return (
    <Card>
      <CardBody className="grid gap-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span className="inline-flex items-center gap-1.5 font-bold">
            <Icon aria-hidden="true" className="size-4.5 text-primary" />
            {sms ? t("sms") : t("email")}
          </span>
          <span className="break-all font-semibold tabular-nums">
            {t("to", { recipient: message.recipient })}
          </span>
          <time dateTime={message.createdAt.toISOString()} className="ml-auto text-muted-foreground">
            {format.dateTime(message.createdAt, { dateStyle: "medium", timeStyle: "medium" })}
          </time>
        </div>
        {message.subject ? <h2 className="font-bold">{message.subject}</h2> : null}
        <p className="whitespace-pre-line break-words text-sm leading-relaxed">
          <Linked text={message.body} />
        </p>
        {message.html ? (
          <details>
            <summary className="w-fit cursor-pointer font-semibold text-link text-sm">{t("look")}</summary>
            <iframe
              title={message.subject ?? t("email")}
              srcDoc={message.html.replace("<head>", '<head><base target="_blank">')}
              // Its links open a page of their own; nothing in it may run.
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              className="mt-3 h-[36rem] w-full rounded-xl border border-border bg-white"
            />
          </details>
        ) : null}
        {code ? (
          <div className="flex flex-wrap items-center justify-between gap-3 rounded-xl bg-muted px-4 py-3">
            <span className="font-extrabold text-2xl tabular-nums tracking-[0.2em]">{code}</span>
            <CopyButton
              value={code}
              variant="outline"
              label={t("copy", { code })}
              copiedLabel={t("copied")}
            />
          </div>
        ) : null}
      </CardBody>
    </Card>
  );
}

// Only http(s): a body is whatever the app put into it, names of people and shops included.
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one fixed text.
        key={index}
        href={part}
        className="break-all font-semibold text-link underline underline-offset-2"
      >
        {part}
      </a>
    ) : (
      part
    ),
  );
}
