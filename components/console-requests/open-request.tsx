import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";

type Open = { kind: "cancel" | "return"; id: string; words: string };

/** On an order's page: what its customer asks for, so that nobody packs what is to be cancelled. */
export async function OpenRequest({ slug, requests }: { slug: string; requests: readonly Open[] }) {
  if (requests.length === 0) return null;
  const t = await getTranslations("console-requests");
  return requests.map(({ id, kind, words }) => (
    <Alert
      key={id}
      tone="warning"
      title={t(kind === "cancel" ? "openCancel" : "openReturn", { words })}
      action={
        <LinkButton href={`/console/${slug}/requests/${id}`} size="sm" variant="outline">
          {t("answerNow")}
        </LinkButton>
      }
    />
  ));
}
