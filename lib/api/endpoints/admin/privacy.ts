import { z } from "zod";
import {
  callErasureBackFor,
  exportForPerson,
  findPerson,
  listErasures,
  requestErasureFor,
} from "@/lib/privacy";
import { callBackForInput, findPersonInput, forPersonInput } from "@/lib/privacy/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, time } from "../../shapes";
import { flag, units } from "../console/shapes";
import { erasure, erasureBlock, personExport } from "../store/privacy-shapes";

const tag = "Staff: people's data";
const caller = "staff";
const description = "SUPPORT.";
const FRESH = "SUPPORT, with a fresh proof of the second factor. Written down with its reason.";
const person = z.strictObject({ userId: id });
const reason = forPersonInput.pick({ reason: true });

const find = endpoint({
  id: "findPersonForStaff",
  method: "POST",
  path: "/admin/people/find",
  tag,
  summary: "The person of a number, and how they stand with being forgotten",
  description,
  caller,
  body: findPersonInput,
  refusals: ["NOT_FOUND", "PHONE_INVALID", "COUNTRY_NOT_SERVED"],
  result: z
    .object({
      userId: id,
      name: z.string().nullable(),
      phone: z.string(),
      since: time,
      blocks: z.array(erasureBlock),
      open: z.object({ id, dueAt: time, heldBy: erasureBlock.nullable() }).nullable(),
    })
    .meta({ id: "FoundPerson" }),
  run: (ctx, { body }) => findPerson(ctx, body),
});

const exportFor = endpoint({
  id: "exportForPerson",
  method: "POST",
  path: "/admin/people/{userId}/export",
  tag,
  summary: "A person's data, for them: they asked staff for it",
  description: FRESH,
  caller,
  params: person,
  body: reason,
  refusals: ["NOT_FOUND", "STEP_UP_REQUIRED"],
  result: personExport,
  run: (ctx, { params, body }) => exportForPerson(ctx, { ...params, ...body }),
});

const requestFor = endpoint({
  id: "requestErasureFor",
  method: "POST",
  path: "/admin/people/{userId}/erasure",
  tag,
  summary: "Ask for a person that they be forgotten; they are told and may call it back",
  description: FRESH,
  caller,
  params: person,
  body: reason,
  refusals: ["NOT_FOUND", "STEP_UP_REQUIRED", "ERASURE_BLOCKED"],
  result: erasure,
  run: (ctx, { params, body }) => requestErasureFor(ctx, { ...params, ...body }),
});

const list = endpoint({
  id: "listErasures",
  method: "GET",
  path: "/admin/erasures",
  tag,
  summary: "Requests to be forgotten, newest first",
  description,
  caller,
  query: z.strictObject({ cursor }),
  result: pageOf(
    erasure
      .extend({
        userId: id,
        byStaff: flag,
        reason: z.string().nullable(),
        endedAt: time.nullable(),
        rows: units.nullable().meta({ description: "Rows removed or made nobody's" }),
      })
      .meta({ id: "ErasureForStaff" }),
  ),
  run: (ctx, { query }) => listErasures(ctx, { after: query.cursor }),
});

const callBackFor = endpoint({
  id: "callErasureBackFor",
  method: "POST",
  path: "/admin/erasures/{requestId}/call-back",
  tag,
  summary: "Call a request back for its person",
  description,
  caller,
  status: 204,
  params: callBackForInput.pick({ requestId: true }),
  body: reason,
  refusals: ["NOT_FOUND"],
  run: async (ctx, { params, body }) => {
    await callErasureBackFor(ctx, { ...params, ...body });
    return undefined;
  },
});

export const peopleEndpoints: readonly Endpoint[] = [find, exportFor, requestFor, list, callBackFor];
