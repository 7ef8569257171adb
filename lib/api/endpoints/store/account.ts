import { z } from "zod";
import {
  changePhone,
  createAddress,
  getAddress,
  getProfile,
  listAddresses,
  listSessions,
  removeAddress,
  requestEmailVerification,
  requestPhoneChange,
  revokeAllSessions,
  revokeSession,
  setDefaultAddress,
  updateAddress,
  updateProfile,
} from "@/lib/identity";
import {
  addressInput,
  requestOtpInput,
  revokeAllSessionsInput,
  TIME_ZONES,
  verifyOtpInput,
} from "@/lib/identity/schema";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { id, time } from "../../shapes";
import { address, challenge } from "./account-shapes";

const tag = "Account";
const addressParams = z.strictObject({ id });
// As a program says it: a yes or no, not a form's checkbox.
const addressBody = addressInput.extend({
  note: z
    .string()
    .trim()
    .max(120)
    .nullish()
    .transform((note) => note || null),
  isDefault: z
    .boolean()
    .optional()
    .transform((is) => is ?? false),
});

const profile = z
  .object({
    id,
    phone: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    emailVerifiedAt: time.nullable(),
    locale: z.enum(["id", "en"]),
    timeZone: z.string(),
    staffRole: z.string().nullable(),
    createdAt: time,
  })
  .meta({ id: "Profile" });

const profileEndpoint = endpoint({
  id: "getProfile",
  method: "GET",
  path: "/profile",
  tag,
  summary: "The caller's own profile",
  caller: "person",
  result: profile,
  run: (ctx) => getProfile(ctx),
});

const updateProfileEndpoint = endpoint({
  id: "updateProfile",
  method: "PATCH",
  path: "/profile",
  tag,
  summary: "Change what is named; a new e-mail address is unproven until its link is opened",
  caller: "person",
  edits: "getProfile",
  body: z.strictObject({
    name: z.string().trim().max(120).optional(),
    email: z.email().max(254).or(z.literal("")).optional(),
    locale: z.enum(["id", "en"]).optional(),
    timeZone: z.enum(TIME_ZONES).optional(),
  }),
  result: profile,
  run: async (ctx, { body: { name, email, ...rest } }) => {
    await updateProfile(ctx, {
      ...rest,
      ...(name !== undefined && { name: name || null }),
      ...(email !== undefined && { email: email || null }),
    });
    return getProfile(ctx);
  },
});

const emailLinkEndpoint = endpoint({
  id: "requestEmailVerification",
  method: "POST",
  path: "/profile/email-verification",
  tag,
  summary: "Have the link that proves the e-mail address sent",
  caller: "person",
  status: 202,
  refusals: ["RESEND_TOO_SOON", "MESSAGE_NOT_SENT", "CONFLICT", "NOT_FOUND"],
  result: z.object({ email: z.string() }),
  run: (ctx) => requestEmailVerification(ctx),
});

const phoneCodeEndpoint = endpoint({
  id: "requestPhoneChange",
  method: "POST",
  path: "/profile/phone/otp",
  tag,
  summary: "Have a code sent to the number the caller wants to sign in with from now on",
  caller: "person",
  status: 202,
  body: requestOtpInput,
  refusals: [
    "PHONE_INVALID",
    "PHONE_UNCHANGED",
    "COUNTRY_NOT_SERVED",
    "RESEND_TOO_SOON",
    "MESSAGE_NOT_SENT",
    "CODE_EXHAUSTED",
    "STEP_UP_REQUIRED",
  ],
  result: challenge,
  run: (ctx, { body }) => requestPhoneChange(ctx, body),
});

const changePhoneEndpoint = endpoint({
  id: "changePhone",
  method: "PUT",
  path: "/profile/phone",
  tag,
  summary: "Move the account to the number the code proves; all other devices are signed out",
  caller: "person",
  body: verifyOtpInput,
  refusals: ["CODE_WRONG", "CODE_EXPIRED", "CODE_EXHAUSTED", "PHONE_TAKEN", "STEP_UP_REQUIRED"],
  result: z.object({ phone: z.string() }),
  run: (ctx, { body }) => changePhone(ctx, body),
});

const listAddressesEndpoint = endpoint({
  id: "listAddresses",
  method: "GET",
  path: "/addresses",
  tag,
  summary: "The caller's address book, at most twenty, the default first",
  caller: "person",
  result: z.object({ rows: z.array(address) }),
  run: async (ctx) => ({ rows: await listAddresses(ctx) }),
});

const createAddressEndpoint = endpoint({
  id: "createAddress",
  method: "POST",
  path: "/addresses",
  tag,
  summary: "Add an address; the first becomes the default",
  caller: "person",
  creates: true,
  status: 201,
  body: addressBody,
  refusals: ["LIMIT_REACHED", "PHONE_INVALID", "COUNTRY_NOT_SERVED"],
  result: address,
  run: async (ctx, { body }) => {
    const created = await createAddress(ctx, body);
    const location = `/api/v1/addresses/${created.id}`;
    return reply(await getAddress(ctx, created), { headers: { location } });
  },
});

const getAddressEndpoint = endpoint({
  id: "getAddress",
  method: "GET",
  path: "/addresses/{id}",
  tag,
  summary: "One of the caller's addresses",
  caller: "person",
  params: addressParams,
  result: address,
  run: (ctx, { params }) => getAddress(ctx, params),
});

const updateAddressEndpoint = endpoint({
  id: "updateAddress",
  method: "PUT",
  path: "/addresses/{id}",
  tag,
  summary: "Rewrite an address",
  caller: "person",
  edits: "getAddress",
  params: addressParams,
  body: addressBody,
  refusals: ["PHONE_INVALID", "COUNTRY_NOT_SERVED"],
  result: address,
  run: async (ctx, { params, body }) => getAddress(ctx, await updateAddress(ctx, { ...body, ...params })),
});

const defaultAddressEndpoint = endpoint({
  id: "setDefaultAddress",
  method: "POST",
  path: "/addresses/{id}/default",
  tag,
  summary: "Make an address the default",
  caller: "person",
  params: addressParams,
  status: 204,
  run: async (ctx, { params }) => {
    await setDefaultAddress(ctx, params);
    return undefined;
  },
});

const removeAddressEndpoint = endpoint({
  id: "removeAddress",
  method: "DELETE",
  path: "/addresses/{id}",
  tag,
  summary: "Take an address out of the book; orders keep their own copy",
  caller: "person",
  params: addressParams,
  status: 204,
  run: async (ctx, { params }) => {
    await removeAddress(ctx, params);
    return undefined;
  },
});

const sessionsEndpoint = endpoint({
  id: "listSessions",
  method: "GET",
  path: "/sessions",
  tag,
  summary: "Where the caller is signed in",
  caller: "person",
  result: z.object({
    rows: z.array(
      z.object({
        id,
        device: z.record(z.string(), z.unknown()),
        ip: z.string().nullable(),
        createdAt: time,
        lastSeenAt: time,
        current: z.boolean(),
      }),
    ),
  }),
  run: async (ctx) => ({ rows: await listSessions(ctx) }),
});

const revokeSessionEndpoint = endpoint({
  id: "revokeSession",
  method: "DELETE",
  path: "/sessions/{sessionId}",
  tag,
  summary: "Sign a device out",
  caller: "person",
  params: z.strictObject({ sessionId: id }),
  status: 204,
  run: async (ctx, { params }) => {
    await revokeSession(ctx, params);
    return undefined;
  },
});

const revokeAllEndpoint = endpoint({
  id: "revokeAllSessions",
  method: "POST",
  path: "/sessions/revoke-all",
  tag,
  summary: "Sign out all other devices, or all",
  caller: "person",
  body: revokeAllSessionsInput,
  result: z.object({ revoked: z.number().int() }),
  run: (ctx, { body }) => revokeAllSessions(ctx, body),
});

export const accountEndpoints: readonly Endpoint[] = [
  profileEndpoint,
  updateProfileEndpoint,
  emailLinkEndpoint,
  phoneCodeEndpoint,
  changePhoneEndpoint,
  listAddressesEndpoint,
  createAddressEndpoint,
  getAddressEndpoint,
  updateAddressEndpoint,
  defaultAddressEndpoint,
  removeAddressEndpoint,
  sessionsEndpoint,
  revokeSessionEndpoint,
  revokeAllEndpoint,
];
