import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { Operation } from "@/lib/api";

const TONES: Record<Operation["method"], BadgeTone> = {
  GET: "info",
  POST: "success",
  PUT: "warning",
  PATCH: "warning",
  DELETE: "danger",
};

export function MethodBadge({ method }: Pick<Operation, "method">) {
  return (
    <Badge tone={TONES[method]} className="min-w-15 justify-center font-mono">
      {method}
    </Badge>
  );
}
