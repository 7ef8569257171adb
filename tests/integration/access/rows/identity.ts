import { newId } from "@/lib/platform/id";
import { idOf } from "../../../builders/access-world";
import { anAddress, buildAddress, buildDevice, uniquePhone } from "../../../builders/identity";
import { type ActionRows, anybody, anyUser, clientOwn } from "../outcomes";

const address = () => ({ ...anAddress(), note: "" });
const clientAddress = async (client: { userId: string }) => ({ id: await buildAddress(client.userId) });

export const identityRows: ActionRows = {
  requestOtpAction: { who: anybody, input: () => ({ phone: uniquePhone() }) },
  verifyEmailAction: { who: anybody, input: () => ({ token: newId() }) },
  signOutAction: { who: anybody, input: () => ({}) },
  updateProfileAction: { who: anyUser, input: () => ({ name: "Nama Baru" }) },
  requestEmailVerificationAction: { who: anyUser, input: () => ({}) },
  requestPhoneChangeAction: { who: anyUser, input: () => ({ phone: uniquePhone() }) },
  changePhoneAction: { who: anyUser, input: () => ({ challengeId: newId(), code: "000000" }) },
  createAddressAction: { who: anyUser, input: address },
  updateAddressAction: {
    who: clientOwn,
    input: async ({ client }) => ({ ...address(), ...(await clientAddress(client)) }),
  },
  setDefaultAddressAction: { who: clientOwn, input: ({ client }) => clientAddress(client) },
  removeAddressAction: { who: clientOwn, input: ({ client }) => clientAddress(client) },
  revokeSessionAction: {
    who: clientOwn,
    input: async ({ ctx }) => {
      const { actor } = await buildDevice(idOf(ctx.client));
      return { sessionId: actor.kind === "user" ? actor.sessionId : "" };
    },
  },
  revokeAllSessionsAction: { who: anyUser, input: () => ({ scope: "others" }) },
};
