import { env } from "./env";
import everyAnswer from "./security-headers.json" with { type: "json" };

/** What answers with data and papers, never with a page that runs scripts. */
const NO_SCRIPTS = /^\/(api|media)\//;

/**
 * The one Content-Security-Policy of an answer. A page runs only scripts that carry this request's nonce, and what those load
 * ('strict-dynamic'); anything else runs none. A page whose HTML were kept for long could carry no nonce: see decisions 24 and 25.
 */
export function contentSecurityPolicy(pathname: string, nonce: string): string {
  const { APP_URL, NODE_ENV } = env();
  const isDev = NODE_ENV === "development"; // React's stacks are evaluated there, and changes come through a socket.
  const scripts = NO_SCRIPTS.test(pathname) ? "'none'" : `'nonce-${nonce}' 'strict-dynamic'`;
  const directives = [
    "default-src 'self'",
    `script-src ${scripts}${isDev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? " ws: wss:" : ""}`,
    // Without it workers would fall under script-src, where 'strict-dynamic' leaves 'self' no meaning.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(APP_URL.startsWith("https:") ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

/** Headers of an answer that is given before the framework, which says the same ones by next.config.mjs and proxy.ts. */
export function answerHeaders(pathname: string): Record<string, string> {
  return {
    ...everyAnswer,
    "content-security-policy": contentSecurityPolicy(pathname, ""),
    ...transportHeaders(),
  };
}

/** Browsers are to come by https only from now on, where that is how they come. */
export function transportHeaders(): Record<string, string> {
  const isSecure = env().APP_URL.startsWith("https:");
  return isSecure ? { "strict-transport-security": "max-age=63072000" } : {};
}
