import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { isPrivateAddress, publicLookup } from "@/lib/platform/private-address";

type PushRequest = { endpoint: string; headers: Record<string, string | number>; body: Buffer };
export type PushAnswer = { status: number; retryAfterSeconds: number | null };

const TIMEOUT_MS = 10_000;

/**
 * Whether a browser's endpoint may be written to: https, its own port, a name or a public address. It comes from the browser, so it
 * could as well name a machine of ours.
 */
export function isPushEndpoint(endpoint: string): boolean {
  const url = URL.parse(endpoint);
  if (url?.protocol !== "https:" || url.port !== "" || url.username !== "") return false;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host)
    ? !isPrivateAddress(host)
    : host.includes(".") && !/\.(localhost|local|internal)$/.test(host);
}

/**
 * Posts an encrypted message; redirects are not followed. With a `baseUrl` it goes there, under the endpoint's path, in place of the
 * host the browser named.
 */
export function postPush(
  push: PushRequest,
  { baseUrl }: { baseUrl?: string | undefined } = {},
): Promise<PushAnswer> {
  if (!isPushEndpoint(push.endpoint)) return Promise.resolve({ status: 410, retryAfterSeconds: null });
  const { pathname, search } = new URL(push.endpoint);
  const url = baseUrl ? baseUrl + pathname + search : push.endpoint;
  const send = url.startsWith("http:") ? httpRequest : httpsRequest;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: "POST",
        headers: push.headers,
        timeout: TIMEOUT_MS,
        ...(!baseUrl && { lookup: publicLookup }),
      },
      (response) => {
        response.resume();
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            retryAfterSeconds: Number(response.headers["retry-after"]) || null,
          }),
        );
        response.on("error", reject);
      },
    );
    request.on("timeout", () => request.destroy(new Error("the push service did not answer")));
    request.on("error", reject);
    request.end(push.body);
  });
}
