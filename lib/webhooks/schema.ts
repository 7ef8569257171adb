import { z } from "zod";
import { EVENT_TYPES } from "./event-types";

const id = z.uuid();
const shopId = id;

const fields = {
  url: z.url({ protocol: /^https?$/ }).max(500),
  description: z.string().trim().max(200).default(""),
  /** Null for all, those to come too. */
  events: z.array(z.enum(EVENT_TYPES)).min(1).max(EVENT_TYPES.length).nullable(),
};

/** The key is the new endpoint's id: the same form, sent twice, makes one. */
export const createEndpointInput = z.strictObject({ shopId, ...fields, idempotencyKey: z.uuid() });
export type CreateEndpointInput = z.infer<typeof createEndpointInput>;

export const endpointRef = z.strictObject({ shopId, endpointId: id });
export type EndpointRef = z.infer<typeof endpointRef>;

export const updateEndpointInput = endpointRef.extend(fields);
export type UpdateEndpointInput = z.infer<typeof updateEndpointInput>;

export const messageRef = endpointRef.extend({ messageId: z.string().regex(/^msg_[0-9a-f]{32}$/) });
export type MessageRef = z.infer<typeof messageRef>;

export const listMessagesInput = endpointRef.extend({
  status: z.enum(["QUEUED", "DELIVERED", "FAILED"]).optional(),
  after: z.string().max(400).nullish(),
});
export type ListMessagesInput = z.infer<typeof listMessagesInput>;

export const replayFailedInput = endpointRef.extend({ since: z.iso.datetime() });
export type ReplayFailedInput = z.infer<typeof replayFailedInput>;
