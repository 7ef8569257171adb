import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../runtime/children.mjs";
import { Failure } from "../runtime/failure.mjs";
import { findGateway, renderGateway } from "../runtime/gateway.mjs";
import { projectRoot } from "../runtime/paths.mjs";
import { runsInCluster } from "./gateway/in-cluster.mjs";

export const name = "gateway";

const FORMS = {
  compose: {
    bind: ":8080",
    resolve: true,
    instances: [1, 2].map((n) => ({ name: `app-${n}`, address: `app-${n}:3000` })),
  },
  kubernetes: { bind: ":8080", discover: "app-instances.gerai.svc.cluster.local:3000" },
};

/** The gateway's configurations for containers, read by HAProxy itself, the cluster's also run; its other forms run in `npm test`. */
export async function run({ data }) {
  const haproxy = await findGateway({ data });
  if (!haproxy) throw new Failure("There is no HAProxy on this machine.");
  mkdirSync(data, { recursive: true });
  discoversByWholeNames();
  copiesWhatThereIs();
  for (const [form, options] of Object.entries(FORMS)) {
    const file = path.join(data, `${form}.cfg`);
    writeFileSync(file, renderGateway({ socket: path.join(data, "admin.sock"), logsAll: true, ...options }));
    await runCommand({
      name: "haproxy-check",
      command: haproxy,
      args: ["-c", "-f", file],
      data,
      failure: `HAProxy would not take ${form}.cfg`,
    });
  }
  await runsInCluster({ haproxy, discover: FORMS.kubernetes.discover, data });
  return `${Object.keys(FORMS).join(", ")}; in a cluster it finds an instance and takes a renewed certificate`;
}

/** HAProxy's own resolver knows no search domains: in a cluster a bare name is found by nobody, and every answer is 503. */
function discoversByWholeNames() {
  const dockerfile = readFileSync(path.join(projectRoot, "Dockerfile"), "utf8");
  const named = [...dockerfile.matchAll(/--discover (\S+)/g)].map(([, name]) => name);
  const { discover } = FORMS.kubernetes;
  const others = named.filter((one) => one !== discover);
  if (named.length === 0 || others.length > 0)
    throw new Failure(
      `The Dockerfile's gateway looks for ${others.join(", ") || "nobody"}, not for ${discover}.`,
    );
  const [service, namespace] = discover.split(".");
  const base = path.join(projectRoot, "deploy", "kubernetes", "base");
  const services = readFileSync(path.join(base, "app.yaml"), "utf8");
  const kustomization = readFileSync(path.join(base, "kustomization.yaml"), "utf8");
  if (!services.includes(`  name: ${service}\n`) || !kustomization.includes(`\nnamespace: ${namespace}\n`))
    throw new Failure(`There is no service ${service} in a namespace ${namespace}.`);
}

/** What a stage copies from another is named from its root: a name of the project's own is not there. */
function copiesWhatThereIs() {
  const dockerfile = readFileSync(path.join(projectRoot, "Dockerfile"), "utf8");
  for (const [line, from, words] of dockerfile.matchAll(/^COPY (--from=\S+ )?(.+) \S+$/gm)) {
    const lost = words.split(" ").filter((one) => {
      return from ? !one.startsWith("/") : !existsSync(path.join(projectRoot, one));
    });
    if (lost.length > 0) throw new Failure(`"${line}" finds no ${lost.join(", ")}.`);
  }
}
