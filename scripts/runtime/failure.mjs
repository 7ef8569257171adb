/** Something the person at the terminal can act on: shown as text, never with a stack trace. */
export class Failure extends Error {
  constructor(message) {
    super(message);
    this.name = "Failure";
  }
}

/** Prints what stopped a command; a stack trace only for what nobody foresaw. */
export function printFailure(error) {
  const text = error instanceof Failure ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`\n${text}\n`);
}
