import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LetterChooser } from "@/components/letters/letter-chooser";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { assess } from "@/domain/law/assess";
import { chooseLetters } from "@/domain/letters/choose-letters";
import { GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import { GOLDEN_LETTERS } from "@/fixtures/letters-of-every-kind";
import attemptsEn from "@/messages/en/attempts.json";
import lettersEn from "@/messages/en/letters.json";
import shellEn from "@/messages/en/shell.json";
import attemptsZh from "@/messages/zh-CN/attempts.json";
import lettersZh from "@/messages/zh-CN/letters.json";
import shellZh from "@/messages/zh-CN/shell.json";

const WORDS = {
  "zh-CN": { letters: lettersZh, attempts: attemptsZh, shell: shellZh },
  en: { letters: lettersEn, attempts: attemptsEn, shell: shellEn },
} as const;

function draw(facts: AttemptFacts, locale: "zh-CN" | "en"): string {
  const missing: string[] = [];
  const choices = chooseLetters({ facts, assessment: assess(facts, GOLDEN_TODAY), today: GOLDEN_TODAY })
    .filter(({ kind }) => kind !== "operator-complaint")
    .map((choice) => ({ ...choice, questions: [], typed: {}, after: "", idempotency: choice.kind }));
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={WORDS[locale]}
      timeZone="Asia/Shanghai"
      onError={({ message }) => missing.push(message)}
    >
      <LetterChooser base="/attempts/a" attemptId="a" choices={choices} make={() => {}} />
    </NextIntlClientProvider>,
  );
  expect(missing).toEqual([]);
  return html;
}

const { facts: student } = GOLDEN_LETTERS["student-appeal"];

describe("the letter chooser", () => {
  it.each(["zh-CN", "en"] as const)("has words in %s for every place of every story", (locale) => {
    for (const { facts } of Object.values(GOLDEN_LETTERS)) draw(facts, locale);
  });

  it("puts the next step first, open, with the one primary button", () => {
    const html = draw(student, "zh-CN");
    expect(html.indexOf("现在建议写这一封")).toBeGreaterThan(-1);
    expect(html.indexOf('id="kind-miit-appeal"')).toBeLessThan(html.indexOf('id="kind-market-complaint"'));
    expect(html.match(/<section[^>]*id="kind-miit-appeal"/)).not.toBeNull();
    expect(html.match(/<details open/)).toBeNull();
  });

  it("says in one line why a letter cannot be written, and offers no button for it", () => {
    const html = draw(student, "zh-CN");
    const at = html.indexOf('id="kind-termination-notice"');
    const item = html.slice(at, html.indexOf("</li>", at));
    expect(item).toContain("你要的是换套餐");
    expect(item).not.toContain("<button");
  });

  it("leads to the pages of the court's papers and asks nothing for them here", () => {
    const html = draw(student, "zh-CN");
    expect(html).toContain('href="/attempts/a/letters/particulars/civil-complaint"');
    expect(html).not.toContain('value="civil-complaint"');
  });

  it("never lets a report ask for money back", () => {
    const { facts } = GOLDEN_LETTERS["video-market-refund"];
    const html = draw(facts, "zh-CN");
    const at = html.indexOf('id="kind-market-report"');
    expect(html.slice(at, at + 2_000)).toContain("要退费，另写投诉书。举报书里不要写。");
  });
});
