import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { LocalTime } from "@/components/ui/local-time";
import { Picture } from "@/components/ui/picture";
import { formatRupiah } from "@/lib/platform/money";
import type { ReturnForStaff } from "@/lib/returns";
import { JudgeAppeal } from "./judge-appeal";

/** A return with both sides' words, and its judgement: given, or to be given. */
export async function PartReturn({ asked, acts }: { asked: ReturnForStaff; acts: boolean }) {
  const [t, reasons, statuses] = await Promise.all([
    getTranslations("admin-orders"),
    getTranslations("returns.reason"),
    getTranslations("console-requests.status.return"),
  ]);
  const waits = asked.status === "APPEALED";
  return (
    <section
      id={`return-${asked.id}`}
      aria-label={t("return")}
      className={`grid scroll-mt-24 gap-2.5 rounded-xl border px-4 py-3 ${waits ? "border-warning" : "border-border"}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-bold">
          {t("return")} · {reasons(asked.reason)}
        </h3>
        <Badge tone={waits ? "warning" : "neutral"}>{statuses(asked.status)}</Badge>
      </div>
      <p className="break-words text-muted-foreground">
        {asked.lines.map((line) => `${line.quantity} × ${line.name}`).join(", ")} ·{" "}
        {formatRupiah(asked.amount)} · <LocalTime value={asked.createdAt} />
      </p>
      <Said who={t("buyerSays")} words={asked.note} />
      {asked.pictures.length > 0 ? (
        <ul aria-label={t("pictures")} className="flex flex-wrap gap-2">
          {asked.pictures.map((url, index) => (
            <li key={url} className="w-20">
              <a href={url} target="_blank" rel="noreferrer">
                <Picture src={url} alt={t("picture", { number: index + 1 })} className="rounded-lg" />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {asked.trackingNumber ? (
        <p className="break-all text-muted-foreground">
          {t("sentBack", { courier: asked.courier ?? "", number: asked.trackingNumber })}
        </p>
      ) : null}
      {asked.answer ? <Said who={t("shopSays")} words={asked.answer} /> : null}
      {asked.appeal ? <Said who={t("appealSays")} words={asked.appeal} /> : null}
      {asked.judgement ? (
        <Said
          who={asked.judge ? t("judgedBy", { name: asked.judge }) : t("judged")}
          words={asked.judgement}
        />
      ) : null}
      {waits && acts ? (
        <JudgeAppeal
          requestId={asked.id}
          amount={asked.amount}
          mayReturn={!asked.sentAt && asked.reason !== "NOT_RECEIVED"}
        />
      ) : null}
    </section>
  );
}

function Said({ who, words }: { who: string; words: string }) {
  return (
    <p className="whitespace-pre-line break-words">
      <span className="block font-semibold text-xs">{who}</span>
      {words}
    </p>
  );
}
