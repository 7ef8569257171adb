import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { PrivateAddressError } from "@/lib/platform/private-address";
import { type Fence, urlFault } from "./fence";

/** Why a try got no answer that counts; its words are in messages/<locale>/console-webhooks.json. */
export type PostError = "TIMEOUT" | "DNS" | "CONNECTION" | "TLS" | "PRIVATE_ADDRESS" | "SECRET";

export type Answer = {
  status: number | null;
  error: PostError | null;
  detail: string | null;
  /** How the answer began. */
  body: string | null;
  retryAfter: string | null;
};

export type WebhookPost = { url: string; headers: Record<string, string>; body: string };

const TIMEOUT_MS = 10_000;
const ANSWER_BYTES = 1024;

/**
 * Posts a webhook and reads how the answer begins, all within ten seconds; what fails is part of the answer, nothing is thrown.
 * Redirects are not followed: they would lead where nobody looked. Each post has a connection of its own, so that none can be reused
 * that another fence let through.
 */
export async function postWebhook(
  post: WebhookPost,
  fence: Fence,
  { timeoutMs = TIMEOUT_MS } = {},
): Promise<Answer> {
  if (urlFault(post.url, fence)) return failure("PRIVATE_ADDRESS", null);
  try {
    return await exchange(post, fence, AbortSignal.timeout(timeoutMs));
  } catch (error) {
    return failureOf(error);
  }
}

async function exchange(post: WebhookPost, fence: Fence, signal: AbortSignal): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const secure = post.url.startsWith("https:");
    const options: RequestOptions = {
      method: "POST",
      headers: { ...post.headers, "content-length": Buffer.byteLength(post.body) },
      agent: secure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
      signal,
      ...(fence.lookup && { lookup: fence.lookup }),
    };
    const request = (secure ? httpsRequest : httpRequest)(post.url, options, resolve);
    request.on("error", reject);
    request.end(post.body);
  });
  const body = await readBeginning(response, signal);
  const { statusCode, headers } = response;
  return {
    status: statusCode ?? 0,
    error: null,
    detail: null,
    body,
    retryAfter: headers["retry-after"] ?? null,
  };
}

// Its status is the answer: a body that breaks off or goes on for ever changes nothing about it, unless time runs out.
async function readBeginning(response: IncomingMessage, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= ANSWER_BYTES) break;
    }
  } catch (error) {
    if (signal.aborted) throw error;
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString("utf8").replaceAll("\0", "");
}

function failureOf(error: unknown): Answer {
  const { name, code, message } = error as { name?: string; code?: unknown; message?: string };
  const detail = String(code ?? message ?? error).slice(0, 200);
  if (error instanceof PrivateAddressError) return failure("PRIVATE_ADDRESS", null);
  if (name === "AbortError" || name === "TimeoutError") return failure("TIMEOUT", null);
  if (/^(ENOTFOUND|ENODATA|ESERVFAIL|EREFUSED|EAI_|ETIMEOUT|EBADNAME|EBADRESP)/.test(detail))
    return failure("DNS", detail);
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(detail)) return failure("TLS", detail);
  return failure("CONNECTION", detail);
}

function failure(error: PostError, detail: string | null): Answer {
  return { status: null, error, detail, body: null, retryAfter: null };
}
