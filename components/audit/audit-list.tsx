import { ScrollText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

/** The acts of a page, or what stands where there are none. */
export async function AuditList({ children, emptyText }: { children: ReactNode[]; emptyText?: string }) {
  const t = await getTranslations("privacy.audit");
  return (
    <Card>
      {children.length === 0 ? (
        <EmptyState icon={ScrollText} title={t("empty")} text={emptyText ?? t("emptyText")} />
      ) : (
        <ul className="divide-y divide-border">{children}</ul>
      )}
    </Card>
  );
}
