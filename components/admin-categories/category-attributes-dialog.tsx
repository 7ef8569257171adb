"use client";

import { ArrowUp, Plus, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import type { AttributeRow, CategoryNode } from "@/lib/catalog";
import { setCategoryAttributesAction } from "@/lib/catalog/actions/taxonomy";
import { flatten, labelOf } from "./category-paths";

type Chosen = { attributeId: string; required: boolean };

/** Which attributes products of a category have, in order, and which are required; inherited ones are shown, not changed. */
export function CategoryAttributesDialog({
  tree,
  node,
  attributes,
  onClose,
}: {
  tree: CategoryNode[];
  node: CategoryNode;
  attributes: AttributeRow[];
  onClose: () => void;
}) {
  const t = useTranslations("admin.categories");
  const tf = useTranslations("admin.form");
  const locale = useLocale();
  const { run, busy } = useStaffAction();
  const pickId = useId();
  const [chosen, setChosen] = useState<Chosen[]>(() => ownAttributes(attributes, node.id));
  const [pick, setPick] = useState("");
  const byId = new Map(attributes.map((attribute) => [attribute.id, attribute]));
  const above =
    flatten(tree)
      .find((entry) => entry.node.id === node.id)
      ?.trail.slice(0, -1) ?? [];
  const inherited = attributes.filter((attribute) =>
    attribute.categories.some((link) => above.some((parent) => parent.id === link.id)),
  );
  const free = attributes.filter((attribute) => !chosen.some((entry) => entry.attributeId === attribute.id));

  async function save() {
    const saved = await run(() => setCategoryAttributesAction({ categoryId: node.id, attributes: chosen }), {
      done: tf("saved"),
    });
    if (saved) onClose();
  }

  function add() {
    if (!pick) return;
    setChosen([...chosen, { attributeId: pick, required: false }]);
    setPick("");
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={t("attributesTitle", { name: labelOf(node, locale) })}
        description={t("attributesText")}
        footer={
          <>
            <Button variant="outline" onClick={onClose}>
              {tf("cancel")}
            </Button>
            <Button loading={busy} onClick={save}>
              {tf("save")}
            </Button>
          </>
        }
      >
        {inherited.length > 0 ? (
          <div className="mb-4">
            <p className="mb-1.5 font-semibold text-sm">{t("inherited")}</p>
            <p className="flex flex-wrap gap-1.5">
              {inherited.map((attribute) => (
                <Badge key={attribute.id}>{labelOf(attribute, locale)}</Badge>
              ))}
            </p>
          </div>
        ) : null}
        <ul className="grid gap-2">
          {chosen.map((entry, index) => {
            const name = labelOf(byId.get(entry.attributeId) ?? { name: "", nameEn: "" }, locale);
            return (
              <li
                key={entry.attributeId}
                className="flex items-center gap-2 rounded-lg border border-border px-3 py-1.5"
              >
                <span className="min-w-0 flex-1 truncate font-medium text-sm">{name}</span>
                <Checkbox
                  label={t("required")}
                  checked={entry.required}
                  onChange={(event) =>
                    setChosen(
                      chosen.map((other) =>
                        other === entry ? { ...other, required: event.target.checked } : other,
                      ),
                    )
                  }
                />
                <Button
                  variant="ghost"
                  size="icon-sm"
                  disabled={index === 0}
                  aria-label={t("up", { name })}
                  onClick={() => setChosen(raised(chosen, index))}
                >
                  <ArrowUp aria-hidden="true" />
                </Button>
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label={tf("remove", { name })}
                  onClick={() => setChosen(chosen.filter((other) => other !== entry))}
                >
                  <X aria-hidden="true" />
                </Button>
              </li>
            );
          })}
        </ul>
        {chosen.length === 0 ? <p className="text-muted-foreground text-sm">{t("noAttributes")}</p> : null}
        <div className="mt-4 flex gap-2">
          <label htmlFor={pickId} className="sr-only">
            {t("pickAttribute")}
          </label>
          <Select id={pickId} value={pick} onChange={(event) => setPick(event.target.value)}>
            <option value="">{t("pickAttribute")}</option>
            {free.map((attribute) => (
              <option key={attribute.id} value={attribute.id}>
                {labelOf(attribute, locale)}
              </option>
            ))}
          </Select>
          <Button variant="outline" disabled={!pick} onClick={add}>
            <Plus aria-hidden="true" />
            {tf("add")}
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  );
}

function ownAttributes(attributes: AttributeRow[], categoryId: string): Chosen[] {
  return attributes
    .flatMap((attribute) =>
      attribute.categories
        .filter((link) => link.id === categoryId)
        .map((link) => ({ attributeId: attribute.id, required: link.required, position: link.position })),
    )
    .sort((a, b) => a.position - b.position)
    .map(({ attributeId, required }) => ({ attributeId, required }));
}

function raised<T>(list: T[], index: number): T[] {
  const next = [...list];
  next.splice(index - 1, 0, ...next.splice(index, 1));
  return next;
}
