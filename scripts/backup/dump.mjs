import { connectionOptions } from "../runtime/database-url.mjs";
import { findClientProgram, isMariaDbProgram, startClientProgram } from "./client-programs.mjs";

const HEAD_BYTES = 65_536;

/**
 * One consistent snapshot of the database as SQL, in pieces. `--single-transaction` reads all tables as they stood at one moment and
 * holds nobody up. With the binlog on, MariaDB tells the snapshot's place in it without any lock; MySQL's mysqldump holds all writes
 * for the instant it takes to note the place.
 *
 * @param {{ url: string, server: { isMariaDb: boolean, binlog: boolean }, onPlace: (place: { file: string, position: number }) => void,
 *   signal: AbortSignal }} options `signal` ends it for whoever no longer reads.
 */
export async function* dumpDatabase({ url, server, onPlace, signal }) {
  const program = findClientProgram("dump", server);
  const { child, ended } = startClientProgram(program, url, dumpArguments(program, server, url));
  signal.addEventListener("abort", () => child.kill());
  let head = "";
  for await (const chunk of child.stdout) {
    if (head.length < HEAD_BYTES) {
      head += chunk.toString("latin1");
      const place = /(?:MASTER|SOURCE)_LOG_FILE='([^']+)', (?:MASTER|SOURCE)_LOG_POS=(\d+)/.exec(head);
      if (place) {
        onPlace({ file: place[1], position: Number(place[2]) });
        head = "x".repeat(HEAD_BYTES);
      }
    }
    yield chunk;
  }
  await ended;
}

function dumpArguments(program, { binlog }, url) {
  const own = isMariaDbProgram(program)
    ? binlog && ["--master-data=2"]
    : [
        "--set-gtid-purged=OFF",
        "--column-statistics=0",
        "--no-tablespaces",
        ...(binlog ? ["--source-data=2"] : []),
      ];
  return [
    ...["--single-transaction", "--quick", "--skip-lock-tables", "--routines", "--triggers", "--hex-blob"],
    ...["--default-character-set=utf8mb4", "--max-allowed-packet=1G", "--skip-dump-date"],
    ...(own || []),
    connectionOptions(url).database,
  ];
}
