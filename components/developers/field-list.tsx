import { getTranslations } from "next-intl/server";
import type { Field } from "@/lib/api";
import { shapeAnchor } from "./addresses";

// Hundreds of rows on a page: they are styled from their list, so that each is no more than its words.
const LIST = [
  "rounded-xl border border-border bg-card text-sm divide-y divide-border",
  "[&>div]:grid [&>div]:gap-x-4 [&>div]:gap-y-0.5 [&>div]:px-3 [&>div]:py-2 sm:[&>div]:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]",
  "[&_dt]:min-w-0 [&_dt]:font-mono [&_dt]:font-semibold [&_dt]:text-[0.8125rem] [&_dt]:[overflow-wrap:anywhere]",
  "[&_dt_i]:font-normal [&_dt_i]:not-italic [&_dt_i]:text-muted-foreground",
  "[&_dd]:min-w-0 [&_dd]:[overflow-wrap:anywhere] [&_em]:text-muted-foreground [&_em]:not-italic",
  "[&_small]:block [&_small]:font-mono [&_small]:text-muted-foreground [&_small]:text-xs",
  "[&_.form]:bg-muted/60",
].join(" ");

/** Fields with what they are and must keep to, a row each. */
export async function FieldList({ fields }: { fields: readonly Field[] }) {
  const t = await getTranslations("developers");
  if (fields.length === 0) return null;
  return (
    <dl className={LIST}>
      {fields.map((field) => (
        <FieldRow key={field.key} field={field} optional={t("optional")} />
      ))}
    </dl>
  );
}

function FieldRow({ field, optional }: { field: Field; optional: string }) {
  const { path, description, bounds, isForm } = field;
  if (isForm)
    return (
      <div className="form">
        <dt>{path ? <FieldPath path={path} /> : "{ }"}</dt>
        <dd>
          <b>{field.type}</b>
        </dd>
      </div>
    );
  return (
    <div>
      <dt>
        <FieldPath path={path} />
      </dt>
      <dd>
        <FieldType type={field.type} shape={field.shape} />
        {field.optional ? <em> · {optional}</em> : null}
        {description ? <em> · {description}</em> : null}
        {bounds.length > 0 ? <small>{bounds.join(" · ")}</small> : null}
      </dd>
    </div>
  );
}

// The way to a nested field stands back behind its own name.
function FieldPath({ path }: { path: string }) {
  const cut = path.lastIndexOf(".") + 1;
  return cut === 0 ? (
    path
  ) : (
    <>
      <i>{path.slice(0, cut)}</i>
      {path.slice(cut)}
    </>
  );
}

/** The words of a type, with the shape among them as a link to it. */
export function FieldType({ type, shape }: { type: string; shape: string | null }) {
  if (!shape) return type;
  const [before, ...after] = type.split(shape);
  return (
    <>
      {before}
      <a href={`#${shapeAnchor(shape)}`} className="prose-link">
        {shape}
      </a>
      {after.join(shape)}
    </>
  );
}
