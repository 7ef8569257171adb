/** What the app's configuration needs to be valid in a test process. */
export function setTestEnv(databaseUrl: string): void {
  const values = {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: "16",
    APP_URL: "http://localhost:3000",
    NEXTAUTH_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: "a-secret-that-only-tests-use-0123456789",
    OTP_PEPPER: "a-pepper-that-only-tests-use",
    GERAI_DEMO: "1",
    JOBS_ENGINE: "off",
    WEBHOOKS_TO_PRIVATE: "1",
    // Races of hundreds on a busy machine are about who gets the units; what happens to too many has its own tests.
    ORDERS_AT_ONCE: "1000",
    ORDER_DEADLINE_MS: "15000",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
    TZ: "UTC",
  };
  Object.assign(process.env, values);
}
