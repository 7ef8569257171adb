import { asResponse, createDoor, endpoints } from "@/lib/api";
import { newId } from "@/lib/platform/id";
import { Api } from "../api-client/client";

export type ApiClient = Api<unknown>;

const door = createDoor(endpoints);

/**
 * The client that the contract gives to its callers, with this token or none, over the API's own door: what it sends and what it
 * reads is typed by the contract. A refusal is thrown, with the problem as `error`. Every POST has a fresh Idempotency-Key unless one
 * is named.
 */
export function apiClient(token: string | null): ApiClient {
  return new Api({
    customFetch: async (address, init) => {
      const request = new Request(new URL(String(address), "http://gerai.test"), init);
      if (request.method === "POST" && !request.headers.has("idempotency-key"))
        request.headers.set("idempotency-key", newId());
      if (token) request.headers.set("authorization", `Bearer ${token}`);
      return asResponse(await door(request));
    },
    baseApiParams: { headers: { "accept-language": "en" } },
  });
}

/** For a request that is repeated: the same key each time. */
export function underKey(key: string) {
  return { headers: { "idempotency-key": key } };
}

/** What a refused call is rejected with. */
export function refusal(status: number, code?: string) {
  return { status, ...(code && { error: { code } }) };
}
