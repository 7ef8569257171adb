/** MySQL's own words for it, as a parameter of DATABASE_URL. */
const MODES = ["DISABLED", "REQUIRED", "VERIFY_IDENTITY"] as const;

type Mode = (typeof MODES)[number];

/** Whether an address asks for something of TLS that we know: `?ssl-mode=REQUIRED` encrypts, VERIFY_IDENTITY also checks who answers. */
export function knowsTls(address: string): boolean {
  return MODES.includes(modeOf(address));
}

/** What an address asks of TLS, for either driver. Whose authority is not a public one is named by NODE_EXTRA_CA_CERTS. */
export function tlsOf(address: string): { rejectUnauthorized: boolean; verifyIdentity: boolean } | undefined {
  const mode = modeOf(address);
  if (mode === "DISABLED") return undefined;
  const verifies = mode === "VERIFY_IDENTITY";
  return { rejectUnauthorized: verifies, verifyIdentity: verifies };
}

/** The address without its parameters, which mysql2 takes for options of its own. */
export function plainAddress(address: string): string {
  return address.replace(/\?.*$/, "");
}

function modeOf(address: string): Mode {
  return (new URL(address).searchParams.get("ssl-mode") ?? "DISABLED") as Mode;
}
