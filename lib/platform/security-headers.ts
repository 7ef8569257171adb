import { env } from "./env";

/** Pages that anybody sees alike: their HTML may be kept and sent to many, so it can carry no nonce. */
const SHARED_PAGE = /^(\/en)?(\/?$|\/(p|c|s)\/|\/search$)/;

/** What answers with data and papers, never with a page that runs scripts. */
const NO_SCRIPTS = /^\/(api|media)\/|\.\w+$/;

export function isSharedPage(pathname: string): boolean {
  return SHARED_PAGE.test(pathname);
}

/**
 * The one Content-Security-Policy of an answer. A page of a person's own runs only scripts that carry this request's nonce, and
 * what those load ('strict-dynamic'); a shared page keeps inline scripts; anything else runs none.
 */
export function contentSecurityPolicy(pathname: string, nonce: string): string {
  const { APP_URL, NODE_ENV } = env();
  const isDev = NODE_ENV === "development"; // React's stacks are evaluated there, and changes come through a socket.
  const directives = [
    "default-src 'self'",
    `script-src ${scripts(pathname, nonce)}${isDev ? " 'unsafe-eval'" : ""}`,
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

function scripts(pathname: string, nonce: string): string {
  if (NO_SCRIPTS.test(pathname)) return "'none'";
  // next-themes' own script sets the theme before the first paint, also in pages without a nonce.
  if (isSharedPage(pathname)) return "'self' 'unsafe-inline'";
  return `'nonce-${nonce}' 'strict-dynamic'`;
}

/** Whether browsers are to come by https only from now on. */
export function isTransportSecure(): boolean {
  return env().APP_URL.startsWith("https:");
}
