import type { Citation } from "@/domain/law/citation";
import { citedPlaces } from "@/domain/law/placed-citations";
import type { Words } from "@/domain/law/provision";
import type { PlainDate } from "@/domain/time/plain-date";

/** What the law says about pages that borrow a name (FACTS g2, marked Y): places and a plain sentence of ours for each. */
const PLACES = citedPlaces({
  "others-name": ["anti-unfair-competition-law-2025", { article: 7 }],
  "paid-search": ["internet-advertising-2023", { article: 9, paragraph: 2 }],
  "true-identity": ["consumer-protection-regulations-2024", { article: 13, paragraph: 2 }],
  "remote-fraud": ["anti-telecom-fraud-law-2022", { article: 2 }],
});
type HotlinePlace = (typeof PLACES.names)[number];

const SENTENCES: Readonly<Record<HotlinePlace, Words>> = {
  "others-name": {
    "zh-CN": "经营者不得擅自使用他人有一定影响的名称等，让人误认为是他人的商品或者与他人存在特定联系。",
    en: "A business may not use another’s well-known name so that people take it for the other.",
  },
  "paid-search": {
    "zh-CN": "竞价排名的商品或者服务，应当显著标明“广告”，与自然搜索结果明显区分。",
    en: "Paid search results must be marked as advertising, apart from natural results.",
  },
  "true-identity": {
    "zh-CN": "经营者通过网络、电话等方式提供商品或者服务的，应当显著标明或者说明真实名称和标记。",
    en: "A business that sells over a network or by telephone must clearly state its true name and mark.",
  },
  "remote-fraud": {
    "zh-CN": "以非法占有为目的，利用电信网络技术手段，通过远程、非接触等方式诈骗财物的，是电信网络诈骗。",
    en: "Taking property by deceit from a distance over telecom networks is telecom fraud.",
  },
};

/** The sentences with their places as they stand on a day; what is not held on that day is left out. */
export function hotlineLaw(
  on: PlainDate,
): readonly { readonly sentence: Words; readonly citation: Citation }[] {
  return PLACES.names.flatMap((place) =>
    PLACES.on(on, [place]).map((citation) => ({ sentence: SENTENCES[place], citation })),
  );
}

/** Every citation of these pages, for `law:check`. */
export function hotlineCitations(): readonly Citation[] {
  return PLACES.every();
}
