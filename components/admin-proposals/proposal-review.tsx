"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { UnsavedGuard } from "@/components/admin-form/unsaved-guard";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { SentenceField } from "@/components/ui/sentence-field";
import { useRouter } from "@/i18n/navigation";
import { approveProposalAction, rejectProposalAction } from "@/lib/catalog/actions/products";
import type { ProposalDraft } from "@/lib/catalog/schema";
import {
  attributesOf,
  draftOfProposal,
  type EditorDraft,
  inputOf,
} from "../admin-product-editor/editor-draft";
import { EditorForm, type Taxonomy } from "../admin-product-editor/editor-form";

/** A waiting proposal: as handed in beside the form that may still change it, and the two decisions. */
export function ProposalReview({
  id,
  draft: proposed,
  taxonomy,
  editable,
  handedIn,
}: {
  id: string;
  draft: ProposalDraft;
  taxonomy: Taxonomy;
  editable: boolean;
  /** What the shop wrote, for comparison. */
  handedIn: ReactNode;
}) {
  const t = useTranslations("admin.proposals");
  const router = useRouter();
  const { run, busy, fieldError } = useStaffAction();
  const [start] = useState(() => draftOfProposal(proposed));
  const [draft, setDraft] = useState(start);
  const [decided, setDecided] = useState(false);
  const dirty = JSON.stringify(draft) !== JSON.stringify(start);
  const set = (change: Partial<EditorDraft>) => setDraft((now) => ({ ...now, ...change }));

  async function approve() {
    const edits = inputOf(draft, attributesOf(taxonomy.tree, taxonomy.attributes, draft.categoryId));
    const result = await run(() => approveProposalAction({ proposalId: id, edits }), {
      done: t("approvedDone"),
    });
    if (!result) return;
    setDecided(true);
    router.push(`/admin/products/${result.data.productId}`);
  }

  return (
    <>
      <UnsavedGuard dirty={dirty && !decided && !busy} />
      <EditorForm
        draft={draft}
        set={set}
        fieldError={(field) => fieldError(field) ?? fieldError(`edits.${field}`)}
        taxonomy={taxonomy}
        readOnly={!editable}
        aside={
          <>
            {editable ? (
              <Card>
                <CardBody className="grid gap-2">
                  <p className="text-muted-foreground text-sm">{t("decideText")}</p>
                  <Button block loading={busy} onClick={() => void approve()}>
                    {t(dirty ? "approveEdited" : "approve")}
                  </Button>
                  <RejectButton id={id} name={proposed.name} />
                </CardBody>
              </Card>
            ) : null}
            {handedIn}
          </>
        }
      />
    </>
  );
}

function RejectButton({ id, name }: { id: string; name: string }) {
  const t = useTranslations("admin.proposals");
  const { run, fieldError } = useStaffAction();
  const router = useRouter();
  const [reason, setReason] = useState("");

  async function reject() {
    const result = await run(() => rejectProposalAction({ proposalId: id, reason }), {
      done: t("rejectedDone"),
    });
    if (result) router.push("/admin/proposals");
    return result !== null;
  }

  return (
    <ConfirmDialog
      trigger={
        <Button block variant="destructive-ghost">
          {t("reject")}
        </Button>
      }
      title={t("rejectTitle", { name })}
      description={t("rejectText")}
      confirmLabel={t("reject")}
      tone="destructive"
      onConfirm={reject}
    >
      <SentenceField
        label={t("reason")}
        error={fieldError("reason")}
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
    </ConfirmDialog>
  );
}
