import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { idOf } from "../../../builders/access-world";
import { anAddress, buildAddress, buildDevice, uniquePhone } from "../../../builders/identity";
import { softPasskey } from "../../../builders/second-factor";
import { type ActionRows, anybody, anyUser, clientOwn } from "../outcomes";

const address = () => ({ ...anAddress(), note: "" });
const signed = { challenge: "YQ" };
async function clientPasskey({ userId }: { userId: string }): Promise<{ passkeyId: string }> {
  const [id, credentialHash] = [newId(), newId()];
  await db().passkey.create({
    data: { id, userId, credentialHash, credentialId: "YQ", publicKey: "YQ", name: "Ponsel" },
  });
  return { passkeyId: id };
}
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
  beginTotpAction: { who: anyUser, input: () => ({}) },
  confirmTotpAction: { who: anyUser, input: () => ({ code: "000000" }) },
  removeTotpAction: { who: anyUser, input: () => ({}) },
  proveTotpAction: { who: anyUser, input: () => ({ code: "000000" }) },
  proveRecoveryCodeAction: { who: anyUser, input: () => ({ code: "aaaaa-aaaaa" }) },
  renewRecoveryCodesAction: { who: anyUser, input: () => ({}) },
  beginPasskeyAction: { who: anyUser, input: () => ({}) },
  finishPasskeyAction: {
    who: anyUser,
    input: () => ({ challengeId: newId(), name: "Ponsel", response: softPasskey().create(signed) }),
  },
  beginPasskeyProofAction: { who: anyUser, input: () => ({}) },
  finishPasskeyProofAction: {
    who: anyUser,
    input: () => ({ challengeId: newId(), response: softPasskey().get(signed) }),
  },
  renamePasskeyAction: {
    who: clientOwn,
    input: async ({ client }) => ({ ...(await clientPasskey(client)), name: "Laptop" }),
  },
  removePasskeyAction: { who: clientOwn, input: ({ client }) => clientPasskey(client) },
  revokeAllSessionsAction: { who: anyUser, input: () => ({ scope: "others" }) },
};
