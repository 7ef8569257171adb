import { z } from "zod";
import {
  cancelTransfer,
  countTransfers,
  createTransfer,
  getTransfer,
  listTransfers,
  readyTransfer,
  receiveTransfer,
  reopenTransfer,
  sendTransfer,
  transferFilters,
  updateTransfer,
} from "@/lib/inventory";
import {
  cancelTransferInput,
  createTransferInput,
  holdTransferInput,
  receiveTransferInput,
  sendTransferInput,
  updateTransferInput,
} from "@/lib/inventory/schema";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { idOfKey } from "../../key-id";
import { cursor, id, pageOf, words } from "../../shapes";
import { countsOf, shopPath } from "./shapes";
import { transferDetail, transferRow } from "./transfer-shapes";

const tag = "Transfers";
const caller = { scope: "stock:write" } as const;
const description = "Everybody in the team but viewers.";
const path = shopPath.extend({ transferId: id });

const { fromWarehouseId, toWarehouseId, lines, note } = createTransferInput.shape;
const plan = z.strictObject({ fromWarehouseId, toWarehouseId, lines, note });

const list = endpoint({
  id: "listTransfers",
  method: "GET",
  path: "/console/{shopId}/transfers",
  tag,
  summary:
    "A shop's transfers between its warehouses, newest first; without a filter those that have not ended",
  caller: { scope: "stock:read" },
  params: shopPath,
  query: z.strictObject({ filter: z.enum(transferFilters).optional(), cursor, include: words("counts") }),
  result: pageOf(transferRow).extend({ counts: countsOf(transferFilters) }),
  run: async (ctx, { params, query: { filter, cursor: after, include } }) => ({
    ...(await listTransfers(ctx, { ...params, filter, after })),
    counts: include ? await countTransfers(ctx, params) : null,
  }),
});

const read = endpoint({
  id: "getTransfer",
  method: "GET",
  path: "/console/{shopId}/transfers/{transferId}",
  tag,
  summary: "One transfer with its lines, its arrivals and its history",
  caller: { scope: "stock:read" },
  params: path,
  result: transferDetail,
  run: (ctx, { params }) => getTransfer(ctx, params),
});

const draft = endpoint({
  id: "draftTransfer",
  method: "POST",
  path: "/console/{shopId}/transfers",
  tag,
  summary: "Drafts a transfer between two warehouses; nothing moves yet",
  description,
  caller,
  creates: true,
  status: 201,
  params: shopPath,
  body: plan,
  result: z.object({ transferId: id, number: z.string() }),
  run: async (ctx, { params, body, key }) => {
    const input = { ...params, ...body, idempotencyKey: idOfKey(key) };
    const made = await createTransfer(ctx, createTransferInput.parse(input));
    const location = `/api/v1/console/${params.shopId}/transfers/${made.transferId}`;
    return reply(made, { headers: { location } });
  },
});

const update = endpoint({
  id: "updateTransfer",
  method: "PUT",
  path: "/console/{shopId}/transfers/{transferId}",
  tag,
  summary: "Rewrites a draft: from where, to where, what, how many, the note",
  description: `${description} \`revision\` is the one that was read: an edit in between is a conflict.`,
  caller,
  edits: "getTransfer",
  params: path,
  body: plan.extend({ revision: updateTransferInput.shape.revision }),
  refusals: ["TRANSFER_STATE"],
  result: transferDetail,
  run: async (ctx, { params, body }) => {
    await updateTransfer(ctx, updateTransferInput.parse({ ...params, ...body }));
    return getTransfer(ctx, params);
  },
});

const ready = endpoint({
  id: "readyTransfer",
  method: "POST",
  path: "/console/{shopId}/transfers/{transferId}/ready",
  tag,
  summary: "Holds a draft's units at the origin while they are picked: still on hand, sellable nowhere",
  description,
  caller,
  params: path,
  body: holdTransferInput.pick({ useSafetyStock: true }),
  refusals: ["TRANSFER_STATE", "OUT_OF_STOCK", "SAFETY_STOCK"],
  result: transferDetail,
  run: async (ctx, { params, body }) => {
    await readyTransfer(ctx, { ...params, ...body });
    return getTransfer(ctx, params);
  },
});

const reopen = endpoint({
  id: "reopenTransfer",
  method: "POST",
  path: "/console/{shopId}/transfers/{transferId}/reopen",
  tag,
  summary: "Makes a ready transfer a draft again; the origin may sell what was held for it",
  description,
  caller,
  params: path,
  refusals: ["TRANSFER_STATE"],
  result: transferDetail,
  run: async (ctx, { params }) => {
    await reopenTransfer(ctx, params);
    return getTransfer(ctx, params);
  },
});

const send = endpoint({
  id: "sendTransfer",
  method: "POST",
  path: "/console/{shopId}/transfers/{transferId}/send",
  tag,
  summary: "The goods leave the origin and are sellable nowhere until they are received",
  description: `${description} \`lines\` says what was picked, for every line; left out, all that was planned.`,
  caller,
  params: path,
  body: sendTransferInput.pick({ useSafetyStock: true, lines: true }),
  refusals: ["TRANSFER_STATE", "OUT_OF_STOCK", "SAFETY_STOCK"],
  result: transferDetail,
  run: async (ctx, { params, body }) => {
    await sendTransfer(ctx, { ...params, ...body });
    return getTransfer(ctx, params);
  },
});

const receive = endpoint({
  id: "receiveTransfer",
  method: "POST",
  path: "/console/{shopId}/transfers/{transferId}/receipts",
  tag,
  summary: "Goods arrive, all or in part, as often as it takes; each discrepancy names its reason",
  description,
  caller,
  creates: true,
  status: 201,
  params: path,
  body: receiveTransferInput.pick({ lines: true, note: true }),
  refusals: ["TRANSFER_STATE"],
  result: transferDetail,
  run: async (ctx, { params, body, key }) => {
    await receiveTransfer(ctx, { ...params, ...body, idempotencyKey: idOfKey(key) });
    return getTransfer(ctx, params);
  },
});

const cancel = endpoint({
  id: "cancelTransfer",
  method: "POST",
  path: "/console/{shopId}/transfers/{transferId}/cancel",
  tag,
  summary:
    "Calls a transfer off: what is held is free again, what is on its way goes back into the origin's stock",
  description,
  caller,
  params: path,
  body: cancelTransferInput.pick({ note: true }),
  refusals: ["TRANSFER_STATE"],
  result: transferDetail,
  run: async (ctx, { params, body }) => {
    await cancelTransfer(ctx, { ...params, ...body });
    return getTransfer(ctx, params);
  },
});

export const transferEndpoints: readonly Endpoint[] = [
  list,
  read,
  draft,
  update,
  ready,
  reopen,
  send,
  receive,
  cancel,
];
