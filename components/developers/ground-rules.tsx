import { getTranslations } from "next-intl/server";
import { env } from "@/lib/platform/env";
import { CodeSample } from "./code-sample";
import { withCode } from "./inline-code";
import { problemSample } from "./samples";
import { Section } from "./section";

/** What holds for every operation. */
export async function GroundRules() {
  const t = await getTranslations("developers");
  const { APP_URL, API_REQUESTS_PER_MINUTE } = env();
  return (
    <>
      <Section name="creating">
        <p>{t.rich("creating.text", withCode)}</p>
        <ul className="grid max-w-3xl list-disc gap-1 pl-5">
          {(["same", "other", "running"] as const).map((outcome) => (
            <li key={outcome}>{t.rich(`creating.${outcome}`, withCode)}</li>
          ))}
        </ul>
        <p>{t("creating.kept")}</p>
      </Section>
      <Section name="editing">
        <p>{t.rich("editing.text", withCode)}</p>
        <p>{t.rich("editing.match", withCode)}</p>
      </Section>
      <Section name="paging">
        <p>{t.rich("paging.text", withCode)}</p>
      </Section>
      <Section name="limits">
        <p>{t.rich("limits.text", { ...withCode, limit: API_REQUESTS_PER_MINUTE })}</p>
      </Section>
      <Section name="problems">
        <p>{t.rich("problems.text", withCode)}</p>
        <CodeSample text={problemSample(new URL("/developers#OUT_OF_STOCK", APP_URL).href)} />
      </Section>
    </>
  );
}
