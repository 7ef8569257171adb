import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Card, CardBody } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { OrderRecord } from "@/lib/recorder";
import { RecordTimeline } from "./record-timeline";

/** The trail of one order, for whoever it was read for. */
export async function RecordPage({
  record,
  number,
  above,
  traces,
  actions,
}: {
  record: OrderRecord;
  /** Of the order, or of the shop's part of it. */
  number: string;
  above: { label: string; href: string }[];
  traces?: boolean;
  actions?: ReactNode;
}) {
  const t = await getTranslations("recorder");
  return (
    <>
      <PageHeader
        title={t("titleOf", { number })}
        description={t("text")}
        actions={actions}
        breadcrumbs={[...above, { label: t("title") }]}
      />
      <Card>
        <CardBody>
          <RecordTimeline entries={record.entries} traces={traces} />
        </CardBody>
      </Card>
    </>
  );
}
