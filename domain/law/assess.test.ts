import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/domain/law/assess";
import { citationText } from "@/domain/law/citation-text";
import { EXCEPTIONS, sectorsExcepted } from "@/domain/law/exceptions";
import type { LawEvent, LawFacts } from "@/domain/law/facts";
import { findingSentence } from "@/domain/law/finding-sentence";
import { OBSTACLE_GROUNDS, type ObstacleCode } from "@/domain/law/obstacle-grounds";
import { questionFor } from "@/domain/law/question";
import { STATUTE_BOOK, statuteBookVersion } from "@/domain/law/statute-book";
import { addMonths } from "@/domain/time/arithmetic";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";

const TODAY = plainDate("2026-11-23");
const CODES = Object.keys(OBSTACLE_GROUNDS) as ObstacleCode[];
const student = studentPhonePlan(plainDate("2026-09-01")).facts;

describe("the student's phone plan", () => {
  const { findings, missing, statuteBook } = assess(student, TODAY);
  const holding = findings.filter(({ verdict }) => verdict === "applies");
  const applying = holding.filter(({ part }) => part === "ground");

  it("hurts these rights, the most telling first, each resting on what she wrote down", () => {
    expect(applying.map(({ rule, strength, because }) => [rule, strength, because.join(" ")])).toEqual([
      [
        "R24",
        "arguable",
        "/events/0/obstacles/0 /events/1/obstacles/0 /events/2/obstacles/0 /service/sector",
      ],
      [
        "R23",
        "arguable",
        "/events/0/obstacles/0 /events/1/obstacles/0 /events/2/obstacles/0 /service/sector /targetPlan",
      ],
      ["R08", "arguable", "/events/0/obstacles/0"],
      ["R02", "arguable", "/events/2/obstacles/0"],
      ["R03", "arguable", "/events/2/obstacles/0"],
      ["R14", "arguable", "/events/1/obstacles/0"],
      ["R01", "supporting", "/events/0/obstacles/0"],
    ]);
  });

  it("cites these articles", () => {
    expect(
      applying.flatMap(({ citations }) => citations.map((citation) => citationText(citation, "zh-CN"))),
    ).toEqual([
      "《中华人民共和国电信条例》第四十条第三项",
      "《中华人民共和国电信条例》第四十条第五项",
      "《中华人民共和国电信条例》第三十条第二款",
      "《中华人民共和国消费者权益保护法实施条例》第十一条",
      "《中华人民共和国消费者权益保护法》第九条第二款",
      "《中华人民共和国消费者权益保护法》第十条第二款",
      "《中华人民共和国消费者权益保护法实施条例》第四十四条第一款",
      "《中华人民共和国消费者权益保护法》第八条第一款",
      "《中华人民共和国消费者权益保护法》第八条第二款",
    ]);
  });

  it("says only the part of a rule that the facts meet", () => {
    expect(applying.slice(0, 3).map((finding) => findingSentence(finding, "zh-CN"))).toEqual([
      "电信业务经营者不得无正当理由拒绝、拖延或者中止对电信用户的电信服务。电信业务经营者不得以不正当手段刁难电信用户。",
      "电信用户有权自主选择使用依法开办的各类电信业务。",
      "经营者不得利用技术手段，强制或者变相强制消费者接受服务。",
    ]);
    expect(() => findingSentence({ provision: "nothing", places: [] }, "en")).toThrow(RangeError);
  });

  it("asks next for the provider's terms, and for nothing else", () => {
    expect(missing).toEqual(["/terms"]);
    expect(findings.filter(({ verdict }) => verdict === "needs").map(({ rule }) => rule)).toEqual([
      "R07",
      "R06",
    ]);
  });

  it("has rights beside it, what the regulator may order, and the counter-point by name", () => {
    expect(
      holding.filter((finding) => !applying.includes(finding)).map(({ part, rule }) => [part, rule]),
    ).toEqual([
      ["claim", "R44"],
      ["claim", "R26"],
      ["consequence", "R25"],
      ["counterpoint", "R34"],
    ]);
  });

  it("finds one answer for every provision, and names the book that spoke", () => {
    expect(findings).toHaveLength(STATUTE_BOOK.length);
    expect(statuteBook).toBe(statuteBookVersion);
    const not = findings.filter(({ verdict }) => verdict === "does-not-apply").map(({ rule }) => rule);
    expect(not).toHaveLength(STATUTE_BOOK.length - holding.length - 2);
    for (const rule of ["R15", "R20", "R21", "R35", "R36", "R37", "R42", "R43", "R45", "R46", "T16"])
      expect(not).toContain(rule);
  });
});

describe("every assessment", () => {
  const direction = fc.record(
    {
      steps: fc.nat(9),
      humanAfterMinutes: fc.nat(9),
      effectiveOn: fc.constantFrom("2026-09-03", "2026-10-01"),
    },
    { requiredKeys: [] },
  );
  const facts: fc.Arbitrary<LawFacts> = fc.record(
    {
      service: fc.record(
        {
          sector: fc.constantFrom("telecom-plan", "broadband", "video", "platform-membership", "other"),
          portedIn: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      currentPlan: fc.record(
        {
          startedOn: fc.constantFrom("2013-01-01", "2020-12-31", "2024-05-06", "2025-03-18", "soon"),
          autoRenews: fc.boolean(),
          openEnded: fc.boolean(),
          contractEndsOn: fc.constantFrom("2026-01-01", "2027-01-01"),
          prepaidFen: fc.constantFrom(0, 24_800),
          paidTo: fc.constantFrom("2027-01-01"),
        },
        { requiredKeys: [] },
      ),
      targetPlan: fc.constantFrom({ name: "8元套餐" }, { cancel: true as const }),
      events: fc.array(
        fc.record<LawEvent>({
          when: fc.constantFrom<LawEvent["when"][]>(
            "2013-01-01",
            "2026-09-03",
            "2026-09-04T10:00:00+08:00",
            { from: "2014-03-01", to: "2014-04-01" },
            { from: "2024-06-01", to: "2026-09-01" },
            "9999-12-31T23:00:00Z",
            "early September",
          ),
          kind: fc.constantFrom("obstacle", "promise", "request", "done"),
          obstacles: fc.subarray(CODES),
        }),
        { maxLength: 8 },
      ),
      terms: fc.array(
        fc.record(
          {
            text: fc.string(),
            shownOn: fc.constantFrom("2020-01-01", "2026-09-03"),
            falsehood: fc.record(
              { shownBy: fc.string(), reliedOn: fc.boolean(), aboutPrice: fc.boolean() },
              { requiredKeys: ["shownBy"] },
            ),
          },
          { requiredKeys: ["text"] },
        ),
        { maxLength: 2 },
      ),
      otherPrice: fc.record(
        {
          priceFen: fc.nat(9_900),
          whose: fc.constantFrom("new-customers", "another-account"),
          sameTerms: fc.boolean(),
          told: fc.boolean(),
          seenOn: fc.constantFrom("2021-01-01", "2026-09-03"),
        },
        { requiredKeys: ["priceFen", "whose"] },
      ),
      refund: fc.record(
        {
          askedOn: fc.constantFrom("2026-09-03", "2026-11-20", "soon"),
          dueOn: fc.constantFrom("2026-10-01"),
          answer: fc.constantFrom("none", "refused", "partial", "paid"),
          hasTerms: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      ruleChange: fc.record(
        { on: fc.constantFrom("2026-01-31", "2026-02-01"), accepted: fc.boolean() },
        { requiredKeys: [] },
      ),
      platformMeasure: fc.record(
        { on: fc.constantFrom("2026-03-01"), review: fc.constantFrom("not-appealed", "machine-only") },
        { requiredKeys: [] },
      ),
      comparison: fc.record({ up: direction, down: direction }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );

  it("never throws, answers for every provision, and is sorted", () => {
    const verdicts = ["applies", "needs", "does-not-apply"];
    const parts = ["ground", "claim", "consequence", "counterpoint"];
    const strengths = ["direct", "arguable", "supporting"];
    fc.assert(
      fc.property(facts, (given) => {
        const { findings } = assess(given, TODAY);
        expect(new Set(findings.map(({ provision }) => provision)).size).toBe(STATUTE_BOOK.length);
        const places = findings.map(
          ({ verdict, part, strength }) =>
            verdicts.indexOf(verdict) * 100 + parts.indexOf(part) * 10 + strengths.indexOf(strength),
        );
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }),
    );
  });

  it("points only at facts that are there, cites only what applies, and asks only for what has a question", () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const finding of assess(given, TODAY).findings) {
          for (const pointer of finding.because) expect(valueAt(given, pointer), pointer).toBeDefined();
          expect(finding.citations.length > 0).toBe(finding.verdict === "applies");
          expect(finding.missing.length > 0).toBe(finding.verdict === "needs");
          for (const pointer of finding.missing) expect(questionFor(pointer), pointer).toBeDefined();
        }
      }),
    );
  });

  it("cites the telecom rules only for telecom", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const telecom = ["telecom-plan", "broadband"].includes(given.service?.sector ?? "");
        const citations = assess(given, TODAY).findings.flatMap((finding) => finding.citations);
        expect(telecom || citations.every(({ act }) => !act.startsWith("telecom"))).toBe(true);
      }),
    );
  });

  it("never cites the E-Commerce Law for audio and video, and only it is excepted by name", () => {
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom("video", "music"),
        fc.subarray(CODES),
        (given, sector, obstacles) => {
          const events = [...(given.events ?? []), { when: "2026-09-03", kind: "obstacle", obstacles }];
          const { findings } = assess({ ...given, service: { ...given.service, sector }, events }, TODAY);
          for (const { citations } of findings)
            expect(citations.filter(({ act }) => act === "ecommerce-law-2018")).toEqual([]);
        },
      ),
    );
    expect(EXCEPTIONS.map(({ rule, act }) => `${rule} ${act}`)).toEqual(["R47 ecommerce-law-2018"]);
    expect(sectorsExcepted(new Set(["ecommerce-law-2018"]))).toEqual(new Set(["video", "music"]));
    expect(sectorsExcepted(new Set(["consumer-protection-law-2013"]))).toEqual(new Set());
  });

  it("never rests on automatic renewal alone for telecom, and never as the strongest ground (J15)", () => {
    fc.assert(
      fc.property(facts, fc.constantFrom("telecom-plan", "broadband"), (given, sector) => {
        const { findings } = assess(
          { ...given, service: { soldThrough: "own-site", sector }, currentPlan: { autoRenews: true } },
          TODAY,
        );
        const applying = findings.filter(({ verdict }) => verdict === "applies");
        const renewal = applying.find(({ rule }) => rule === "R15");
        expect(
          renewal === undefined || applying.some(({ rule }) => ["R07", "R23", "R24"].includes(rule)),
        ).toBe(true);
        expect(renewal?.strength).not.toBe("direct");
      }),
    );
  });

  it("has no gap and does not throw on the first day of any quarter from 2014 to a year ahead", () => {
    for (let day = plainDate("2014-01-01"); day <= "2027-11-23"; day = addMonths(day, 3)) {
      for (const given of [
        studentPhonePlan(day).facts,
        blockedDowngrade(CODES, day, { currentPlan: { startedOn: day } }),
      ]) {
        const { findings } = assess(given, day);
        expect(findings).toHaveLength(STATUTE_BOOK.length);
        for (const finding of findings) expect(finding.reason, `${finding.provision} on ${day}`).toBeTruthy();
      }
    }
  });

  it("asks a question for every fact that is missing from an empty draft", () => {
    const { findings, missing } = assess({}, TODAY);
    expect(findings.filter(({ verdict }) => verdict !== "needs")).toEqual([]);
    expect(missing.map(questionFor)).toEqual(["tried"]);
    const noted = assess({ events: [{ when: "2026-09-03", kind: "request" }] }, TODAY);
    expect(noted.missing.map(questionFor)).toEqual(["obstacles", "service"]);
  });
});

describe("the questions", () => {
  it.each([
    ["/service/sector", "service"],
    ["/targetPlan", "plans"],
    ["/currentPlan/startedOn", "plans"],
    ["/events", "tried"],
    ["/events/3/when", "tried"],
    ["/events/0/obstacles", "obstacles"],
    ["/events/0/promise/dueAt", "said"],
    ["/terms", "said"],
    ["/otherPrice/told", "plans"],
    ["/refund/askedOn", "plans"],
    ["/ruleChange/accepted", "service"],
    ["/platformMeasure", "service"],
    ["/comparison", "comparison"],
    ["/remedies", "wishes"],
    ["/consumer/name", "contact"],
  ])("%s is asked on the step %s", (pointer, step) => {
    expect(questionFor(pointer)).toBe(step);
  });

  it("knows no question for what is no fact", () => {
    expect(questionFor("/servicex")).toBeUndefined();
    expect(questionFor("")).toBeUndefined();
  });
});

function valueAt(facts: LawFacts, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
      facts,
    );
}
