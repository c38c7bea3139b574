import "server-only";
import { createHash } from "node:crypto";
import { createTranslator } from "next-intl";
import { ACCEPTANCE_CONSENT, type ConsentPurpose, GRANT_DAYS, JOIN_PURPOSES } from "@/domain/cases/consents";
import en from "@/messages/en/cases.json";
import { LOCALES, type Locale } from "@/messages/locales";
import zh from "@/messages/zh-CN/cases.json";

export type ConsentText = {
  readonly purpose: ConsentPurpose;
  readonly label: string;
  readonly words: string;
  /** SHA-256 (hex) of label and words: what is kept with the consent. */
  readonly hash: string;
};

type About = { readonly title: string; readonly organiser: string };

/** The words beside each box of joining, exactly as they are shown, in the order of the page. */
export const consentTexts = (locale: Locale, about: About): readonly ConsentText[] =>
  JOIN_PURPOSES.map((purpose) => textOf(purpose, locale, about));

/** The words of the consent that acceptance needs. */
export const acceptanceText = (locale: Locale, about: About): ConsentText =>
  textOf(ACCEPTANCE_CONSENT, locale, about);

function textOf(purpose: ConsentPurpose, locale: Locale, about: About): ConsentText {
  const t = createTranslator({ locale, messages: locale === "en" ? en : zh });
  const label = t(`consents.${purpose}.label`);
  const words = t(`consents.${purpose}.words`, { ...about, days: GRANT_DAYS });
  const hash = createHash("sha256").update(`${label}\n${words}`).digest("hex");
  return { purpose, label, words, hash };
}

/** Whether these are the words of a purpose today, in one of our languages. */
export function isPresentText(purpose: ConsentPurpose, hash: string, about: About): boolean {
  return LOCALES.some((locale) => textOf(purpose, locale, about).hash === hash);
}
