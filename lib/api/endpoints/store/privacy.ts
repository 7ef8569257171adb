import { z } from "zod";
import { requestOwnCode } from "@/lib/identity";
import { verifyOtpInput } from "@/lib/identity/schema";
import { callErasureBack, exportMyData, getMyErasure, requestErasure } from "@/lib/privacy";
import { type Endpoint, endpoint } from "../../endpoint";
import { time } from "../../shapes";
import { challenge } from "./account-shapes";
import { erasure, erasureBlock, personExport } from "./privacy-shapes";

const tag = "Privacy";
const CODE = ["CODE_WRONG", "CODE_EXPIRED", "CODE_EXHAUSTED", "STEP_UP_REQUIRED", "NOT_FOUND"] as const;

const ownCode = endpoint({
  id: "requestOwnCode",
  method: "POST",
  path: "/privacy/otp",
  tag,
  summary: "Have a code sent to the caller's own number: fetching or erasing their data needs it",
  caller: "person",
  status: 202,
  refusals: [
    "PHONE_INVALID",
    "COUNTRY_NOT_SERVED",
    "RESEND_TOO_SOON",
    "MESSAGE_NOT_SENT",
    "CODE_EXHAUSTED",
    "STEP_UP_REQUIRED",
    "NOT_FOUND",
  ],
  result: challenge,
  run: (ctx) => requestOwnCode(ctx),
});

const exportData = endpoint({
  id: "exportMyData",
  method: "POST",
  path: "/privacy/export",
  tag,
  summary: "All that is kept of the caller, table by table; proofs and keys excepted",
  caller: "person",
  body: verifyOtpInput,
  refusals: CODE,
  result: personExport,
  run: (ctx, { body }) => exportMyData(ctx, body),
});

const standing = endpoint({
  id: "getMyErasure",
  method: "GET",
  path: "/privacy/erasure",
  tag,
  summary: "Whether the caller asked to be forgotten, what stands in the way, and when it would happen",
  caller: "person",
  result: z
    .object({ open: erasure.nullable(), blocks: z.array(erasureBlock), dueAt: time })
    .meta({ id: "MyErasure" }),
  run: (ctx) => getMyErasure(ctx),
});

const request = endpoint({
  id: "requestErasure",
  method: "POST",
  path: "/privacy/erasure",
  tag,
  summary:
    "Ask to be forgotten: it happens after the days of grace, and what law obliges to keep names nobody from then on",
  caller: "person",
  body: verifyOtpInput,
  refusals: [...CODE, "ERASURE_BLOCKED"],
  result: erasure,
  run: (ctx, { body }) => requestErasure(ctx, body),
});

const callBack = endpoint({
  id: "callErasureBack",
  method: "DELETE",
  path: "/privacy/erasure",
  tag,
  summary: "Stay after all",
  caller: "person",
  status: 204,
  refusals: ["NOT_FOUND"],
  run: async (ctx) => {
    await callErasureBack(ctx);
    return undefined;
  },
});

export const privacyEndpoints: readonly Endpoint[] = [ownCode, exportData, standing, request, callBack];
