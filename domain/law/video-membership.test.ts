import { describe, expect, it } from "vitest";
import { assess } from "@/domain/law/assess";
import { citationText } from "@/domain/law/citation-text";
import { addMonths } from "@/domain/time/arithmetic";
import { plainDate } from "@/domain/time/plain-date";
import { videoMembership } from "@/fixtures/stories/video-membership";

const TODAY = plainDate("2026-11-23");
const { facts } = videoMembership(plainDate("2026-09-01"));

describe("the video member", () => {
  const { findings, missing } = assess(facts, TODAY);
  const applying = findings.filter(({ verdict, part }) => verdict === "applies" && part === "ground");

  it("has these rights, the key rule first, each resting on what she wrote down", () => {
    expect(applying.map(({ rule, strength, because }) => [rule, strength, because.join(" ")])).toEqual([
      [
        "R15",
        "direct",
        "/events/0/obstacles/0 /events/1/obstacles/0 /service/sector /currentPlan/autoRenews",
      ],
      ["R07", "arguable", "/events/1/obstacles/0"],
      ["R16", "arguable", "/events/1/obstacles/0 /service/sector"],
      ["R31", "arguable", "/events/1/obstacles/0 /currentPlan/startedOn"],
      ["R18", "arguable", "/events/1/obstacles/0 /currentPlan/startedOn"],
      ["R08", "arguable", "/events/0/obstacles/0"],
      ["R02", "arguable", "/events/4/obstacles/0"],
      ["R03", "arguable", "/events/4/obstacles/0"],
      ["R05", "arguable", "/events/2/obstacles/0 /events/3/obstacles/0"],
      ["R14", "arguable", "/events/3/obstacles/0 /comparison/up/humanAfterMinutes"],
      ["R06", "supporting", "/events/0/obstacles/0"],
      ["R01", "supporting", "/events/0/obstacles/0"],
    ]);
  });

  it("cites these articles, none of telecom and none of the E-Commerce Law", () => {
    expect(
      applying.flatMap(({ citations }) => citations.map((citation) => citationText(citation, "zh-CN"))),
    ).toEqual([
      "《网络交易监督管理办法》第二条第一款",
      "《网络交易监督管理办法》第十八条第二款",
      "《中华人民共和国消费者权益保护法实施条例》第十七条",
      "《网络交易监督管理办法》第二十一条第四项",
      "《中华人民共和国民法典》第四百九十七条第二项",
      "《中华人民共和国民法典》第四百九十八条",
      "《合同行政监督管理办法》第八条第四项",
      "《中华人民共和国消费者权益保护法实施条例》第十一条",
      "《中华人民共和国消费者权益保护法》第九条第二款",
      "《中华人民共和国消费者权益保护法》第十条第二款",
      "《中华人民共和国消费者权益保护法》第二十条第一款",
      "《中华人民共和国消费者权益保护法》第二十条第二款",
      "《中华人民共和国消费者权益保护法实施条例》第四十四条第一款",
      "《中华人民共和国消费者权益保护法》第二十六条第二款",
      "《中华人民共和国消费者权益保护法》第八条第一款",
      "《中华人民共和国消费者权益保护法》第八条第二款",
    ]);
  });

  it("asks for the charge of a renewal, and for what shows that the warning was untrue", () => {
    expect(findings.filter(({ verdict }) => verdict === "needs").map(({ rule }) => rule)).toEqual([
      "R10",
      "R42",
      "R43",
    ]);
    expect(missing).toEqual(["/events", "/terms/0/falsehood"]);
    const charged = {
      ...facts,
      events: [...facts.events, { when: "2026-09-14", kind: "charge", obstacles: [] }],
    };
    expect(assess(charged, TODAY).missing).toEqual(["/terms/0/falsehood"]);
  });

  it("would not judge by the amended words if it had happened before the amendment", () => {
    const earlier = assess(videoMembership(plainDate("2025-03-01")).facts, TODAY).findings;
    for (const rule of ["R15", "R16", "R18"])
      expect(earlier.find((finding) => finding.rule === rule)).toMatchObject({ reason: "text-not-held" });
    expect(earlier.find(({ rule }) => rule === "R07")?.verdict).toBe("applies");
  });

  it("has an answer on the first day of every quarter from 2014 to a year ahead", () => {
    for (let day = plainDate("2014-01-01"); day <= "2027-11-23"; day = addMonths(day, 3)) {
      const answers = assess(videoMembership(day).facts, day).findings;
      expect(answers.every(({ reason }) => reason.length > 0)).toBe(true);
      expect(
        answers.flatMap(({ citations }) => citations).filter(({ act }) => act.startsWith("ecom")),
      ).toEqual([]);
    }
  });
});
