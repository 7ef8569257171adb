/** Runs once when the server starts, before its first request: a wrong environment stops it here, by name. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/platform/env");
  const { JOBS_ENGINE: engine } = env();
  if (engine === "off") return;
  const [{ startRelay }, { startScheduler }] = await Promise.all([
    import("@/inngest/relay"),
    import("@/inngest/scheduler"),
  ]);
  startRelay(engine);
  startScheduler(engine);
}
