import { z } from "zod";
import { ERASURE_BLOCKS } from "@/lib/privacy";
import { id, time } from "../../shapes";

export const erasureBlock = z.enum(ERASURE_BLOCKS).meta({ description: "What is to be settled first" });

export const erasure = z
  .object({
    id,
    status: z.enum(["PENDING", "CALLED_BACK", "DONE"]),
    requestedAt: time,
    dueAt: time,
    heldBy: erasureBlock.nullable(),
  })
  .meta({ id: "Erasure" });

export const personExport = z
  .object({
    format: z.literal("gerai-personal-data"),
    version: z.literal(1),
    exportedAt: time,
    userId: id,
    tables: z.array(
      z.object({
        table: z.string(),
        about: z.string(),
        rows: z.array(z.record(z.string(), z.unknown())),
      }),
    ),
  })
  .meta({ id: "PersonExport" });
