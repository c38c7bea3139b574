import type { ActId } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import { citedPlace, everyCitation, type Place } from "@/domain/law/placed-citations";
import type { Words } from "@/domain/law/provision";

/**
 * Exceptions by name: an act that, by its own words, does not speak to a kind of service. The engine asks this table
 * before it judges, so that no provision of that act can ever be cited there, whatever its own conditions say.
 */
export type Exception = {
  /** Row of FACTS a1. */
  readonly rule: string;
  readonly title: Words;
  readonly sentence: Words;
  /** The act that is not cited. */
  readonly act: ActId;
  readonly sectors: readonly string[];
  /** Where the act says so itself. */
  readonly source: Place;
};

export const EXCEPTIONS: readonly Exception[] = [
  {
    rule: "R47",
    title: {
      "zh-CN": "电子商务法不适用于音视频内容服务",
      en: "The E-Commerce Law does not speak to audio and video services",
    },
    sentence: {
      "zh-CN": "利用信息网络提供音视频节目等内容方面的服务，不适用电子商务法；视频、音乐会员不引用该法。",
      en: "Audio and video content offered over a network lies outside the E-Commerce Law, so it is never cited for video or music memberships.",
    },
    act: "ecommerce-law-2018",
    sectors: ["video", "music"],
    source: { article: 2, paragraph: 3 },
  },
];

/** The sectors to which one of these acts does not speak. An unknown sector is never among them. */
export function sectorsExcepted(acts: ReadonlySet<ActId>): ReadonlySet<string> {
  return new Set(EXCEPTIONS.flatMap((exception) => (acts.has(exception.act) ? exception.sectors : [])));
}

/** The words of the acts on which the exceptions rest, for `law:check`. */
export function exceptionCitations(): readonly Citation[] {
  return everyCitation(EXCEPTIONS.map(({ act, source }) => citedPlace([act, source])));
}
