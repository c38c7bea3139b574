import type { Act, ActText } from "@/domain/law/act-text";
import { plainDate } from "@/domain/time/plain-date";
import { timeline } from "@/domain/time/timeline";

/** The acts on prices, refunds, data, algorithms, numbers and fraud that stand beside the main consumer acts. */

const CHECKED = plainDate("2026-11-23");
const NATIONAL_DATABASE = "https://flk.npc.gov.cn/";

export const ACTS_OF_THE_TRADE = {
  "consumer-infringement-penalty-measures-2020": {
    titleZh: "侵害消费者权益行为处罚办法",
    titleEn: "Measures for the Punishment of Infringements of Consumer Rights",
    link: "https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2023/art_85a1509b801143bc8a37a1aa2722542a.html",
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2015-03-15"),
        value: { held: false },
        source:
          "article 22 of the measures: in force from 15 March 2015; the text before the revision is not held",
      },
      {
        from: plainDate("2020-10-23"),
        value: { held: true, version: "2020-10-23" },
        source:
          "revised 23 October 2020; decision: counted from that day, because the text held names no other first day, to be re-checked",
      },
    ]),
  },
  "clear-price-rules-2022": {
    titleZh: "明码标价和禁止价格欺诈规定",
    titleEn: "Provisions on Clear Price Marking and Prohibition of Price Fraud",
    link: "https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2023/art_9a1f82a007964950a1a0f6c056f2fedf.html",
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2022-07-01"),
        value: { held: true, version: "2022-04-14" },
        source: "article 27 of the provisions: in force from 1 July 2022",
      },
    ]),
  },
  "civil-code-general-interpretation-2022": {
    titleZh: "最高人民法院关于适用《中华人民共和国民法典》总则编若干问题的解释",
    titleEn: "Interpretation of the Supreme People's Court on the General Part of the Civil Code",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2022-03-01"),
        value: { held: true, version: "2022-02-24" },
        source: "article 39 of the interpretation: in force from 1 March 2022",
      },
    ]),
  },
  "prepaid-consumption-2025": {
    titleZh: "最高人民法院关于审理预付式消费民事纠纷案件适用法律若干问题的解释",
    titleEn: "Interpretation of the Supreme People's Court on Civil Disputes over Prepaid Consumption",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2025-05-01"),
        value: { held: true, version: "2025-03-13" },
        source: "article 27 of the interpretation: in force from 1 May 2025",
      },
    ]),
  },
  "personal-information-protection-law-2021": {
    titleZh: "中华人民共和国个人信息保护法",
    titleEn: "Personal Information Protection Law",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2021-11-01"),
        value: { held: true, version: "2021-08-20" },
        source: "article 74 of the act: in force from 1 November 2021",
      },
    ]),
  },
  "algorithm-recommendation-2021": {
    titleZh: "互联网信息服务算法推荐管理规定",
    titleEn: "Provisions on Algorithmic Recommendation in Internet Information Services",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2022-03-01"),
        value: { held: true, version: "2021-11-16" },
        source: "article 35 of the provisions: in force from 1 March 2022",
      },
    ]),
  },
  "number-portability-rules-2019": {
    titleZh: "携号转网服务管理规定",
    titleEn: "Administrative Provisions on Mobile Number Portability Services",
    link: "https://www.miit.gov.cn/",
    numbering: "points",
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2019-12-01"),
        value: { held: true, version: "2019-11-11" },
        source: "first day by a reprint; points 1, 2 and 4 to 7 are held, without an official address",
      },
    ]),
  },
  "anti-unfair-competition-law-2025": {
    titleZh: "中华人民共和国反不正当竞争法",
    titleEn: "Anti-Unfair Competition Law",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("1993-12-01"),
        value: { held: false },
        source: "in force from 1 December 1993; the texts before the revision of 2025 are not held",
      },
      {
        from: plainDate("2025-10-15"),
        value: { held: true, version: "2025" },
        source: "article 41 of the act: the revision is in force from 15 October 2025",
      },
    ]),
  },
  "internet-advertising-2023": {
    titleZh: "互联网广告管理办法",
    titleEn: "Measures for the Administration of Internet Advertising",
    link: "https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2023/art_d93a579afd45413e8576e4623fab348f.html",
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2023-05-01"),
        value: { held: true, version: "2023-02-25" },
        source: "measures of 25 February 2023, in force from 1 May 2023",
      },
    ]),
  },
  "anti-telecom-fraud-law-2022": {
    titleZh: "中华人民共和国反电信网络诈骗法",
    titleEn: "Law on Combating Telecom and Online Fraud",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2022-12-01"),
        value: { held: true, version: "2022-09-02" },
        source: "law of 2 September 2022, in force from 1 December 2022",
      },
    ]),
  },
} as const satisfies Record<string, Act>;
