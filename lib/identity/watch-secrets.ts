import { systemCtx } from "@/lib/platform/ctx";
import { proveDatabase } from "@/lib/platform/database-rotation";
import { startSecrets } from "@/lib/platform/secrets/refresh";
import type { Prover } from "@/lib/platform/secrets/take-over";
import { adoptSigningKey, readSigningKey } from "./given-signing-key";

// What stands behind a name proves itself first; everything else is read where it is used.
const PROVERS: Record<string, Prover> = {
  DATABASE_URL: proveDatabase,
  SIGNING_KEY: async (pem) => {
    await readSigningKey(pem);
    return { take: () => undefined, drop: async () => undefined };
  },
};

/** Takes over secrets that change while this process runs. Returns how to stop it. */
export function watchSecrets(): () => Promise<void> {
  const ctx = systemCtx("secrets");
  const adopt = () =>
    adoptSigningKey(ctx).catch((error: unknown) =>
      ctx.log.error({ err: error }, "SIGNING_KEY was not taken over"),
    );
  void adopt();
  return startSecrets(ctx, {
    provers: PROVERS,
    onChange: async (names) => {
      if (names.includes("SIGNING_KEY")) await adopt();
    },
  });
}
