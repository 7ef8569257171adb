import { z } from "zod";
import { id } from "../../shapes";

export const attributeDefinition = z.object({
  id,
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  type: z.enum(["TEXT", "NUMBER", "BOOLEAN", "ENUM"]),
  unit: z.string().nullable(),
  choices: z.array(z.object({ value: z.string(), valueEn: z.string() })),
  filterable: z.boolean(),
});
