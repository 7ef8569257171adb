"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { useRouter } from "@/i18n/navigation";
import type { ProductForEdit } from "@/lib/catalog";
import {
  createProductAction,
  publishProductAction,
  reactivateProductAction,
  retireProductAction,
  updateProductAction,
} from "@/lib/catalog/actions/products";
import { statusTones } from "../admin-products/product-status";
import { attributesOf, draftOfProduct, type EditorDraft, emptyDraft, inputOf } from "./editor-draft";
import { EditorForm, SaveBar, type Taxonomy } from "./editor-form";

/** The product's one page: all of it is typed first and saved at once. Without a product it makes a new draft. */
export function ProductEditor({
  product,
  taxonomy,
  editable,
}: {
  product: ProductForEdit | null;
  taxonomy: Taxonomy;
  editable: boolean;
}) {
  const tf = useTranslations("admin.form");
  const router = useRouter();
  const staffAction = useStaffAction();
  const { run, busy, fieldError, clearErrors } = staffAction;
  const [saved, setSaved] = useState<EditorDraft>(() => (product ? draftOfProduct(product) : emptyDraft));
  const [draft, setDraft] = useState(saved);
  const dirty = JSON.stringify(draft) !== JSON.stringify(saved);
  const set = (change: Partial<EditorDraft>) => setDraft((now) => ({ ...now, ...change }));

  async function save() {
    // Only a proposal may name a brand the catalogue lacks.
    const { brandName: _brandName, ...input } = inputOf(
      draft,
      attributesOf(taxonomy.tree, taxonomy.attributes, draft.categoryId),
    );
    const result = await run(
      () => (product ? updateProductAction({ id: product.id, product: input }) : createProductAction(input)),
      { done: tf("saved") },
    );
    if (!result) return;
    setSaved(draft);
    if (!product) router.replace(`/admin/products/${result.data.id}`);
  }

  function discard() {
    setDraft(saved);
    clearErrors();
  }

  const productFieldError = (field: string) => fieldError(field) ?? fieldError(`product.${field}`);
  return (
    <>
      <EditorForm
        draft={draft}
        set={set}
        fieldError={productFieldError}
        taxonomy={taxonomy}
        onSale={product?.status === "ACTIVE"}
        // What is typed until the stored product is back would be lost when the form starts again from it.
        readOnly={!editable || busy}
        aside={
          product ? (
            <StatusCard product={product} dirty={dirty} editable={editable} staffAction={staffAction} />
          ) : null
        }
      />
      {editable ? <SaveBar dirty={dirty} busy={busy} onSave={() => void save()} onDiscard={discard} /> : null}
    </>
  );
}

function StatusCard({
  product,
  dirty,
  editable,
  staffAction: { run, busy },
}: {
  product: ProductForEdit;
  dirty: boolean;
  editable: boolean;
  staffAction: Pick<ReturnType<typeof useStaffAction>, "run" | "busy">;
}) {
  const t = useTranslations("admin.editor");
  const tp = useTranslations("admin.products");
  const { id, status } = product;
  return (
    <Card>
      <CardBody className="grid gap-3">
        <p className="flex items-center justify-between gap-2">
          <span className="font-bold">{tp("statusTitle")}</span>
          <Badge tone={statusTones[status]}>{tp(`status.${status}`)}</Badge>
        </p>
        <p className="text-muted-foreground text-sm">{t(`statusText.${status}`)}</p>
        {status === "DRAFT" && editable ? (
          <Button
            block
            loading={busy}
            disabled={dirty}
            onClick={() => void run(() => publishProductAction({ id }), { done: t("publishedDone") })}
          >
            {t("publish")}
          </Button>
        ) : null}
        {status === "RETIRED" && editable ? (
          <Button
            block
            variant="outline"
            loading={busy}
            disabled={dirty}
            onClick={() => void run(() => reactivateProductAction({ id }), { done: t("publishedDone") })}
          >
            {t("reactivate")}
          </Button>
        ) : null}
        {dirty && status !== "ACTIVE" ? (
          <p className="text-muted-foreground text-xs">{t("saveFirst")}</p>
        ) : null}
        {status !== "RETIRED" && editable ? (
          <ConfirmDialog
            trigger={
              <Button block variant="destructive-ghost" disabled={dirty}>
                {t("retire")}
              </Button>
            }
            title={t("retireTitle", { name: product.name })}
            description={t("retireText")}
            confirmLabel={t("retire")}
            tone="destructive"
            onConfirm={async () =>
              (await run(() => retireProductAction({ id }), { done: t("retiredDone") })) !== null
            }
          />
        ) : null}
      </CardBody>
    </Card>
  );
}
