import type { BadgeTone } from "@/components/ui/badge";
import type { ProductRow } from "@/lib/catalog";

export const statusTones: Record<ProductRow["status"], BadgeTone> = {
  DRAFT: "warning",
  ACTIVE: "success",
  RETIRED: "neutral",
};
