import { type Dispatcher, request } from "undici";

const TIMEOUT_MS = 10_000;

export type OutsideCall = {
  method: Dispatcher.HttpMethod;
  url: string | URL;
  headers?: Record<string, string>;
  body?: string | null;
};

/**
 * Asks a server that is not ours and reads its answer whole, within ten seconds. No redirect is followed: our key would go along.
 * By undici's own call, for fetch() takes half a millisecond of streams and headers more, and the framework keeps books on each.
 * @throws Error for silence, a connection that fails, a redirect
 */
export async function callOutside({
  method,
  url,
  headers = {},
  body = null,
}: OutsideCall): Promise<{ status: number; text: string }> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await request(url, { method, headers, body, signal });
  const text = await answer.body.text();
  if (answer.statusCode >= 300 && answer.statusCode < 400)
    throw new Error(`answered ${answer.statusCode}, a redirect`);
  return { status: answer.statusCode, text };
}
