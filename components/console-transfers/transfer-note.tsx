import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import type { TransferDetail } from "@/lib/inventory";

/** A transfer on paper: what travels from where to where, with room to write what arrived, and to sign. Black on white at night too. */
export async function TransferNote({ transfer, shopName }: { transfer: TransferDetail; shopName: string }) {
  const t = await getTranslations("console-transfers.note");
  const left = transfer.sentAt !== null;
  const units = (line: { sent: number; quantity: number }) => (left ? line.sent : line.quantity);
  const cell = "border border-black px-2 py-1.5 align-top";
  return (
    <article className="mx-auto max-w-3xl bg-white p-5 text-black text-sm md:p-8 print:max-w-none print:p-0">
      <header className="mb-5 flex flex-wrap items-start justify-between gap-3 border-black border-b-2 pb-3">
        <div>
          <p className="font-semibold">{shopName}</p>
          <h1 className="font-extrabold text-xl">{t("heading")}</h1>
        </div>
        <div className="text-right">
          <p className="font-bold text-base">{transfer.number}</p>
          <p>
            {t("date")}: <LocalTime value={transfer.sentAt ?? transfer.createdAt} format="dateLong" />
          </p>
        </div>
      </header>
      <div className="mb-5 grid gap-4 sm:grid-cols-2 print:grid-cols-2">
        <End label={t("origin")} name={transfer.fromName} address={transfer.fromAddress} />
        <End label={t("destination")} name={transfer.toName} address={transfer.toAddress} />
      </div>
      {transfer.note ? (
        <p className="mb-4 break-words">
          <b>{t("note")}:</b> {transfer.note}
        </p>
      ) : null}
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-left">
            <th className={cell}>{t("goods")}</th>
            <th className={`${cell} text-right`}>{t(left ? "sent" : "planned")}</th>
            <th className={`${cell} w-16`}>{t("arrived")}</th>
            <th className={`${cell} w-1/4 max-sm:hidden print:table-cell`}>{t("remark")}</th>
          </tr>
        </thead>
        <tbody>
          {transfer.items.map((line) => (
            <tr key={line.variantId} className="break-inside-avoid">
              <td className={`${cell} break-words`}>
                {line.name}
                <span className="block text-xs">
                  {[line.variantTitle, line.sku ? `${t("sku")} ${line.sku}` : null]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </td>
              <td className={`${cell} text-right font-bold tabular-nums`}>{units(line)}</td>
              <td className={cell} />
              <td className={`${cell} max-sm:hidden print:table-cell`} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th className={`${cell} text-left`}>{t("total")}</th>
            <td className={`${cell} text-right font-bold tabular-nums`}>{units(transfer)}</td>
            <td className={cell} />
            <td className={`${cell} max-sm:hidden print:table-cell`} />
          </tr>
        </tfoot>
      </table>
      <div className="mt-8 grid break-inside-avoid grid-cols-3 gap-4">
        {(["handedOver", "carried", "received"] as const).map((who) => (
          <div key={who}>
            <p>{t(who)}</p>
            <p className="mt-14 border-black border-t pt-1 text-xs">{t("sign")}</p>
          </div>
        ))}
      </div>
    </article>
  );
}

function End({ label, name, address }: { label: string; name: string; address: string }) {
  return (
    <div className="min-w-0">
      <p className="text-xs">{label}</p>
      <p className="break-words font-bold">{name}</p>
      <p className="break-words">{address}</p>
    </div>
  );
}
