import { z } from "zod";
import {
  appealReturn,
  requestCancel,
  requestReturn,
  sendBack,
  withdrawCancel,
  withdrawReturn,
} from "@/lib/returns";
import { appealInput, requestCancelInput, requestReturnInput, sendBackInput } from "@/lib/returns/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { id } from "../../shapes";

const tag = "Cancel and return";
const part = z.strictObject({ shopOrderId: id });
const request = z.strictObject({ requestId: id });

const requestCancelEndpoint = endpoint({
  id: "requestCancel",
  method: "POST",
  path: "/order-parts/{shopOrderId}/cancel-requests",
  tag,
  summary: "Ask a shop to cancel its paid part",
  caller: "person",
  creates: true,
  status: 201,
  params: part,
  body: requestCancelInput.omit({ shopOrderId: true }),
  refusals: ["REQUEST_OPEN", "REQUEST_STATE", "ORDER_STATE", "LIMIT_REACHED"],
  result: z.object({ outcome: z.enum(["cancelled", "requested"]) }),
  run: (ctx, { params, body }) => requestCancel(ctx, { ...params, ...body }),
});

const withdrawCancelEndpoint = endpoint({
  id: "withdrawCancel",
  method: "POST",
  path: "/cancel-requests/{requestId}/withdraw",
  tag,
  summary: "Take back the wish to cancel",
  caller: "person",
  params: request,
  status: 204,
  refusals: ["REQUEST_STATE"],
  run: async (ctx, { params }) => {
    await withdrawCancel(ctx, params);
    return undefined;
  },
});

const requestReturnEndpoint = endpoint({
  id: "requestReturn",
  method: "POST",
  path: "/order-parts/{shopOrderId}/returns",
  tag,
  summary: "Ask to give units back; one open return a part",
  caller: "person",
  creates: true,
  status: 201,
  params: part,
  body: requestReturnInput.omit({ shopOrderId: true }),
  refusals: ["RETURN_CLOSED", "REQUEST_OPEN", "RETURN_QUANTITY", "LIMIT_REACHED", "PICTURE_INVALID"],
  result: z.object({ returnId: id }),
  run: (ctx, { params, body }) => requestReturn(ctx, { ...params, ...body }),
});

const withdrawReturnEndpoint = endpoint({
  id: "withdrawReturn",
  method: "POST",
  path: "/returns/{requestId}/withdraw",
  tag,
  summary: "Keep the goods after all",
  caller: "person",
  params: request,
  status: 204,
  refusals: ["REQUEST_STATE"],
  run: async (ctx, { params }) => {
    await withdrawReturn(ctx, params);
    return undefined;
  },
});

const sendBackEndpoint = endpoint({
  id: "sendBack",
  method: "POST",
  path: "/returns/{requestId}/sent",
  tag,
  summary: "Say that the goods are on their way back",
  caller: "person",
  params: request,
  body: sendBackInput.omit({ requestId: true }),
  status: 204,
  refusals: ["REQUEST_STATE"],
  run: async (ctx, { params, body }) => {
    await sendBack(ctx, { ...params, ...body });
    return undefined;
  },
});

const appealEndpoint = endpoint({
  id: "appealReturn",
  method: "POST",
  path: "/returns/{requestId}/appeal",
  tag,
  summary: "Ask Gerai to judge a shop's no, within three days of it; its money is held until then",
  caller: "person",
  params: request,
  body: appealInput.omit({ requestId: true }),
  status: 204,
  refusals: ["REQUEST_STATE", "REQUEST_OPEN"],
  run: async (ctx, { params, body }) => {
    await appealReturn(ctx, { ...params, ...body });
    return undefined;
  },
});

export const requestEndpoints: readonly Endpoint[] = [
  requestCancelEndpoint,
  withdrawCancelEndpoint,
  requestReturnEndpoint,
  withdrawReturnEndpoint,
  sendBackEndpoint,
  appealEndpoint,
];
