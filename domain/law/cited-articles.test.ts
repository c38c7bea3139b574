import { expect, it } from "vitest";
import { citationList } from "@/domain/law/citation-list";
import { citationText } from "@/domain/law/citation-text";
import { citedArticles } from "@/domain/law/cited-articles";
import type { ProvisionId } from "@/domain/law/provision-ids";
import { provisionById } from "@/domain/law/statute-book";

const articles = (id: ProvisionId) => citedArticles(provisionById(id));
const said = (id: ProvisionId) =>
  citationList(
    articles(id).flatMap(({ places }) => places),
    "zh-CN",
  );

it("names every place that the whole sentence of a rule speaks of", () => {
  expect(said("right-to-know")).toBe("《中华人民共和国消费者权益保护法》第八条第一款、第二款");
  expect(said("standard-term-notice")).toBe(
    "《中华人民共和国消费者权益保护法》第二十六条第一款、第二款、第三款",
  );
  expect(said("telecom-forbidden-acts")).toBe("《中华人民共和国电信条例》第四十条第一项、第三项、第五项");
  expect(said("no-technical-coercion")).toBe("《中华人民共和国消费者权益保护法实施条例》第十一条");
});

it("heads an article of several places by the article, and one place by itself", () => {
  const heads = (id: ProvisionId) => articles(id).map(({ article }) => citationText(article, "zh-CN"));
  expect(heads("right-to-know")).toEqual(["《中华人民共和国消费者权益保护法》第八条"]);
  expect(heads("free-choice")).toEqual(["《中华人民共和国消费者权益保护法》第九条第二款"]);
  expect(heads("auto-renewal-cancel-or-change")).toEqual([
    "《网络交易监督管理办法》第二条第一款",
    "《网络交易监督管理办法》第十八条",
  ]);
});
