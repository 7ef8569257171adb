import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { buildPerson } from "../../../builders/identity";
import { type ActionRows, anyUser, staffSupport } from "../outcomes";

const reason = "Diminta lewat surat bertanda tangan";
const somebody = async () => ({ userId: (await buildPerson()).id, reason });

export const privacyRows: ActionRows = {
  requestOwnCodeAction: { who: anyUser, input: () => ({}) },
  exportMyDataAction: { who: anyUser, input: () => ({ challengeId: newId(), code: "000000" }) },
  requestErasureAction: { who: anyUser, input: () => ({ challengeId: newId(), code: "000000" }) },
  callErasureBackAction: {
    who: anyUser,
    // Each of them has asked to be forgotten; who has not would find nothing to call back.
    input: async ({ ctx }) => {
      for (const { actor } of Object.values(ctx)) {
        if (actor.kind !== "user" || actor.apiKey) continue;
        const { userId } = actor;
        const row = { userId, openKey: userId, requestedBy: userId, dueAt: new Date(), sweepAt: new Date() };
        await db().erasureRequest.deleteMany({ where: { openKey: userId } });
        await db().erasureRequest.create({ data: { id: newId(), ...row } });
      }
      return {};
    },
  },
  findPersonAction: { who: staffSupport, input: async () => ({ phone: (await buildPerson()).phone }) },
  exportForPersonAction: { who: staffSupport, input: somebody },
  requestErasureForAction: { who: staffSupport, input: somebody },
  callErasureBackForAction: {
    who: staffSupport,
    input: async () => {
      const [{ id: userId }, id] = [await buildPerson(), newId()];
      const row = { userId, openKey: userId, requestedBy: userId, dueAt: new Date(), sweepAt: new Date() };
      await db().erasureRequest.create({ data: { id, ...row } });
      return { requestId: id, reason };
    },
  },
};
