import type { Attributes } from "@opentelemetry/api";
import {
  ParentBasedSampler,
  type Sampler,
  SamplingDecision,
  type SamplingResult,
} from "@opentelemetry/sdk-trace-base";
import { BROWSER_SPANS_PATH } from "./browser-limits";

/** Of the end of a trace's id, which is random in every W3C trace id: as much as a number holds exactly. */
const RANDOM_DIGITS = 13;

/**
 * Keeps a share of all traces, told by the last digits of the trace's id: every process decides alike, and a browser can begin a trace
 * that is kept exactly when its page's is, by giving it the same last digits.
 */
export function shareSampler(share: number): Sampler {
  const limit = share * 16 ** RANDOM_DIGITS;
  const ratio: Sampler = {
    shouldSample: (_context, traceId, _name, _kind, attributes): SamplingResult => {
      const isKept = Number.parseInt(traceId.slice(-RANDOM_DIGITS), 16) < limit && !isTelling(attributes);
      return { decision: isKept ? SamplingDecision.RECORD_AND_SAMPLED : SamplingDecision.NOT_RECORD };
    },
    toString: () => `Share{${share}}`,
  };
  return new ParentBasedSampler({ root: ratio, remoteParentSampled: ratio });
}

// A browser that tells its spans makes no news of its own.
function isTelling(attributes: Attributes): boolean {
  return attributes["http.target"] === BROWSER_SPANS_PATH;
}
