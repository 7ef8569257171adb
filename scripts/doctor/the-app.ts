import packageJson from "@/package.json" with { type: "json" };
import { skewFinding, skewOf } from "./clocks";
import { type Check, findings, type World } from "./finding";
import { reason } from "./reason";

const { ok, warning, broken } = findings("The app");

type Answer = { status?: string; version?: string };

/** The app as browsers reach it: over its public address and whatever stands in front. */
export const checkApp: Check = async ({ env }) => {
  if (!env) return [];
  const askedAt = Date.now();
  try {
    const response = await fetch(new URL("/api/health", env.APP_URL), { signal: AbortSignal.timeout(6_000) });
    const { status, version } = (await response.json().catch(() => ({}))) as Answer;
    const skew = skewOf(response, askedAt);
    const found = skew === null ? [] : [skewFinding("The gateway's and app's clock", skew)];
    if (!status)
      return [
        ...found,
        broken(
          `${env.APP_URL} does not lead to Gerai (HTTP ${response.status})`,
          "Buyers see somebody else's page.",
          "Mend the route, or APP_URL.",
        ),
      ];
    if (status === "down" || !response.ok)
      return [
        ...found,
        broken(
          `${env.APP_URL} says ${status}`,
          "It serves nobody.",
          "See the findings on the database, and the app's log.",
        ),
      ];
    if (version && version !== packageJson.version)
      found.push(
        warning(
          `The app is release ${version}, this doctor is of ${packageJson.version}`,
          "Some findings may be about the other release.",
          "Run the doctor of the release that runs.",
        ),
      );
    if (status === "degraded")
      return [
        ...found,
        warning(
          `${env.APP_URL} says degraded`,
          "It sells, and jobs or events lag behind.",
          "See the findings on jobs and events.",
        ),
      ];
    return [...found, ok(`${env.APP_URL} serves release ${version} in ${Date.now() - askedAt} ms`)];
  } catch (error) {
    return [
      broken(
        `${env.APP_URL} does not answer (${reason(error)})`,
        "Nobody can buy.",
        "Start the app, or mend the gateway, DNS or APP_URL.",
      ),
    ];
  }
};

/** The way jobs come: signed, or anybody could run them. */
export const checkInngest: Check = ({ env, variables, strict }: World) => {
  if (env?.JOBS_ENGINE !== "inngest") return [];
  const found = [];
  const dev = variables.INNGEST_DEV;
  if (strict && dev && dev !== "0")
    found.push(
      broken(
        "INNGEST_DEV is set",
        "The jobs' address runs what anybody sends it, unsigned.",
        "Unset it in production.",
      ),
    );
  const key = variables.INNGEST_SIGNING_KEY;
  if (!key)
    found.push(
      strict
        ? broken(
            "INNGEST_SIGNING_KEY is not set",
            "The app refuses every job Inngest brings.",
            "Copy it from Inngest's dashboard, or set both sides' own.",
          )
        : warning(
            "INNGEST_SIGNING_KEY is not set",
            "Only Inngest's development server may bring jobs.",
            "Set it for anything else.",
          ),
    );
  else if (
    !/^signkey-[a-z]+-[0-9a-f]{16,}$/.test(key) ||
    key.slice(key.lastIndexOf("-") + 1).length % 2 === 1
  )
    found.push(
      broken(
        "INNGEST_SIGNING_KEY is none of Inngest's",
        "Signatures never match.",
        "It looks like signkey-prod- and hexadecimal digits, an even number of them.",
      ),
    );
  if (!variables.INNGEST_EVENT_KEY)
    found.push(
      strict
        ? broken(
            "INNGEST_EVENT_KEY is not set",
            "Inngest refuses our events; the app handles them itself, later.",
            "Copy it from Inngest's dashboard.",
          )
        : warning(
            "INNGEST_EVENT_KEY is not set",
            "Inngest Cloud refuses events without one.",
            "Set it unless the server takes any.",
          ),
    );
  return found.length > 0 ? found : [ok("Inngest: signed both ways")];
};
