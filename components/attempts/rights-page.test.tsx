import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RightsPage } from "@/components/attempts/rights-page";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { contradictions } from "@/domain/attempts/contradictions";
import { assess } from "@/domain/law/assess";
import { questionFor } from "@/domain/law/question";
import { plainDate } from "@/domain/time/plain-date";
import { allStories } from "@/fixtures/stories/all-stories";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";
import attemptsEn from "@/messages/en/attempts.json";
import damagesEn from "@/messages/en/damages.json";
import routesEn from "@/messages/en/routes.json";
import shellEn from "@/messages/en/shell.json";
import attemptsZh from "@/messages/zh-CN/attempts.json";
import damagesZh from "@/messages/zh-CN/damages.json";
import routesZh from "@/messages/zh-CN/routes.json";
import shellZh from "@/messages/zh-CN/shell.json";

const TODAY = plainDate("2026-11-23");
const WORDS = {
  "zh-CN": { attempts: attemptsZh, damages: damagesZh, routes: routesZh, shell: shellZh },
  en: { attempts: attemptsEn, damages: damagesEn, routes: routesEn, shell: shellEn },
} as const;

function draw(facts: AttemptFacts, locale: "zh-CN" | "en" = "zh-CN"): string {
  const missing: string[] = [];
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={WORDS[locale]}
      timeZone="Asia/Shanghai"
      onError={({ message }) => missing.push(message)}
    >
      <RightsPage
        base="/attempts/a"
        findings={assess(facts, TODAY).findings}
        contradictions={contradictions(facts, TODAY)}
        facts={facts}
        placeOf={(pointer) => ({ step: questionFor(pointer) ?? "check", item: "" })}
        letterReady
      />
    </NextIntlClientProvider>,
  );
  expect(missing).toEqual([]);
  return html;
}

const student = studentPhonePlan(plainDate("2026-09-01")).facts;

describe("the page of rights", () => {
  it.each(["zh-CN", "en"] as const)("has words for every finding of every story (%s)", (locale) => {
    for (const { facts } of allStories(plainDate("2026-09-01"))) draw(facts, locale);
  });

  it("says nothing of contradictions where there is none", () => {
    expect(draw(student)).not.toContain(attemptsZh.rights.contradictionsTitle);
  });

  it("names facts that cannot all be true before any finding, with the ways to each of them", () => {
    const html = draw({
      ...student,
      targetPlan: { name: "8元保号套餐", priceFen: 9_900, period: "month" },
      bills: [{ from: plainDate("2026-10-31"), to: plainDate("2026-10-01"), paidFen: 5_900 }],
      history: [
        {
          route: "miit-appeal",
          on: plainDate("2026-10-05"),
          acceptedOn: plainDate("2026-10-04"),
        },
      ],
    });
    const at = (words: string) => html.indexOf(words);
    for (const code of ["target-dearer-than-current", "bill-reversed", "history-out-of-order"] as const)
      expect(at(attemptsZh.contradictions[code]), code).toBeGreaterThan(0);
    expect(at(attemptsZh.rights.contradictionsTitle)).toBeLessThan(at(attemptsZh.rights.appliesTitle));
    for (const href of ["/attempts/a/plans", "/attempts/a/damages", "/attempts/a/routes#filings"])
      expect(html).toContain(`href="${href}"`);
    expect(html).toContain("想换的套餐价格 · 99元");
  });

  it("keeps what the provider may say apart from what applies, after it", () => {
    const html = draw(student);
    const against = html.indexOf(attemptsZh.rights.againstTitle);
    expect(against).toBeGreaterThan(html.indexOf(attemptsZh.rights.appliesTitle));
    expect(html.indexOf(attemptsZh.rights.counterpoint)).toBeGreaterThan(against);
  });
});
