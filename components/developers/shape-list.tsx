import type { Shape } from "@/lib/api";
import { shapeAnchor } from "./addresses";
import { FieldList } from "./field-list";

/** Named shapes, each where its links lead. */
export function ShapeList({
  shapes,
  level: Heading = "h3",
}: {
  shapes: readonly Shape[];
  level?: "h3" | "h4";
}) {
  return (
    <ul className="grid gap-6">
      {shapes.map(({ name, description, fields }) => (
        <li key={name} className="grid min-w-0 gap-2">
          <Heading id={shapeAnchor(name)} className="scroll-mt-24 break-words font-bold font-mono">
            {name}
          </Heading>
          {description ? <p className="text-muted-foreground text-sm">{description}</p> : null}
          <FieldList fields={fields} />
        </li>
      ))}
    </ul>
  );
}
