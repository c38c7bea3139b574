import type { Answers } from "@/e2e/pages/answers";

/** What the video member of the report adds to her story, and what the pages must make of it. */
export const VIDEO = {
  provider: "某视频平台",
  contact: {
    name: "刘敏",
    phone: "139 0000 0000",
    city: "北京市朝阳区",
    address: "北京市朝阳区某路2号",
    postcode: "100020",
  } satisfies Answers,
  providerAddress: "上海市浦东新区某路3号",
  /** The key rule, by the title that the page shows, and the article that must stand under it. */
  keyRight: {
    "zh-CN": "自动续费：随时取消或者变更",
    en: "Automatic renewal: cancel or change at any time",
  },
  keyAct: "网络交易监督管理办法",
  keyArticle: { "zh-CN": /第十八条第二款/, en: /18/ },
  /** It speaks to those who sell on platforms of others; nothing of her story rests on it. */
  neverCited: "电子商务法",
} as const;
