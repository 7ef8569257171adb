import { z } from "zod";
import { KINDS, type Kind } from "./kinds";

const CHANNEL_NAMES = ["BELL", "PUSH", "EMAIL", "SMS"] as const;
const id = z.uuid();
/** Checked against the table of kinds by the verb: a kind of another version is refused, not stored. */
const kind = z.string().min(1).max(40);
const minute = z.int().min(0).max(1439);

export const setPreferenceInput = z.strictObject({
  kind,
  channel: z.enum(CHANNEL_NAMES),
  enabled: z.boolean(),
});
export type SetPreferenceInput = z.infer<typeof setPreferenceInput>;

export const quietHoursInput = z.strictObject({
  enabled: z.boolean(),
  fromMinute: minute,
  untilMinute: minute,
});
export type QuietHoursInput = z.infer<typeof quietHoursInput>;

const base64url = (max: number) =>
  z
    .string()
    .regex(/^[\w-]+=*$/)
    .max(max);

const endpoint = z.url({ protocol: /^https$/ }).max(1000);

export const subscribePushInput = z.strictObject({
  endpoint,
  p256dh: base64url(120),
  auth: base64url(40),
  /** The public key the browser was asked with. */
  serverKey: base64url(120),
  /** The endpoint it had before, which is no more. */
  replaces: endpoint.optional(),
});
export type SubscribePushInput = z.infer<typeof subscribePushInput>;

export const pushEndpointInput = z.strictObject({ endpoint: z.string().max(1000) });
export type PushEndpointInput = z.infer<typeof pushEndpointInput>;

export const unsubscribeInput = z.strictObject({ token: z.string().min(1).max(200) });

/** The storefront's bell rings for the person's own messages, a console's for those of its shop. */
export const bellScopeInput = z.strictObject({ shopId: id.nullable() });
export type BellScope = z.infer<typeof bellScopeInput>;

export const markReadInput = z.strictObject({ ids: z.array(id).min(1).max(100) });
export type MarkReadInput = z.infer<typeof markReadInput>;

export const sendAgainInput = z.strictObject({ id });

/** How far back staff may go who send again what was given up. */
export const AGAIN_HOURS = [6, 24, 168] as const;
/** Of these kinds and channels and no others: what is left out is not narrowed. */
export const sendAllAgainInput = z.strictObject({
  kind: z.enum(Object.keys(KINDS) as [Kind, ...Kind[]]).optional(),
  channel: z.enum(["PUSH", "EMAIL", "SMS"]).optional(),
  hours: z.union(AGAIN_HOURS.map((hours) => z.literal(hours))).optional(),
});
export type SendAllAgainInput = z.infer<typeof sendAllAgainInput>;
