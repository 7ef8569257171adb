import { getTranslations } from "next-intl/server";
import { env } from "@/lib/platform/env";
import { SCOPES } from "@/lib/platform/scopes";
import { CodeSample } from "./code-sample";
import { InlineCode, withCode } from "./inline-code";
import { signInSamples } from "./samples";
import { Section } from "./section";

/** Where the API is, and how a person's app and a shop's software show who they are. */
export async function FirstSteps() {
  const t = await getTranslations("developers");
  const base = new URL("/api/v1", env().APP_URL).href;
  const samples = signInSamples(base);
  return (
    <>
      <Section name="base">
        <p>{t("base.text")}</p>
        <CodeSample text={base} />
        <p>{t("base.growth")}</p>
        <p>{t.rich("base.requestId", withCode)}</p>
      </Section>
      <Section name="sign-in">
        <p>{t("signIn.text")}</p>
        <CodeSample label={t("signIn.sampleCode")} text={samples.code} />
        <CodeSample label={t("signIn.sampleToken")} text={samples.token} />
        <CodeSample label={t("signIn.sampleCall")} text={samples.call} />
        <p>{t("signIn.refresh")}</p>
        <CodeSample label={t("signIn.sampleRefresh")} text={samples.refresh} />
        <p>{t.rich("signIn.keys", withCode)}</p>
        <p>{t.rich("signIn.second", withCode)}</p>
      </Section>
      <Section name="shop-keys">
        <p>{t.rich("shopKeys.text", withCode)}</p>
        <ul className="flex flex-wrap gap-2 text-sm">
          {SCOPES.map((scope) => (
            <li key={scope}>
              <InlineCode>{scope}</InlineCode>
            </li>
          ))}
        </ul>
        <p>{t("shopKeys.refused")}</p>
      </Section>
    </>
  );
}
