import type { Act, ActText } from "@/domain/law/act-text";
import { ACTS_OF_PROCEDURE } from "@/domain/law/acts-of-procedure";
import { ACTS_OF_THE_TRADE } from "@/domain/law/acts-of-the-trade";
import { plainDate } from "@/domain/time/plain-date";
import { timeline } from "@/domain/time/timeline";

/**
 * The acts that the product cites, and only those. An act is dated: an older text that nobody here has read is
 * marked `not-held`, so that no question about those years is answered with the words of today.
 */

const CHECKED = plainDate("2026-11-23");
const NATIONAL_DATABASE = "https://flk.npc.gov.cn/";

/**
 * A decision, to be confirmed: the texts held name the day of the amending order and no other first day, so the amended
 * words are used from that day on. What lies before is answered with "not held", never with the words of today.
 */
const AMENDED_2025 =
  "amended by order no. 101 of 18 March 2025; decision: counted from that day, because the text held names no other first day, to be re-checked";

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
  "network-trading-measures-2025": {
    titleZh: "网络交易监督管理办法",
    titleEn: "Measures for the Supervision and Administration of Online Trading",
    link: "https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2025/art_4b47c79b8d994a42bba4835997688faa.html",
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2021-05-01"),
        value: { held: false },
        source:
          "article 56 of the measures: in force from 1 May 2021; the text before the amendment is not held",
      },
      {
        from: plainDate("2025-03-18"),
        value: { held: true, version: "2025-03-18" },
        source: AMENDED_2025,
      },
    ]),
  },
  "contract-admin-supervision-2025": {
    titleZh: "合同行政监督管理办法",
    titleEn: "Measures for the Administrative Supervision of Contracts",
    link: "https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2025/art_7bcc7ff64200464daeb4b87ce450592f.html",
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2023-07-01"),
        value: { held: false },
        source:
          "article 23 of the measures: in force from 1 July 2023; the text before the amendment is not held",
      },
      {
        from: plainDate("2025-03-18"),
        value: { held: true, version: "2025-03-18" },
        source: AMENDED_2025,
      },
    ]),
  },
  "complaint-report-measures-2026": {
    titleZh: "市场监督管理投诉举报处理办法",
    titleEn: "Measures for Handling Complaints and Reports in Market Regulation",
    link: "https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2026/art_e4d03a20c0fd49769e408c7bf3791ff5.html",
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2026-04-15"),
        value: { held: true, version: "2025-12-30" },
        source:
          "article 46 of the measures: in force from 15 April 2026; the provisional measures before them are another act and are not held",
      },
    ]),
  },
  "platform-rules-measures-2025": {
    titleZh: "网络交易平台规则监督管理办法",
    titleEn: "Measures for the Supervision of Online Trading Platform Rules",
    link: "https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2026/art_85b474fc5a08494bb60ca6a280b98d7d.html",
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2026-02-01"),
        value: { held: true, version: "2025-12-18" },
        source: "article 47 of the measures: in force from 1 February 2026",
      },
    ]),
  },
  "ecommerce-law-2018": {
    titleZh: "中华人民共和国电子商务法",
    titleEn: "E-Commerce Law",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2019-01-01"),
        value: { held: true, version: "2018-08-31" },
        source: "law of 31 August 2018, in force from 1 January 2019",
      },
    ]),
  },
  "civil-code-contract-interpretation-2023": {
    titleZh: "最高人民法院关于适用《中华人民共和国民法典》合同编通则若干问题的解释",
    titleEn: "Interpretation of the Supreme People's Court on the General Provisions of the Contract Book",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2023-12-05"),
        value: { held: true, version: "2023-12-04" },
        source: "article 69 of the interpretation: in force from 5 December 2023",
      },
    ]),
  },
  ...ACTS_OF_THE_TRADE,
  ...ACTS_OF_PROCEDURE,
} as const satisfies Record<string, Act>;

export type ActId = keyof typeof ACTS;
export const ACT_IDS = Object.keys(ACTS) as ActId[];

/** The act's entry. Every ActId has one. */
export function act(id: ActId): Act {
  return ACTS[id];
}
