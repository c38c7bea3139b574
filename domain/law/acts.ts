import { plainDate } from "@/domain/time/plain-date";
import { type Timeline, timeline } from "@/domain/time/timeline";

/**
 * The acts that the product cites, and only those. An act is dated: an older text that nobody here has read is
 * marked `not-held`, so that no question about those years is answered with the words of today.
 */

/** A text of an act: the version as its source names it, or the plain statement that we do not hold it. */
export type ActText = { readonly held: true; readonly version: string } | { readonly held: false };

export type Act = {
  /** Official name without the brackets 《》. */
  readonly titleZh: string;
  /** A gloss of ours; the Chinese name is the name. */
  readonly titleEn: string;
  /** Where the official text can be read. */
  readonly link: string;
  readonly texts: Timeline<ActText>;
};

const CHECKED = plainDate("2026-11-23");
const NATIONAL_DATABASE = "https://flk.npc.gov.cn/";

export const ACTS = {
  "consumer-protection-law-2013": {
    titleZh: "中华人民共和国消费者权益保护法",
    titleEn: "Law on the Protection of Consumer Rights and Interests",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("1994-01-01"),
        value: { held: false },
        source:
          "article 63 of the act: in force from 1 January 1994; the texts before the 2013 amendment are not held",
      },
      {
        from: plainDate("2014-03-15"),
        value: { held: true, version: "2013-10-25" },
        source:
          "second amendment of 25 October 2013; its first day is not printed in the text held, to be re-checked",
      },
    ]),
  },
  "consumer-protection-regulations-2024": {
    titleZh: "中华人民共和国消费者权益保护法实施条例",
    titleEn: "Regulations for Implementing the Law on the Protection of Consumer Rights and Interests",
    link: "https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/bgt/art/2024/art_0aea188276a44f0baf940ab95ee00e0a.html",
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2024-07-01"),
        value: { held: true, version: "2024-03-15" },
        source: "article 53 of the regulations: in force from 1 July 2024",
      },
    ]),
  },
  "telecom-regulations-2016": {
    titleZh: "中华人民共和国电信条例",
    titleEn: "Telecommunications Regulations",
    link: "https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/bgt/art/2023/art_cb96d9e9147740f79f4c111bb637ce29.html",
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2000-09-25"),
        value: { held: false },
        source: "first published 25 September 2000; the texts before the second revision are not held",
      },
      {
        from: plainDate("2016-02-06"),
        value: { held: true, version: "2016-02-06" },
        source: "second revision of 6 February 2016, the text held",
      },
    ]),
  },
  "telecom-user-appeal-measures-2016": {
    titleZh: "电信用户申诉处理办法",
    titleEn: "Measures for Handling Telecommunications Users' Appeals",
    link: "https://www.miit.gov.cn/zwgk/zcwj/flfg/art/2020/art_b2e4b04d28f84f0d8c11e76c2b5c650a.html",
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2016-07-30"),
        value: { held: true, version: "2016" },
        source: "first day by a secondary source; articles 9 to 13 are held in full",
      },
    ]),
  },
  "civil-code-2020": {
    titleZh: "中华人民共和国民法典",
    titleEn: "Civil Code",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2021-01-01"),
        value: { held: true, version: "2020-05-28" },
        source: "Civil Code of 28 May 2020, in force from 1 January 2021",
      },
    ]),
  },
} as const satisfies Record<string, Act>;

export type ActId = keyof typeof ACTS;

/** The act's entry. Every ActId has one. */
export function act(id: ActId): Act {
  return ACTS[id];
}
