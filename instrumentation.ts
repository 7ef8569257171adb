/** Runs once when the server starts, before its first request: a wrong environment stops it here, by name; doors and jobs begin. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/platform/env");
  const { JOBS_ENGINE: engine } = env();
  const { installOrderGate } = await import("@/lib/platform/order-gate");
  installOrderGate();
  if (engine === "off") return;
  const [{ startRelay }, { startScheduler }, { startSender }, { startWebhookSender }] = await Promise.all([
    import("@/inngest/relay"),
    import("@/inngest/scheduler"),
    import("@/lib/notifications"),
    import("@/lib/webhooks"),
  ]);
  startRelay(engine);
  startScheduler(engine);
  startSender();
  startWebhookSender();
}
