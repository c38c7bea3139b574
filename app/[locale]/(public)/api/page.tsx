import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { use } from "react";
import { type ApiDocument, ApiReference } from "@/components/api/api-reference";
import { CodeBlock } from "@/components/elements/code-block";
import { PageColumn } from "@/components/elements/page-column";
import { LIMITS } from "@/domain/accounts/thresholds";
import { API_EXAMPLES } from "@/fixtures/api-examples";
import { localePath, readPath } from "@/messages/locales";
import { openApi } from "@/server/api/open-api";

export const dynamic = "force-static";

type Props = { params: Promise<{ locale: string }> };

/** What one network may ask in a minute, as the counters have it. */
const LIMITS_SHOWN = {
  reads: LIMITS["api-reads"].points,
  documents: LIMITS["api-documents"].points,
};

const COMMANDS = `PARITY=http://127.0.0.1:3000
curl -s $PARITY/api/v1/examples/student-assessment -o facts.json
curl -s $PARITY/api/v1/assessments -H 'Content-Type: application/json' -d @facts.json
curl -s $PARITY/api/v1/examples/student-letter -o letter.json
curl -s $PARITY/api/v1/letters -H 'Content-Type: application/json' \\
     -H 'Accept: application/pdf' -d @letter.json -o letter.pdf`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = readPath(`/${(await params).locale}`);
  const t = await getTranslations({ locale, namespace: "api" });
  return {
    title: t("title"),
    alternates: { canonical: localePath(locale, "/api"), languages: { "zh-CN": "/api", en: "/en/api" } },
  };
}

export default function Api({ params }: Props) {
  const { locale } = readPath(`/${use(params).locale}`);
  setRequestLocale(locale);
  const t = useTranslations("api");
  return (
    <PageColumn width="public">
      <h1 className="text-h1">{t("title")}</h1>
      <p className="prose-measure text-h3">{t("lead")}</p>
      <section className="grid gap-2">
        <h2 className="text-h2">{t("rules.title")}</h2>
        <ul className="prose-measure grid list-disc gap-1 pl-6">
          {(["stored", "body", "errors", "limits", "law"] as const).map((rule) => (
            <li key={rule}>{t(`rules.${rule}`, LIMITS_SHOWN)}</li>
          ))}
        </ul>
        <p>
          <a href="/api/v1/openapi.json" className="tap">
            {t("document")}
          </a>
        </p>
      </section>
      <section className="grid gap-2">
        <h2 className="text-h2">{t("curl.title")}</h2>
        <p>{t("curl.hint")}</p>
        <CodeBlock label={t("curl.label")} text={COMMANDS} />
      </section>
      <ApiReference document={openApi(API_EXAMPLES) as ApiDocument} />
    </PageColumn>
  );
}
