import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { citationText } from "@/domain/law/citation-text";
import { miitAppealEligibility } from "@/domain/routes/miit-appeal";
import { addDays } from "@/domain/time/arithmetic";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";
import { videoMembership } from "@/fixtures/stories/video-membership";

const student = studentPhonePlan(plainDate("2026-09-01")).facts;
const video = videoMembership(plainDate("2026-09-01")).facts;

const appeal = (change: object = {}, today = "2026-11-23", facts: AttemptFacts = student) =>
  miitAppealEligibility(attemptFactsSchema.parse({ ...facts, ...change }), plainDate(today));
const complained = (rest: object = {}, on = "2026-11-23") => ({
  history: [{ route: "operator-complaint", on, ...rest }],
});
const places = ({ citations }: ReturnType<typeof appeal>) =>
  citations.map((citation) => citationText(citation, "zh-CN"));

describe("the appeal of the student", () => {
  it("waits for a complaint to the operator, and names where and until when", () => {
    const found = appeal();
    expect(found).toMatchObject({
      status: "needs",
      reason: "operator-not-asked",
      missing: ["/history"],
      closesOn: "2027-02-01",
      conflicts: ["market-complaint", "association-mediation"],
      recommended: false,
      venue: { kind: "province-of-the-respondent", province: "北京市", missing: [] },
    });
    expect(places(found)).toEqual(["《电信用户申诉处理办法》第十条第四项"]);
    expect(found.venue?.citations).toMatchObject([{ article: 9 }]);
    expect(found.deadlines.map(({ id, lastDay }) => `${id} ${lastDay}`)).toEqual([
      "appeal-bar-fees 2027-02-01",
      "appeal-bar-other 2028-09-01",
    ]);
  });

  it("gives the operator the whole fifteenth day (J01)", () => {
    for (const today of ["2026-11-23", "2026-12-08"])
      expect(appeal(complained(), today)).toMatchObject({
        status: "opens-on",
        reason: "waiting-for-the-operator",
        opensOn: "2026-12-09",
        because: ["/history/0"],
      });
    expect(appeal(complained(), "2026-12-09")).toMatchObject({
      status: "open",
      reason: "ready",
      recommended: true,
    });
  });

  it("opens at once on an answer that does not satisfy", () => {
    for (const outcome of ["refused", "partial", "none"])
      expect(appeal(complained({ repliedOn: "2026-11-24", outcome }), "2026-11-24")).toMatchObject({
        status: "open",
        because: ["/history/0", "/history/0/outcome"],
      });
  });

  it("asks whether an answer satisfies, and whether what was agreed was done", () => {
    expect(appeal(complained({ repliedOn: "2026-11-24" }), "2026-12-20")).toMatchObject({
      status: "needs",
      reason: "answer-not-judged",
      missing: ["/history/0/outcome"],
    });
    expect(appeal(complained({ repliedOn: "2026-11-24", outcome: "accepted" }))).toMatchObject({
      status: "needs",
      reason: "operator-agreed",
      missing: ["/events"],
    });
    const done = [...student.events, { when: "2026-11-25", channel: "hotline", kind: "done" }];
    const settled = appeal({ ...complained({ repliedOn: "2026-11-24", outcome: "accepted" }), events: done });
    expect(settled).toMatchObject({ status: "closed", reason: "settled", conflicts: [] });
    expect(places(settled)).toEqual(["《电信用户申诉处理办法》第十一条第二项"]);
  });

  it("opens where the operator agreed and the record shows that it did not keep to it", () => {
    const agreed = complained({ repliedOn: "2026-11-24", outcome: "accepted" });
    const since = (event: object) => ({ ...agreed, events: [...student.events, event] });
    const again = { when: "2026-12-05", channel: "hotline", kind: "obstacle", obstacles: ["system-excuse"] };
    const index = student.events.length;
    expect(appeal(since(again), "2026-12-20")).toMatchObject({
      status: "open",
      because: ["/history/0", "/history/0/outcome", `/events/${index}`],
    });
    const promise = { text: "三日内办好", dueAt: "2026-11-27T18:00:00+08:00", outcome: "broken" };
    const broken = { when: "2026-11-24", channel: "hotline", kind: "promise", obstacles: [], promise };
    expect(appeal(since(broken), "2026-12-20").status).toBe("open");
    const sameDay = { ...again, when: "2026-11-24" };
    const calls = { ...again, obstacles: ["marketing-after-cancelling"] };
    for (const event of [sameDay, calls])
      expect(appeal(since(event), "2026-12-20").reason).toBe("operator-agreed");
  });

  it("warns of a reply that nobody judged and of a wish that was carried out", () => {
    const events = [
      ...student.events,
      { when: "2026-11-01", channel: "hotline", kind: "complaint-to-operator" },
      { when: "2026-11-05", channel: "hotline", kind: "reply" },
      { when: "2026-11-20", channel: "hotline", kind: "done" },
    ];
    const found = appeal({ events });
    expect(found.status).toBe("open");
    expect(found.warnings.map(({ code, because }) => `${code} ${because}`)).toEqual([
      "done-in-the-end /events/5",
      "reply-on-record /events/4",
    ]);
  });

  it("asks for the operator's province where it is not known", () => {
    const nowhere = appeal({ service: { sector: "broadband", provider: { name: "某通信公司" } } });
    expect(nowhere.venue).toMatchObject({ missing: ["/service/provider/province"] });
  });
});

describe("the bars of the appeal (L9, J04)", () => {
  const worked = {
    events: [{ when: "2026-08-10", channel: "hotline", kind: "obstacle", obstacles: ["callback-deferral"] }],
    bills: [
      { from: "2026-09-01", to: "2026-09-30", paidFen: 5_900 },
      { from: "2026-10-01", to: "2026-10-31", paidFen: 5_900 },
    ],
    ...complained({}, "2026-08-11"),
  };

  it("shows the earlier date and names the later reading, as the worked example", () => {
    const found = appeal(worked);
    expect(found).toMatchObject({ status: "open", closesOn: "2027-01-10" });
    expect(found.deadlines.map(({ id, lastDay }) => `${id} ${lastDay}`)).toEqual([
      "appeal-bar-fees 2027-01-10",
      "appeal-bar-other 2028-08-10",
      "appeal-bar-fees-by-charge 2027-02-01",
    ]);
    expect(found.warnings.map(({ code, decision }) => `${code} ${decision}`)).toEqual([
      "later-charge-reading J04",
    ]);
  });

  it("stays open for an order after five months, with a warning, and closes after two years", () => {
    expect(appeal(worked, "2027-01-10").warnings.map(({ code }) => code)).not.toContain("fee-part-late");
    const late = appeal(worked, "2027-01-11");
    expect(late).toMatchObject({ status: "open", closesOn: "2028-08-10" });
    expect(late.warnings.map(({ code }) => code)).toContain("fee-part-late");
    expect(appeal(worked, "2028-08-10").status).toBe("open");
    const barred = appeal(worked, "2028-08-11");
    expect(barred).toMatchObject({ status: "closed", reason: "time-barred", because: ["/events/0/when"] });
    expect(barred.closesOn).toBeUndefined();
    expect(places(barred)).toEqual(["《电信用户申诉处理办法》第十一条第一项"]);
  });

  it("closes for money alone only when even the latest charge is past five months", () => {
    const money = { ...worked, remedies: ["refund-difference"] };
    expect(appeal(money, "2027-03-01").status).toBe("open");
    expect(appeal(money, "2027-03-02")).toMatchObject({ status: "closed", reason: "time-barred" });
    expect(appeal({ ...money, bills: [] }, "2027-01-11").status).toBe("closed");
  });

  it.each([
    ["two years", { ...worked, ...complained({}, "2028-08-01") }, "2028-08-02", "2028-08-10"],
    [
      "money alone, after five months",
      { ...worked, bills: [], remedies: ["refund-difference"], ...complained({}, "2027-01-02") },
      "2027-01-03",
      "2027-01-10",
    ],
  ])("never promises a day past its last one: %s", (_, facts, today, lastDay) => {
    const waiting = {
      status: "needs",
      reason: "answer-before-the-last-day",
      missing: ["/history/0/outcome"],
    };
    const found = appeal(facts, today);
    expect(found).toMatchObject(waiting);
    expect(found.opensOn).toBeUndefined();
    expect(places(found)).toContain("《电信用户申诉处理办法》第十一条第一项");
    expect(appeal(facts, lastDay)).toMatchObject(waiting);
    expect(appeal(facts, addDays(plainDate(lastDay), 1))).toMatchObject({
      status: "closed",
      reason: "time-barred",
    });
    const answered = { ...facts, history: [{ ...facts.history[0], repliedOn: today, outcome: "refused" }] };
    expect(appeal(answered, lastDay).status).toBe("open");
  });
});

describe("other bodies", () => {
  const other = (entry: object) => ({ history: [...complained({}, "2026-10-01").history, entry] });

  it.each(["market-complaint", "association-mediation", "lawsuit"])(
    "%s closes it once it took the case",
    (route) => {
      const taken = appeal(other({ route, on: "2026-10-02", acceptedOn: "2026-10-05" }));
      expect(taken).toMatchObject({ status: "closed", reason: "handled-elsewhere", because: ["/history/1"] });
      expect(places(taken)).toEqual(["《电信用户申诉处理办法》第十一条第四项"]);
      expect(appeal(other({ route, on: "2026-10-02", outcome: "refused" }))).toMatchObject({
        status: "open",
      });
      expect(appeal(other({ route, on: "2026-10-02" }))).toMatchObject({
        status: "needs",
        reason: "filed-elsewhere",
        missing: ["/history/1/outcome"],
      });
    },
  );

  it("is lodged once, and again after a refusal to take it", () => {
    expect(appeal(other({ route: "miit-appeal", on: "2026-11-01" }))).toMatchObject({
      status: "closed",
      reason: "already-filed",
      citations: [{ article: 11, item: 3 }],
    });
    expect(appeal(other({ route: "miit-appeal", on: "2026-11-01", outcome: "refused" })).status).toBe("open");
  });
});

it("is not for a video member, whoever was asked", () => {
  const found = appeal(complained({}, "2026-10-01"), "2026-11-23", video);
  expect(found).toMatchObject({
    status: "not-applicable",
    reason: "other-sector",
    because: ["/service/sector"],
    conflicts: [],
    deadlines: [],
    recommended: false,
  });
  expect(found.venue).toBeUndefined();
  expect(places(found)).toEqual(["《中华人民共和国电信条例》第三十九条第一款"]);
});

it("says that the text of earlier days is not held", () => {
  expect(appeal({}, "2016-07-29")).toMatchObject({ status: "not-applicable", reason: "text-not-held" });
});
