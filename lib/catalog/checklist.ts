/** What a product must have before shops can sell it. */
export type ChecklistItem = {
  item: "NAME" | "CATEGORY" | "VARIANT" | "PICTURE" | "ATTRIBUTES";
  done: boolean;
  /** Names of the required attributes without a value. */
  missing: string[];
};

export type ChecklistSubject = {
  name: string;
  /** False for no category, or a retired one. */
  categoryOpen: boolean;
  activeVariants: number;
  pictures: number;
  requiredAttributes: readonly { id: string; name: string }[];
  /** Attributes that have a value. */
  filledAttributeIds: readonly string[];
};

/** The publish checklist, in the order a form fills it. Shared by the verb that decides and the page that shows it. */
export function publishChecklist(subject: ChecklistSubject): ChecklistItem[] {
  const filled = new Set(subject.filledAttributeIds);
  const missing = subject.requiredAttributes
    .filter((entry) => !filled.has(entry.id))
    .map((entry) => entry.name);
  return [
    { item: "NAME", done: subject.name.trim() !== "", missing: [] },
    { item: "CATEGORY", done: subject.categoryOpen, missing: [] },
    { item: "VARIANT", done: subject.activeVariants > 0, missing: [] },
    { item: "PICTURE", done: subject.pictures > 0, missing: [] },
    { item: "ATTRIBUTES", done: missing.length === 0, missing },
  ];
}
