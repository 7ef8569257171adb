"use server";

import { shopAction } from "@/lib/identity/action-clients";
import { previewSourcingInput } from "../schema";
import { previewSourcing } from "../sourcing-preview";

/** Asked as the form is filled in: the lines of an order nobody placed do not fit an address. */
export const previewSourcingAction = shopAction({
  name: "ordering.previewSourcing",
  input: previewSourcingInput,
  run: previewSourcing,
});
