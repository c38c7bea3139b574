import { expect, it } from "vitest";
import { GOLDEN_FACTS } from "@/domain/letters/golden/letters";
import { threeSentences } from "@/domain/letters/three-sentences";

it("says the wish, asks for the rule and ends with the ticket number", () => {
  expect(threeSentences(GOLDEN_FACTS.student, "zh-CN")).toEqual([
    "我要求将“59元套餐”变更为“8元保号套餐”，请现在办理。",
    "如果不能办，请告诉我依据哪一条合同条款或者资费规则。",
    "请给我工单号。",
  ]);
  expect(threeSentences(GOLDEN_FACTS.cancel, "en")[0]).toBe("I want to cancel “59元套餐”. Please do it now.");
});

it("can be said before anything is known", () => {
  expect(threeSentences({}, "zh-CN")[0]).toBe("我要求降低或者取消现在的服务，请现在办理。");
  expect(threeSentences({}, "en")[2]).toContain("请给我工单号");
});
