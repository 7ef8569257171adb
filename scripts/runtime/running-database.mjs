import path from "node:path";
import { Failure } from "./failure.mjs";
import { readLock } from "./locks.mjs";
import { dataDir } from "./paths.mjs";
import { isRunning } from "./processes.mjs";
import { loadSecrets } from "./secrets.mjs";

/** DATABASE_URL, or the private database of the `npm run up` that runs on this data folder; undefined where there is neither. */
export function findRunningDatabase() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const data = dataDir();
  const up = readLock(path.join(data, "run", "up.lock"));
  if (!up?.database || !isRunning(up.holder)) return undefined;
  const url = new URL(up.database);
  url.password ||= loadSecrets(data).databasePassword;
  return url.href;
}

/** The same, or a message that says what to do. */
export function runningDatabase() {
  const url = findRunningDatabase();
  if (url) return url;
  throw new Failure("Set DATABASE_URL, or start `npm run up` and work on the database of its data folder.");
}
