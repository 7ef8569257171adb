import { mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadSecrets } from "@/lib/platform/secrets/refresh";

/** A folder of secrets as Kubernetes mounts one, and this process started with it. */
export async function startWithFiles(secrets: Record<string, string>): Promise<{
  /** Replaces a file's content at once, as a mount does. */
  write(name: string, value: string): void;
  file(name: string): string;
  /** Back to what the test process had. */
  end(): Promise<void>;
}> {
  const before = { ...process.env };
  const folder = mkdtempSync(path.join(tmpdir(), "gerai-secrets-"));
  const file = (name: string) => path.join(folder, name);
  const write = (name: string, value: string) => {
    writeFileSync(`${file(name)}.new`, `${value}\n`);
    renameSync(`${file(name)}.new`, file(name));
  };
  for (const [name, value] of Object.entries(secrets)) {
    write(name, value);
    delete process.env[name];
    process.env[`${name}_FILE`] = file(name);
  }
  await loadSecrets();
  return {
    write,
    file,
    async end() {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
      await loadSecrets();
    },
  };
}
