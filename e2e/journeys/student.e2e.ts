import { describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { answer } from "@/e2e/pages/answers";
import { letterAt } from "@/e2e/pages/letter";
import { type Wizard, wizardAt } from "@/e2e/pages/wizard";
import { STUDENT, STUDENT_LETTER, STUDENT_RIGHTS } from "@/e2e/stories/student";
import { wordsOf } from "@/e2e/words";
import type { Locale } from "@/messages/locales";

const WAYS: { locale: Locale; script: boolean; width: number }[] = [
  { locale: "zh-CN", script: true, width: 390 },
  { locale: "zh-CN", script: true, width: 1280 },
  { locale: "en", script: true, width: 390 },
  { locale: "en", script: true, width: 1280 },
  { locale: "zh-CN", script: false, width: 390 },
  { locale: "en", script: false, width: 390 },
];

describe("the student's story, from the first click to the PDF", () => {
  const browser = useBrowser();

  test.each(WAYS)("$locale, script $script, $width px", async ({ locale, script, width }) => {
    const page = await browser.page({ script, width, height: 844 });
    const wizard = wizardAt(page, wordsOf(locale));
    await walksThroughTheQuestions(wizard);
    await readsHerRights(wizard);
    const reference = await makesTheLetter(wizard);
    await readsAndKeepsTheLetter(wizard, reference);
    await changesAParagraph(wizard);
  });
});

async function walksThroughTheQuestions(wizard: Wizard): Promise<void> {
  const { say } = wizard;
  await wizard.open("/");
  await wizard.follow(say("home.hero.start"));
  await wizard.reads("attempts.start.title");
  await wizard.sees(say("home.say.title"));
  await answer(wizard, { age: "yes" });
  await wizard.press(say("attempts.start.begin"));

  await wizard.reachesStep("service");
  await wizard.fill(STUDENT.service);
  await wizard.reachesStep("plans");
  await wizard.fill(STUDENT.plans);

  for (const [index, event] of STUDENT.events.entries()) {
    await wizard.reads("attempts.steps.event.title");
    await answer(wizard, event);
    if (index === STUDENT.events.length - 1) await wizard.saveAndGoOn();
    else await wizard.saveAndAddAnother();
  }

  await wizard.reachesStep("obstacles");
  await answer(wizard, { codes: STUDENT.obstacles });
  await atTheirTries(wizard);
  await wizard.fill({ upgradeEasier: "yes" });

  await wizard.reachesStep("said");
  await wizard.follow(say("attempts.said.addPromise"));
  await wizard.reads("attempts.steps.promise.title");
  await answer(wizard, { text: STUDENT.promise.text });
  await wizard.group(say("attempts.fields.event.label")).getByRole("radio").nth(1).check();
  await wizard.fill({ due: STUDENT.promise.due, outcome: STUDENT.promise.outcome });
  await wizard.reads("attempts.steps.said.title");
  await wizard.sees(STUDENT.promise.text);
  await wizard.saveAndGoOn();

  await wizard.reachesStep("comparison");
  await comparesBothWays(wizard);
  await wizard.saveAndGoOn();
  await wizard.reachesStep("evidence");
  await wizard.fill(STUDENT.evidence);
  await wizard.reachesStep("wishes");
  await wizard.fill(STUDENT.wishes);

  await wizard.reachesStep("check");
  for (const words of [STUDENT.provider, "59元套餐", "5", STUDENT.promise.text, "反复接打电话"]) {
    await wizard.sees(words);
  }
}

/** Each ticked obstacle was met at the try of the same number. */
async function atTheirTries(wizard: Wizard): Promise<void> {
  for (const [index, code] of STUDENT.obstacles.entries()) {
    const name = wizard.say(`attempts.obstacles.${code}.name`);
    const question = wizard.say("attempts.fields.at.label", { name });
    await wizard.group(question).getByRole("checkbox").nth(index).check();
  }
}

async function comparesBothWays(wizard: Wizard): Promise<void> {
  const { say } = wizard;
  for (const direction of ["up", "down"] as const) {
    const side = wizard.group(say(`attempts.fields.${direction}.label`));
    const {
      [`${direction}Steps`]: steps = "",
      [`${direction}Minutes`]: minutes = "",
    }: Record<string, string> = STUDENT.comparison;
    await side.getByLabel(say("attempts.fields.Steps.label")).fill(steps);
    await side.getByLabel(say("attempts.fields.Minutes.label")).first().fill(minutes);
  }
}

async function readsHerRights(wizard: Wizard): Promise<void> {
  const { say, main } = wizard;
  await wizard.follow(say("attempts.check.toRights"));
  await wizard.reads("attempts.rights.title");
  for (const [title, act] of Object.entries(STUDENT_RIGHTS[wizard.words.locale])) {
    const card = main().getByRole("article", { name: title, exact: true });
    await card.getByText(say("attempts.rights.applies"), { exact: true }).waitFor();
    await card.getByText(say("attempts.rights.because")).waitFor();
    await card.getByText(say("attempts.rights.article")).click();
    await card.getByText(act).first().waitFor();
    await card
      .getByRole("link", { name: /官方|official/i })
      .first()
      .waitFor();
  }
  await wizard.follow(say("attempts.rights.toLetter"));
}

/** Gives her contact on the way and ends on the confirmation; returns the reference of the letter. */
async function makesTheLetter(wizard: Wizard): Promise<string> {
  const { page, say } = wizard;
  await wizard.reachesStep("contact");
  await answer(wizard, STUDENT.contact);
  await wizard.press(say("attempts.contact.button"));
  await wizard.reads("attempts.letters.title");
  await wizard.press(say("attempts.letters.make"));
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}\/made$/);
  await wizard.sees(say("attempts.made.title"));
  const reference = /letters\/([0-9a-f]{8})/.exec(page.url())?.[1]?.toUpperCase() ?? "none";
  await wizard.sees(reference);
  await wizard.sees(lastDayForAnAnswer(wizard.words.locale));
  await wizard.follow(say("attempts.made.read"));
  return reference;
}

/** Fifteen days after today, the day of arrival not counted, as the page writes it. */
function lastDayForAnAnswer(locale: Locale): RegExp {
  const day = new Date(Date.now() + 15 * 86_400_000);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Shanghai", ...options }).format(day);
  const [year, month, date] = [
    part({ year: "numeric" }),
    part({ month: "numeric" }),
    part({ day: "numeric" }),
  ];
  return locale === "zh-CN"
    ? new RegExp(`${year}年${month}月${date}日（周.）`)
    : new RegExp(`${part({ weekday: "long" })},? ${date} ${part({ month: "long" })} ${year}`);
}

async function readsAndKeepsTheLetter(wizard: Wizard, reference: string): Promise<void> {
  const letter = letterAt(wizard);
  await wizard.sees(reference);
  const shown = await letter.shown();
  const text = await letter.pasteText();
  for (const words of STUDENT_LETTER) {
    expect(shown.replaceAll(/\s/g, ""), "on the paper of the page").toContain(words.replaceAll(/\s/g, ""));
    expect(text, "in the text to paste").toContain(words);
  }

  const plain = await letter.text();
  expect(plain.bytes.toString("utf8")).toBe(text);
  const pdf = await letter.pdf();
  expect(pdf.name).toMatch(/\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.bytes.subarray(-8).toString()).toContain("%%EOF");
  const metadata = pdf.bytes.toString("utf8");
  expect(metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
  expect(metadata).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
  expect(metadata).toContain("投诉信");
}

async function changesAParagraph(wizard: Wizard): Promise<void> {
  const { say } = wizard;
  const letter = letterAt(wizard);
  const ours = "前后花了大半天";
  const hers = "前后打了六次电话，花了大半天。\n我保留了全部通话记录。";
  await letter.edit(ours, hers);
  await letter.holding("六次电话").getByText(say("letters.edit.edited")).waitFor();
  expect(await letter.pasteText()).toContain("花了大半天。\n　　我保留了全部通话记录。");
  const pdf = await letter.pdf();
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  await letter.reset("六次电话");
  await letter.sheet().getByText(say("letters.edit.edited")).waitFor({ state: "detached" });
  expect(await letter.shown()).toContain(ours);
  expect(await letter.pasteText()).not.toContain("六次电话");
  expect(await letter.holding(ours).locator("textarea").inputValue()).toContain(ours);
}
