import { DomainError } from "./errors";
import { MessageNotSent } from "./message-not-sent";
import { counter, histogram } from "./metrics";
import { inSpan } from "./telemetry/span";

type Call = (...input: never[]) => Promise<unknown>;
/** Methods of a client that ask its provider over the network. */
type CallsOf<Client> = {
  [Key in keyof Client]: NonNullable<Client[Key]> extends Call ? Key : never;
}[keyof Client];

/** A provider's client whose calls are spans and counted, by the provider's name and the method's. */
export function watched<Client extends { name: string }>(
  client: Client,
  calls: readonly CallsOf<Client>[],
): Client {
  const own = calls.flatMap((method) => {
    const call = client[method] as Call | undefined;
    return call ? [[method, watchedCall(client.name, String(method), call.bind(client))]] : [];
  });
  return { ...client, ...Object.fromEntries(own) };
}

function watchedCall(provider: string, method: string, call: Call): Call {
  return async (...input) => {
    const ended = histogram("gerai_provider_request_duration_seconds").startTimer({ provider });
    const count = (outcome: string) => counter("gerai_provider_requests_total").inc({ provider, outcome });
    const about = { kind: "CLIENT", attributes: { "peer.service": provider } } as const;
    try {
      const answer = await inSpan(`${provider} ${method}`, about, () => call(...input));
      count("ok");
      return answer;
    } catch (error) {
      count(isRefusal(error) ? "refused" : "failed");
      throw error;
    } finally {
      ended();
    }
  };
}

// A clear no to this one request; silence and failures say nothing.
function isRefusal(error: unknown): boolean {
  if (error instanceof MessageNotSent) return error.permanent;
  return error instanceof DomainError && !error.code.endsWith("_UNAVAILABLE");
}
