import { env } from "@/lib/platform/env";
import { callProvider, type ProviderAnswer, type ProviderCall } from "./call-provider";

/** One call to Xendit with our secret key. @throws GATEWAY_UNAVAILABLE when it has no clear answer */
export function callXendit(
  call: Pick<ProviderCall, "method" | "headers" | "body"> & { path: string },
): Promise<ProviderAnswer> {
  const { path, ...rest } = call;
  const { XENDIT_BASE_URL, XENDIT_SECRET_KEY } = env();
  return callProvider("xendit", { ...rest, url: `${XENDIT_BASE_URL}${path}`, secretKey: XENDIT_SECRET_KEY });
}
