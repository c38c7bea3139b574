import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { assess } from "@/domain/law/assess";
import { civilComplaint } from "@/domain/letters/court/civil-complaint";
import { printedParagraphs } from "@/domain/letters/edits";
import { GOLDEN_PAPERS } from "@/domain/letters/golden/court-papers";
import { GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import type { LetterInput } from "@/domain/letters/letter-input";
import { letterText } from "@/domain/letters/letter-text";
import type { Particulars } from "@/domain/letters/particulars";

const student = GOLDEN_PAPERS["court-complaint-student"];
const video = GOLDEN_PAPERS["court-complaint-video"];
const facts = (changes: object, base: AttemptFacts = student.facts) =>
  attemptFactsSchema.parse({ ...base, ...changes });

function compose(changed: AttemptFacts, particulars: Particulars = {}, more: Partial<LetterInput> = {}) {
  return civilComplaint.compose({
    facts: changed,
    assessment: assess(changed, GOLDEN_TODAY),
    today: GOLDEN_TODAY,
    language: "zh-CN",
    held: student.held,
    particulars,
    ...more,
  });
}
function letter(...args: Parameters<typeof compose>) {
  const made = compose(...args);
  if ("missing" in made) throw new Error(made.missing.join(", "));
  return made;
}
const missing = (...args: Parameters<typeof compose>) => {
  const made = compose(...args);
  return "missing" in made ? made.missing : [];
};
const cited = (made: ReturnType<typeof letter>) =>
  new Set(
    printedParagraphs(made).flatMap(({ citations }) =>
      citations.map(({ act, article }) => `${act}#${article}`),
    ),
  );

describe("the civil complaint", () => {
  it("holds every field of Civil Procedure Law art. 124", () => {
    const text = letterText(letter(student.facts, student.particulars));
    for (const field of [
      "姓名\t张倩",
      "性别\t女",
      "年龄\t21岁",
      "民族\t汉族",
      "职业\t学生",
      "工作单位\t无",
      "住所\t北京市海淀区某路1号",
      "联系电话\t13800000000",
      "名称\t某通信公司",
      "住所\t北京市西城区某大街2号",
      "法定代表人\t王某",
      "诉讼请求",
      "事实",
      "理由",
      "证据和证据来源",
      "李某\t北京市海淀区某路5号",
      "起诉状副本1份",
      "此致\n北京市西城区人民法院",
    ])
      expect(text).toContain(field);
  });

  it("names each missing field instead of leaving a gap", () => {
    const bare = facts({
      consumer: {},
      service: { ...student.facts.service, provider: { name: "某" } },
      events: [],
    });
    expect(missing(bare, { witnesses: [{ name: "李某" }] }, { held: [] })).toEqual([
      "/consumer/name",
      "/consumer/phone",
      "/particulars/sex",
      "/particulars/ethnicity",
      "/particulars/occupation",
      "/particulars/employer",
      "/particulars/domicile",
      "/consumer/age",
      "/service/provider/address",
      "/events",
      "/particulars/exhibits",
      "/particulars/witnesses/0/domicile",
    ]);
  });

  it("asks for no identity number, and takes the age from one that is given", () => {
    const { identityNumber: _none, ...rest } = student.particulars;
    expect(letterText(letter(student.facts, rest))).not.toContain("公民身份号码");
    const noAge = facts({ consumer: { ...student.facts.consumer, age: undefined } });
    expect(letterText(letter(noAge, student.particulars))).toContain("年龄\t21岁");
    expect(missing(noAge, rest)).toEqual(["/consumer/age"]);
  });

  it("prints no identity number that says something else than age and sex", () => {
    expect(missing(student.facts, { ...student.particulars, sex: "男" })).toEqual(["/particulars/sex"]);
    expect(letterText(letter(student.facts, { ...student.particulars, sex: "女" }))).toContain("性别\t女");
    const older = facts({ consumer: { ...student.facts.consumer, age: 40 } });
    expect(missing(older, student.particulars)).toEqual(["/consumer/age"]);
    const birthday = facts({ consumer: { ...student.facts.consumer, age: 20 } });
    expect(missing(birthday, student.particulars)).toEqual([]);
  });

  it("asks for the change and the money with its sum, line by line", () => {
    const text = letterText(letter(student.facts, student.particulars));
    expect(text).toContain("判令被告为原告将“59元套餐”变更为“8元保号套餐”");
    expect(text).toContain("合计102元；此后各期费用的差额，按每月51元计至变更生效之日");
    expect(text).toContain("已收59元 − 所要求的套餐8元\t51元");
  });

  it("makes only the claims that were chosen, and the costs", () => {
    const text = letterText(letter(student.facts, { ...student.particulars, claims: ["perform-downgrade"] }));
    expect(text).toContain("判令被告为原告");
    expect(text).not.toContain("返还");
    expect(text).toContain("本案诉讼费用由被告负担");
  });

  it("never claims compensation or an apology, and says what it withholds", () => {
    const made = letter(video.facts, video.particulars);
    expect(made.withheld).toEqual(["apology", "compensation"]);
    expect(letterText(made)).not.toMatch(/赔偿(?!损失的要求)|道歉|三倍/);
  });

  it("does not ask again for what was carried out, and then has nothing to ask for", () => {
    const done = facts({
      events: [...student.facts.events, { when: "2026-09-08", channel: "hotline", kind: "done" }],
      bills: undefined,
      remedies: ["perform-downgrade"],
    });
    expect(missing(done, student.particulars)).toEqual(["/remedies"]);
  });

  it("asks for the prices that a chosen claim for money cannot do without", () => {
    const unknown = facts({
      currentPlan: { name: "旧套餐", period: "month" },
      targetPlan: { name: "新套餐" },
      bills: undefined,
    });
    expect(missing(unknown, student.particulars)).toContain("/targetPlan/priceFen");
    expect(missing(unknown, { ...student.particulars, claims: ["perform-downgrade"] })).toEqual([]);
  });

  it("claims no refund where no finding on refunds applies", () => {
    const quiet = facts({ events: [video.facts.events[0]] }, video.facts);
    expect(letterText(letter(quiet, video.particulars))).not.toContain("判令被告退还");
  });

  it("lets the statutory agent act for a person under 18, and nobody else need one", () => {
    const minor = GOLDEN_PAPERS["court-complaint-minor"];
    const made = letter(minor.facts, minor.particulars);
    expect(letterText(made)).toContain("原告的法定代理人\n姓名\t张某");
    expect(made.closing.guardian).toContain("法定代理人（签名）");
    const { guardian: _none, ...alone } = minor.particulars;
    expect(missing(minor.facts, alone)).toEqual(["/particulars/guardian"]);
    expect(letter(student.facts, student.particulars).closing.guardian).toBeUndefined();
  });

  it("cites the grounds and the money articles, and no article on fines or orders of an authority", () => {
    const places = cited(letter(student.facts, student.particulars));
    for (const place of ["telecom-regulations-2016#40", "civil-code-2020#577", "civil-code-2020#584"])
      expect(places).toContain(place);
    expect(places).not.toContain("telecom-regulations-2016#74");
    expect(places).not.toContain("consumer-protection-law-2013#56");
    expect([...cited(letter(video.facts, video.particulars))].join(" ")).not.toContain("ecommerce-law");
  });

  it("leaves a line for the court that nobody named", () => {
    expect(letterText(letter(video.facts, video.particulars))).toMatch(/此致\n＿+人民法院/u);
  });
});
