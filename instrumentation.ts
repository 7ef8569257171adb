/** Runs once when the server starts, before its first request: a wrong environment stops it here, by name; doors and jobs begin. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { loadSecrets } = await import("@/lib/platform/secrets/refresh");
  await loadSecrets();
  const { env } = await import("@/lib/platform/env");
  const { JOBS_ENGINE: engine, REDIS_URL: redisUrl, OUTBOX_RELAY: relay, OUTBOX_SWEEP_SECONDS } = env();
  const { startTelemetry } = await import("@/lib/platform/telemetry/install");
  await startTelemetry();
  const { installFrontDoor } = await import("@/lib/platform/front-door");
  installFrontDoor();
  const { installOrderGate } = await import("@/lib/platform/order-gate");
  installOrderGate();
  const brought = relay === "debezium";
  if (brought) (await import("@/lib/platform/decline-h2c")).declineH2c();
  if (process.env.NODE_ENV === "production") {
    (await import("@/lib/platform/page-cache")).installPageCache();
    (await import("@/lib/api/kept-answers")).installKeptAnswers();
    (await import("@/lib/api/own-door")).installOwnDoor();
  }
  const { atShutdown, installShutdown } = await import("@/lib/platform/shutdown");
  if (process.env.NODE_ENV === "production") {
    installShutdown();
    (await import("@/lib/platform/secrets/redactor")).installRedactor();
  }
  atShutdown("loops", (await import("@/lib/identity")).watchSecrets());
  if (redisUrl) await (await import("@/lib/platform/shared-cache/start")).startSharedCache();
  if (engine === "off") return;
  const [{ startRelay }, { startScheduler }, { startSender }, { startWebhookSender }] = await Promise.all([
    import("@/inngest/relay"),
    import("@/inngest/scheduler"),
    import("@/lib/notifications"),
    import("@/lib/webhooks"),
  ]);
  atShutdown("loops", startRelay(engine, { untriedSeconds: brought ? OUTBOX_SWEEP_SECONDS : 0 }));
  atShutdown("loops", startScheduler(engine));
  atShutdown("loops", startSender());
  atShutdown("loops", startWebhookSender());
}
