import { z } from "zod";
import { TRANSFER_DISCREPANCIES } from "@/lib/inventory/schema";
import { id, time } from "../../shapes";
import { imageUrl, units } from "./shapes";

export const transferRow = z
  .object({
    id,
    number: z.string(),
    status: z.enum(["DRAFT", "READY", "IN_TRANSIT", "PARTLY_RECEIVED", "RECEIVED", "CANCELLED"]),
    fromName: z.string(),
    toName: z.string(),
    lines: units,
    quantity: units,
    held: units,
    sent: units,
    received: units,
    lost: units,
    returned: units,
    extra: units,
    createdAt: time,
  })
  .meta({ id: "TransferRow" });

const line = z.object({
  variantId: id,
  name: z.string(),
  variantTitle: z.string(),
  sku: z.string().nullable(),
  imageUrl,
  quantity: units,
  held: units,
  sent: units,
  received: units,
  lost: units,
  returned: units,
  extra: units,
  lostReason: z.string().nullable(),
  free: units.meta({ description: "Free at the origin now" }),
  safetyStock: units,
});

const event = z.object({
  id,
  kind: z.enum(["CREATED", "EDITED", "HELD", "REOPENED", "SENT", "RECEIVED", "CANCELLED"]),
  units,
  note: z.string().nullable(),
  receiptId: id.nullable(),
  createdAt: time,
  person: z.string().nullable(),
});

const receiptLine = z.object({
  receiptId: id,
  variantId: id,
  received: units,
  lost: units,
  returned: units,
  extra: units,
  reason: z.enum(TRANSFER_DISCREPANCIES).nullable(),
  note: z.string().nullable(),
});

export const transferDetail = transferRow
  .extend({
    note: z.string().nullable(),
    revision: units.meta({ description: "What an edit of the draft names" }),
    fromWarehouseId: id,
    toWarehouseId: id,
    fromAddress: z.string(),
    toAddress: z.string(),
    createdBy: z.string().nullable(),
    readyAt: time.nullable(),
    sentAt: time.nullable(),
    receivedAt: time.nullable(),
    cancelledAt: time.nullable(),
    items: z.array(line),
    events: z.array(event).meta({ description: "Newest first" }),
    receiptLines: z.array(receiptLine),
  })
  .meta({ id: "Transfer" });
