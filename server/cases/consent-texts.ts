import "server-only";
import { createHash } from "node:crypto";
import { createTranslator } from "next-intl";
import { CONSENT_PURPOSES, type ConsentPurpose, GRANT_DAYS } from "@/domain/cases/consents";
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
export function consentTexts(locale: Locale, about: About): readonly ConsentText[] {
  const t = createTranslator({ locale, messages: locale === "en" ? en : zh });
  return CONSENT_PURPOSES.map((purpose) => {
    const label = t(`consents.${purpose}.label`);
    const words = t(`consents.${purpose}.words`, { ...about, days: GRANT_DAYS });
    const hash = createHash("sha256").update(`${label}\n${words}`).digest("hex");
    return { purpose, label, words, hash };
  });
}

/** Whether these are the words of a purpose today, in one of our languages. */
export function isPresentText(purpose: ConsentPurpose, hash: string, about: About): boolean {
  return LOCALES.some((locale) =>
    consentTexts(locale, about).some((text) => text.purpose === purpose && text.hash === hash),
  );
}
