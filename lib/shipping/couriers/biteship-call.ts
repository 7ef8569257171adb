import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { callOutside } from "@/lib/platform/outside-call";
import { biteshipRefusal } from "./biteship-schema";

export type BiteshipAnswer = { body: unknown; refused: boolean };

/**
 * One call of Biteship's API. A refusal with one of `expected` codes is an answer. @throws COURIER_REFUSED for another clear no (a
 * 4xx with Biteship's own words), COURIER_UNAVAILABLE for anything that leaves open what happened.
 */
export async function callBiteship(
  method: "GET" | "POST",
  path: string,
  body?: object,
  expected: readonly number[] = [],
): Promise<BiteshipAnswer> {
  const { status, json } = await ask(method, path, body);
  if (status >= 200 && status < 300) return { body: json, refused: false };
  const refusal = biteshipRefusal.safeParse(json);
  if (refusal.success && expected.includes(refusal.data.code)) return { body: json, refused: true };
  // Its key and its limit are ours to mend, not the shop's.
  const ours = status >= 500 || status === 401 || status === 403 || status === 408 || status === 429;
  if (refusal.success && !ours)
    throw new DomainError("COURIER_REFUSED", { message: refusal.data.error.slice(0, 200) });
  throw new DomainError("COURIER_UNAVAILABLE", { message: `Biteship answered ${status} to ${path}` });
}

async function ask(
  method: string,
  path: string,
  body: object | undefined,
): Promise<{ status: number; json: unknown }> {
  try {
    const { status, text } = await callOutside({
      method,
      url: new URL(path, env().BITESHIP_BASE_URL),
      headers: { authorization: env().BITESHIP_API_KEY ?? "", "content-type": "application/json" },
      body: body ? JSON.stringify(body) : null,
    });
    return { status, json: jsonOf(text) };
  } catch (error) {
    throw new DomainError("COURIER_UNAVAILABLE", { message: String(error) });
  }
}

// A page of a proxy's, say: its status tells what there is to know.
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
