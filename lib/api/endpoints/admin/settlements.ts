import { z } from "zod";
import { getSettlementFile, importSettlement, listSettlementFiles } from "@/lib/finance";
import { importSettlementInput, MAX_SETTLEMENT_BYTES, SETTLEMENT_GATEWAYS } from "@/lib/finance/schema";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { id, time } from "../../shapes";
import { units } from "../console/shapes";

const tag = "Staff: reconciliation";
const caller = "staff";
const description = "ADMIN.";

const currency = z.string().length(3);

const file = z
  .object({
    id,
    gateway: z.enum(SETTLEMENT_GATEWAYS),
    name: z.string(),
    rowCount: units,
    importedAt: time,
    firstAt: time.nullable(),
    lastAt: time.nullable(),
    person: z.string().nullable(),
    matched: units,
    odd: units.meta({ description: "Rows a person has to look at" }),
  })
  .meta({ id: "SettlementFile" });

const oddRow = z
  .object({
    line: units.meta({ description: "Line of the file; 0 for what the file does not have" }),
    kind: z.enum(["CAPTURE", "REFUND", "OTHER"]).meta({
      description: "OTHER took or gave money for a cause our books know nothing of, as a chargeback",
    }),
    providerRef: z.string(),
    outcome: z.enum(["MATCHED", "MISSING_HERE", "MISSING_THERE", "AMOUNT_DIFFERS", "SETTLED_BEFORE"]),
    currency,
    gross: z.number().int().meta({ description: "In the smallest unit of `currency`" }),
    ours: z
      .number()
      .int()
      .nullable()
      .meta({ description: "What our books say, in `oursIn`'s smallest unit" }),
    oursIn: currency.nullable(),
    orderId: id.nullable(),
    orderNumber: z.string().nullable(),
  })
  .meta({ id: "OddSettlementRow" });

const list = endpoint({
  id: "listSettlementFiles",
  method: "GET",
  path: "/admin/settlement-files",
  tag,
  summary: "The last 50 settlement files of the gateways, newest first",
  description,
  caller,
  result: z.object({ rows: z.array(file) }),
  run: async (ctx) => ({ rows: await listSettlementFiles(ctx) }),
});

const read = endpoint({
  id: "getSettlementFile",
  method: "GET",
  path: "/admin/settlement-files/{fileId}",
  tag,
  summary: "A file and what of it does not match our books, and what our books have that it does not",
  description,
  caller,
  params: z.strictObject({ fileId: id }),
  result: file.extend({ rows: z.array(oddRow) }).meta({ id: "SettlementFileDetail" }),
  run: (ctx, { params }) => getSettlementFile(ctx, params),
});

const take = endpoint({
  id: "importSettlementFile",
  method: "POST",
  path: "/admin/settlement-files",
  tag,
  summary:
    "Takes a gateway's settlement file in, as text; the same file again is `known` and changes nothing",
  description,
  caller,
  creates: true,
  status: 201,
  // In JSON each line's end and each quotation mark is two bytes.
  bodyLimit: 2 * MAX_SETTLEMENT_BYTES,
  body: importSettlementInput,
  result: z.object({ fileId: id, known: z.boolean() }),
  run: async (ctx, { body }) => {
    const taken = await importSettlement(ctx, body);
    return reply(taken, { headers: { location: `/api/v1/admin/settlement-files/${taken.fileId}` } });
  },
});

export const settlementEndpoints: readonly Endpoint[] = [list, read, take];
