import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import { Select } from "@/components/ui/select";
import { CHANNELS, type Channel, type Kind } from "@/lib/notifications";

/** Narrows the list by kind and channel: a plain form, whose state is the address. */
export async function MessageFilters({
  action,
  kinds,
  filter,
}: {
  action: string;
  kinds: readonly ("code" | Kind)[];
  filter: { status?: string; channel?: Channel; kind?: string };
}) {
  const [t, names] = await Promise.all([getTranslations("notifications"), getTranslations("notices.kinds")]);
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      {filter.status ? <input type="hidden" name="status" value={filter.status} /> : null}
      <div className="grid min-w-40 gap-1.5">
        <Label htmlFor="message-channel">{t("staff.channel")}</Label>
        <Select id="message-channel" name="channel" defaultValue={filter.channel ?? ""}>
          <option value="">{t("staff.any")}</option>
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {t(`channels.${channel}`)}
            </option>
          ))}
        </Select>
      </div>
      <div className="grid min-w-52 gap-1.5">
        <Label htmlFor="message-kind">{t("staff.kind")}</Label>
        <Select id="message-kind" name="kind" defaultValue={filter.kind ?? ""}>
          <option value="">{t("staff.any")}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {names(`${kind}.name`)}
            </option>
          ))}
        </Select>
      </div>
      <Button type="submit" variant="outline">
        {t("staff.apply")}
      </Button>
    </form>
  );
}
