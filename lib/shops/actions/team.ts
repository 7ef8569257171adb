"use server";

import { shopAction, userAction } from "@/lib/identity/action-clients";
import { acceptInvitation, declineInvitation, inviteMember, revokeInvitation } from "../invitations";
import {
  changeRoleInput,
  invitationInput,
  inviteMemberInput,
  memberInput,
  revokeInvitationInput,
  shopIdInput,
} from "../schema";
import { changeRole, leaveShop, removeMember } from "../team";

export const inviteMemberAction = shopAction({
  name: "shops.inviteMember",
  input: inviteMemberInput,
  run: inviteMember,
});

export const revokeInvitationAction = shopAction({
  name: "shops.revokeInvitation",
  input: revokeInvitationInput,
  run: revokeInvitation,
});

export const acceptInvitationAction = userAction({
  name: "shops.acceptInvitation",
  input: invitationInput,
  run: acceptInvitation,
});

export const declineInvitationAction = userAction({
  name: "shops.declineInvitation",
  input: invitationInput,
  run: declineInvitation,
});

export const changeRoleAction = shopAction({
  name: "shops.changeRole",
  input: changeRoleInput,
  run: changeRole,
});

export const removeMemberAction = shopAction({
  name: "shops.removeMember",
  input: memberInput,
  run: removeMember,
});

export const leaveShopAction = shopAction({ name: "shops.leaveShop", input: shopIdInput, run: leaveShop });
