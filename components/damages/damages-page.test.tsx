import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CourtFees } from "@/components/damages/court-fees";
import { DamagesPage } from "@/components/damages/damages-page";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { assessDamages } from "@/domain/damages/assess-damages";
import { courtFee } from "@/domain/damages/court-fee";
import { totalOf } from "@/domain/damages/damage-head";
import { assess } from "@/domain/law/assess";
import { questionFor } from "@/domain/law/question";
import { isMoney } from "@/domain/routes/money-remedies";
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

function draw(facts: AttemptFacts, locale: "zh-CN" | "en"): string {
  const missing: string[] = [];
  const heads = assessDamages(facts, assess(facts, TODAY), TODAY);
  const notMoney = facts.remedies.filter((remedy) => !isMoney(remedy));
  const claim = { propertyFen: [totalOf(heads)], otherClaims: notMoney.length };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={WORDS[locale]}
      timeZone="Asia/Shanghai"
      onError={({ message }) => missing.push(message)}
    >
      <DamagesPage
        base="/attempts/a"
        today={TODAY}
        facts={facts}
        heads={heads}
        placeOf={(pointer) => ({ step: questionFor(pointer) ?? "check", item: "" })}
        letterReady
        nextIsBill={false}
        bills={null}
        courtFees={
          <CourtFees
            ordinary={courtFee({ ...claim, procedure: "ordinary" }, TODAY)}
            simple={courtFee({ ...claim, procedure: "simple" }, TODAY)}
            notMoney={notMoney}
            smallClaim={[]}
          />
        }
      />
    </NextIntlClientProvider>,
  );
  expect(missing).toEqual([]);
  return html;
}

const student = studentPhonePlan(plainDate("2026-08-01")).facts;
const bills = [
  { from: plainDate("2026-09-01"), to: plainDate("2026-09-30"), paidFen: 5_900 },
  { from: plainDate("2026-10-01"), to: plainDate("2026-10-31"), paidFen: 5_900 },
  { from: plainDate("2026-11-01"), to: plainDate("2026-11-30"), paidFen: 6_500 },
];

describe("the page of sums", () => {
  it.each(["zh-CN", "en"] as const)("has words for every head of every story (%s)", (locale) => {
    for (const { facts } of allStories(plainDate("2026-09-01"))) draw(facts, locale);
  });

  it("shows the total, every line that it is made of, and what lies above the price apart from it", () => {
    const html = draw({ ...student, bills }, "zh-CN");
    expect(html).toContain("153元");
    for (const words of ["2026年9月1日至2026年9月30日", "51元", damagesZh.warning["above-plan-price"]])
      expect(html).toContain(words);
    expect(html).not.toContain("57元");
  });

  it("asks for the bills where none is on record, and names no total", () => {
    const html = draw(student, "zh-CN");
    expect(html).toContain('href="/attempts/a/damages?item=new"');
    expect(html).toContain(damagesZh.none);
    expect(html).not.toContain("153元");
  });

  it("says that the total can grow while a head that counts lacks its facts", () => {
    const prepaid = {
      ...student,
      currentPlan: {
        ...student.currentPlan,
        prepaidFen: 36_500,
        paidFrom: plainDate("2026-01-01"),
        paidTo: plainDate("2026-12-31"),
      },
      refund: { askedOn: plainDate("2026-09-22") },
    };
    const html = draw(prepaid, "zh-CN");
    expect(html).toContain("100元");
    expect(html).toContain(damagesZh.sofar);
    expect(draw({ ...student, bills }, "zh-CN")).not.toContain(damagesZh.sofar);
  });

  it("warns of the small-claims procedure where more than money is asked", () => {
    expect(draw({ ...student, bills }, "zh-CN")).toContain(damagesZh.courtFee.trapTitle);
    const onlyMoney = draw({ ...student, bills, remedies: ["refund-difference"] }, "zh-CN");
    expect(onlyMoney).not.toContain(damagesZh.courtFee.trapTitle);
    expect(onlyMoney).toContain(damagesZh.courtFee.final);
  });
});
