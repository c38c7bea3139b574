import type { Act, ActText } from "@/domain/law/act-text";
import { plainDate } from "@/domain/time/plain-date";
import { timeline } from "@/domain/time/timeline";

/** The acts on going to court, to a mediator or to an arbitrator, on time limits, fees and evidence (FACTS b to f). */

const CHECKED = plainDate("2026-11-23");
const NATIONAL_DATABASE = "https://flk.npc.gov.cn/";
const RE_CHECK = "its first day is not printed in the text held, to be re-checked";

export const ACTS_OF_PROCEDURE = {
  "civil-procedure-law-2023": {
    titleZh: "中华人民共和国民事诉讼法",
    titleEn: "Civil Procedure Law",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("1991-04-09"),
        value: { held: false },
        source:
          "first in force 9 April 1991, a day from general knowledge; the texts before the fifth amendment are not held",
      },
      {
        from: plainDate("2024-01-01"),
        value: { held: true, version: "2023-09-01" },
        source: `fifth amendment of 1 September 2023; ${RE_CHECK}; selected articles are held`,
      },
    ]),
  },
  "civil-procedure-interpretation-2022": {
    titleZh: "最高人民法院关于适用《中华人民共和国民事诉讼法》的解释",
    titleEn: "Interpretation of the Supreme People's Court on the Civil Procedure Law",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2015-02-04"),
        value: { held: false },
        source:
          "first in force 4 February 2015, a day from general knowledge; the texts before the second amendment are not held",
      },
      {
        from: plainDate("2022-04-10"),
        value: { held: true, version: "2022" },
        source: "second amendment, in force from 10 April 2022; in places it cites older numbers of the law",
      },
    ]),
  },
  "civil-evidence-rules-2019": {
    titleZh: "最高人民法院关于民事诉讼证据的若干规定",
    titleEn: "Provisions of the Supreme People's Court on Evidence in Civil Proceedings",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2002-04-01"),
        value: { held: false },
        source: "first text of 2001; the text before the revision of 2019 is not held",
      },
      {
        from: plainDate("2020-05-01"),
        value: { held: true, version: "2019-12-25" },
        source: "revision of 25 December 2019, in force from 1 May 2020",
      },
    ]),
  },
  "limitation-rules-2020": {
    titleZh: "最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定",
    titleEn: "Provisions of the Supreme People's Court on Limitation of Actions",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2008-09-01"),
        value: { held: false },
        source: "in force from 1 September 2008; the text before the amendment is not held",
      },
      {
        from: plainDate("2021-01-01"),
        value: { held: true, version: "2020-12-29" },
        source: `amendment of 29 December 2020; ${RE_CHECK}`,
      },
    ]),
  },
  "litigation-fees-2006": {
    titleZh: "诉讼费用交纳办法",
    titleEn: "Measures for the Payment of Litigation Costs",
    link: "https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/bgt/art/2023/art_b7b56c4657c64656894e66c7e1a993dc.html",
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2007-04-01"),
        value: { held: true, version: "2006-12-19" },
        source: "article 56 of the measures: in force from 1 April 2007",
      },
    ]),
  },
  "online-litigation-rules-2021": {
    titleZh: "人民法院在线诉讼规则",
    titleEn: "Rules on Online Litigation of the People's Courts",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2021-08-01"),
        value: { held: true, version: "2021-06-16" },
        source: "rules of 16 June 2021, in force from 1 August 2021",
      },
    ]),
  },
  "consumer-public-interest-litigation-2020": {
    titleZh: "最高人民法院关于审理消费民事公益诉讼案件适用法律若干问题的解释",
    titleEn: "Interpretation of the Supreme People's Court on Consumer Civil Public-Interest Litigation",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2016-05-01"),
        value: { held: false },
        source: "in force from 1 May 2016; the text before the amendment is not held",
      },
      {
        from: plainDate("2021-01-01"),
        value: { held: true, version: "2020-12-29" },
        source: "amendment of 29 December 2020, counted from 1 January 2021",
      },
    ]),
  },
  "internet-courts-2018": {
    titleZh: "最高人民法院关于互联网法院审理案件若干问题的规定",
    titleEn: "Provisions of the Supreme People's Court on Cases Heard by the Internet Courts",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2018-09-07"),
        value: { held: true, version: "2018-09-06" },
        source: "article 23 of the provisions: in force from 7 September 2018",
      },
      {
        from: plainDate("2025-11-01"),
        value: { held: false },
        source:
          "by press reports a new provision on the jurisdiction of the internet courts holds from 1 November 2025; its text is not held",
      },
    ]),
  },
  "arbitration-law-2025": {
    titleZh: "中华人民共和国仲裁法",
    titleEn: "Arbitration Law",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("1995-09-01"),
        value: { held: false },
        source:
          "first in force 1 September 1995, a day from general knowledge; the texts before the revision of 2025 are not held",
      },
      {
        from: plainDate("2026-03-01"),
        value: { held: true, version: "2025-09-12" },
        source: "revision of 2025, in force from 1 March 2026",
      },
    ]),
  },
  "legal-aid-law-2021": {
    titleZh: "中华人民共和国法律援助法",
    titleEn: "Legal Aid Law",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2022-01-01"),
        value: { held: true, version: "2021-08-20" },
        source: "article 71 of the law: in force from 1 January 2022",
      },
    ]),
  },
  "peoples-mediation-law-2010": {
    titleZh: "中华人民共和国人民调解法",
    titleEn: "People's Mediation Law",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2011-01-01"),
        value: { held: true, version: "2010-08-28" },
        source: "article 35 of the law: in force from 1 January 2011",
      },
    ]),
  },
  "holidays-2024": {
    titleZh: "全国年节及纪念日放假办法",
    titleEn: "Regulation on Public Holidays for National Annual Festivals and Memorial Days",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("1949-12-23"),
        value: { held: false },
        source: "first published 23 December 1949; the texts before the fourth revision are not held",
      },
      {
        from: plainDate("2025-01-01"),
        value: { held: true, version: "2024-11-10" },
        source: "fourth revision of 10 November 2024, in force from 1 January 2025",
      },
    ]),
  },
  "market-admin-penalty-procedure": {
    titleZh: "市场监督管理行政处罚程序规定",
    titleEn: "Provisions on Procedure for Administrative Penalties in Market Regulation",
    link: "https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2023/art_a6723912cc224d1997467227469760ca.html",
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2019-04-01"),
        value: { held: false },
        source: "in force from 1 April 2019; the texts before the second amendment are not held",
      },
      {
        from: plainDate("2022-09-29"),
        value: { held: true, version: "2022-09-29" },
        source:
          "second amendment of 29 September 2022; decision: counted from that day, because the text held names no other first day, to be re-checked",
      },
    ]),
  },
  "electronic-signature-law-2019": {
    titleZh: "中华人民共和国电子签名法",
    titleEn: "Electronic Signature Law",
    link: NATIONAL_DATABASE,
    texts: timeline<ActText>(CHECKED, [
      {
        from: plainDate("2005-04-01"),
        value: { held: false },
        source:
          "article 36 of the act: in force from 1 April 2005; the texts before the amendment are not held",
      },
      {
        from: plainDate("2019-04-23"),
        value: { held: true, version: "2019-04-23" },
        source: `amendment of 23 April 2019; ${RE_CHECK}`,
      },
    ]),
  },
} as const satisfies Record<string, Act>;
