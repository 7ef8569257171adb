import { z } from "zod";
import {
  acceptInvitation,
  changeRole,
  declineInvitation,
  getTeam,
  inviteMember,
  leaveShop,
  listMyInvitations,
  removeMember,
  revokeInvitation,
} from "@/lib/shops";
import { changeRoleInput, inviteMemberInput } from "@/lib/shops/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { id, time } from "../../shapes";
import { imageUrl, shopPath, shopRole } from "./shapes";

const tag = "Team";

const team = z
  .object({
    members: z.array(
      z.object({
        userId: id,
        name: z.string().nullable(),
        phone: z.string(),
        role: shopRole,
        since: time,
        isMe: z.boolean(),
      }),
    ),
    invitations: z.array(
      z.object({
        id,
        phone: z.string(),
        role: shopRole,
        createdAt: time,
        expiresAt: time,
        expired: z.boolean(),
      }),
    ),
  })
  .meta({ id: "Team" });

const read = endpoint({
  id: "getTeam",
  method: "GET",
  path: "/console/{shopId}/team",
  tag,
  summary: "A shop's people and who has been asked to join",
  caller: "person",
  params: shopPath,
  result: team,
  run: (ctx, { params }) => getTeam(ctx, params),
});

const invite = endpoint({
  id: "inviteMember",
  method: "POST",
  path: "/console/{shopId}/invitations",
  tag,
  summary: "Asks the person behind a phone number to join; asking again renews the invitation",
  description: "Owners only.",
  caller: "person",
  creates: true,
  status: 201,
  params: shopPath,
  body: inviteMemberInput.omit({ shopId: true }),
  refusals: ["PHONE_INVALID", "ALREADY_MEMBER"],
  result: z.object({ invitationId: id }),
  run: (ctx, { params, body }) => inviteMember(ctx, { ...params, ...body }),
});

const revoke = endpoint({
  id: "revokeInvitation",
  method: "DELETE",
  path: "/console/{shopId}/invitations/{invitationId}",
  tag,
  summary: "Takes an open invitation back",
  description: "Owners only.",
  caller: "person",
  params: shopPath.extend({ invitationId: id }),
  status: 204,
  run: async (ctx, { params }) => {
    await revokeInvitation(ctx, params);
    return undefined;
  },
});

const setRole = endpoint({
  id: "changeRole",
  method: "PATCH",
  path: "/console/{shopId}/team/{userId}",
  tag,
  summary: "Gives a member another role; a shop keeps an owner",
  description: "Owners only.",
  caller: "person",
  params: shopPath.extend({ userId: id }),
  body: changeRoleInput.pick({ role: true }),
  refusals: ["LAST_OWNER"],
  status: 204,
  run: async (ctx, { params, body }) => {
    await changeRole(ctx, { ...params, ...body });
    return undefined;
  },
});

const remove = endpoint({
  id: "removeMember",
  method: "DELETE",
  path: "/console/{shopId}/team/{userId}",
  tag,
  summary: "Takes a person off the team; a shop keeps an owner",
  description: "Owners only.",
  caller: "person",
  params: shopPath.extend({ userId: id }),
  refusals: ["LAST_OWNER"],
  status: 204,
  run: async (ctx, { params }) => {
    await removeMember(ctx, params);
    return undefined;
  },
});

const leave = endpoint({
  id: "leaveShop",
  method: "POST",
  path: "/console/{shopId}/leave",
  tag,
  summary: "Leaves a shop's team; its last owner cannot",
  caller: "person",
  params: shopPath,
  refusals: ["LAST_OWNER"],
  status: 204,
  run: async (ctx, { params }) => {
    await leaveShop(ctx, params);
    return undefined;
  },
});

const listInvitations = endpoint({
  id: "listMyInvitations",
  method: "GET",
  path: "/invitations",
  tag,
  summary: "Invitations to shops that wait for the caller's answer",
  caller: "person",
  result: z.object({
    rows: z.array(
      z.object({
        id,
        shopName: z.string(),
        shopCity: z.string(),
        logoUrl: imageUrl,
        role: shopRole,
        invitedBy: z.string().nullable(),
        expiresAt: time,
      }),
    ),
  }),
  run: async (ctx) => ({ rows: await listMyInvitations(ctx) }),
});

const accept = endpoint({
  id: "acceptInvitation",
  method: "POST",
  path: "/invitations/{invitationId}/accept",
  tag,
  summary: "Joins the team one was invited to",
  caller: "person",
  params: z.strictObject({ invitationId: id }),
  refusals: ["ALREADY_DECIDED"],
  result: z.object({ slug: z.string().meta({ description: "The shop's address" }) }),
  run: (ctx, { params }) => acceptInvitation(ctx, params),
});

const decline = endpoint({
  id: "declineInvitation",
  method: "POST",
  path: "/invitations/{invitationId}/decline",
  tag,
  summary: "Says no to an invitation",
  caller: "person",
  params: z.strictObject({ invitationId: id }),
  refusals: ["ALREADY_DECIDED"],
  status: 204,
  run: async (ctx, { params }) => {
    await declineInvitation(ctx, params);
    return undefined;
  },
});

export const teamEndpoints: readonly Endpoint[] = [
  read,
  invite,
  revoke,
  setRole,
  remove,
  leave,
  listInvitations,
  accept,
  decline,
];
