import type { OutsidePorts } from "./outside";

/** The shops that browser tests run against: one build, one database server, different settings. */
export const FLAVOURS = {
  /** From the image's content, as its user; a real job server, the usual lock time. Its parcels only travel faster. */
  default: { SANDBOX_COURIER_SECONDS: "2" },
  "short-lock-inngest": { LOCK_SECONDS: "6" },
  "short-lock-in-process": { LOCK_SECONDS: "6", JOBS_ENGINE: "in-process" },
  /** Nobody sweeps: overdue stock comes back only because the next buyer takes it. */
  "no-engine": { LOCK_SECONDS: "6", JOBS_ENGINE: "off" },
  /** Gateways and mail stand outside, played by servers a spec starts. */
  outside: {},
} satisfies Record<string, Record<string, string>>;

export type Flavour = keyof typeof FLAVOURS;

export type RunningShop = {
  url: string;
  databaseUrl: string;
  data: string;
  /** The built app that runs: what its server could answer with is listed there. */
  release: string;
  jobs: string;
  outside?: OutsidePorts | undefined;
};
