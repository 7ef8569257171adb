/** Nobody is asked for longer than this. */
export const TIMEOUT_MS = 6_000;

/** The shortest true word on why a call failed. */
export function reason(error: unknown): string {
  const { cause, code, message, name } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException };
  if (name === "TimeoutError") return "no answer in 6 s";
  return cause?.code ?? code ?? (cause?.message || message || String(error)).split("\n")[0] ?? "unknown";
}
