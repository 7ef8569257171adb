/** Something the person at the terminal can act on: shown as text, never with a stack trace. */
export class Failure extends Error {
  constructor(message) {
    super(message);
    this.name = "Failure";
  }
}

/** Prints what stopped a command; a stack trace only for what nobody foresaw. */
export function printFailure(error) {
  // By its name: in the image a command and what it calls may each have this class of their own.
  const text = error?.name === "Failure" ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`\n${text}\n`);
}
