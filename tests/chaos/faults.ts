import { setTimeout as sleep } from "node:timers/promises";
import type { CrashPoint } from "@/lib/platform/crash-point";
import { type App, LOCK_SECONDS, type Stage } from "./stage";

/** One way to break the running shop. `prepare` runs before the buyers come; `strike` while they buy, and resolves when it has struck. */
export type Fault = {
  name: string;
  prepare?: (stage: Stage) => Promise<void>;
  strike: (stage: Stage) => Promise<void>;
};

const CRASH_POINTS: Record<CrashPoint, number> = {
  "ordering.place.before-commit": 30,
  "ordering.place.after-commit": 30,
  "ordering.mark-paid.before-commit": 8,
  "ordering.mark-paid.after-commit": 8,
  "ordering.expire.before-commit": 1,
  "ordering.expire.after-commit": 1,
  "outbox.relay.after-claim": 8,
  "outbox.relay.before-sent": 8,
  "notifications.send.after-provider": 8,
  "payments.webhook.after-commit": 8,
  "payments.refund.after-provider": 1,
};

const kills: Fault[] = [
  { name: "kill -9 of an app", strike: async (stage) => void stage.signal(anApp(stage).name, "SIGKILL") },
  {
    name: "kill -9 of both apps",
    strike: async (stage) => {
      for (const app of stage.apps) stage.signal(app.name, "SIGKILL");
    },
  },
  { name: "kill -9 of the database", strike: async (stage) => void stage.signal("database", "SIGKILL") },
  {
    name: "app frozen past its locks",
    strike: async (stage) => {
      const app = anApp(stage);
      stage.signal(app.name, "SIGSTOP");
      app.frozen = true;
      await sleep((LOCK_SECONDS + 3) * 1000);
      stage.signal(app.name, "SIGCONT");
      app.frozen = false;
    },
  },
  {
    name: "connections reset after COMMIT",
    strike: (stage) => cutSome(stage, "after-commit"),
  },
  {
    name: "connections reset before COMMIT",
    strike: (stage) => cutSome(stage, "before-commit"),
  },
  { name: "all connections dropped", strike: async (stage) => stage.proxy.dropAll() },
  { name: "database unreachable for 3 s", strike: (stage) => stage.proxy.stall(3_000) },
];

const killJobs: Fault = {
  name: "kill -9 of the Inngest server",
  strike: async (stage) => void stage.signal("inngest", "SIGKILL"),
};

const stopJobs: Fault = {
  name: "the Inngest server stopped for 5 s",
  strike: async (stage) => {
    stage.signal("inngest", "SIGSTOP");
    await sleep(5_000);
    stage.signal("inngest", "SIGCONT");
  },
};

/** A round in which nothing breaks: what the others are compared with. */
const quiet: Fault = { name: "nothing", strike: async () => undefined };

const crashes: Fault[] = Object.entries(CRASH_POINTS).map(([point, passings]) => {
  let armed: App | undefined;
  return {
    name: `crash at ${point}`,
    prepare: async (stage) => {
      armed = anApp(stage);
      await stage.armCrashPoint(armed, `${point}:${1 + Math.floor(Math.random() * passings)}`);
    },
    // It dies by itself when it comes there; if it never did, by this.
    strike: async (stage) => {
      const name = armed?.name ?? "";
      const pid = stage.pidOf(name);
      for (let waited = 0; waited < 4_000 && stage.pidOf(name) === pid; waited += 100) await sleep(100);
      if (stage.pidOf(name) === pid) stage.signal(name, "SIGKILL");
    },
  };
});

/**
 * The faults of so many rounds in an order drawn anew, every kind as often as any other; the great kills come in any run. `only` keeps
 * those whose name holds these words.
 */
export function faultsFor(rounds: number, engine: string, only = ""): Fault[] {
  const great = engine === "inngest" ? [...kills.slice(0, 5), killJobs, stopJobs] : kills.slice(0, 5);
  const kinds = [...great, ...shuffled([...kills.slice(5), ...crashes]), quiet].filter((fault) =>
    fault.name.includes(only),
  );
  if (kinds.length === 0) throw new Error(`no fault is called "${only}"`);
  const chosen: Fault[] = [];
  while (chosen.length < rounds) chosen.push(...kinds);
  return shuffled(chosen.slice(0, rounds));
}

async function cutSome(stage: Stage, cut: "after-commit" | "before-commit"): Promise<void> {
  for (let times = 0; times < 12; times++) {
    stage.proxy.cutNext(cut, Math.floor(Math.random() * 5));
    await sleep(250);
  }
  stage.proxy.disarm();
}

function anApp(stage: Stage): App {
  const app = stage.apps[Math.floor(Math.random() * stage.apps.length)];
  if (!app) throw new Error("no app");
  return app;
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
