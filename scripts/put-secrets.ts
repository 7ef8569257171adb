/**
 * Puts secrets that come from files (NAME_FILE) or from Vault into the environment of this process, for commands that read nothing else:
 * `node --import tsx --conditions=react-server --import ./scripts/put-secrets.ts scripts/migrate.mjs`. The image's entry point does so.
 */
import { SECRET_NAMES } from "@/lib/platform/secrets/names";
import { readSecrets } from "@/lib/platform/secrets/refresh";

try {
  const variables = await readSecrets();
  for (const name of SECRET_NAMES) {
    const value = variables[name];
    if (value) process.env[name] = value;
    delete process.env[`${name}_FILE`];
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
