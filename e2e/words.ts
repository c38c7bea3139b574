import { createTranslator } from "use-intl/core";
import accessEn from "@/messages/en/access.json";
import accountsEn from "@/messages/en/accounts.json";
import apiEn from "@/messages/en/api.json";
import attemptsEn from "@/messages/en/attempts.json";
import casesEn from "@/messages/en/cases.json";
import courtEn from "@/messages/en/court.json";
import damagesEn from "@/messages/en/damages.json";
import errorsEn from "@/messages/en/errors.json";
import evidenceEn from "@/messages/en/evidence.json";
import homeEn from "@/messages/en/home.json";
import hotlinesEn from "@/messages/en/hotlines.json";
import lettersEn from "@/messages/en/letters.json";
import practiceEn from "@/messages/en/practice.json";
import remindersEn from "@/messages/en/reminders.json";
import repliesEn from "@/messages/en/replies.json";
import rightsEn from "@/messages/en/rights.json";
import routesEn from "@/messages/en/routes.json";
import shellEn from "@/messages/en/shell.json";
import staffEn from "@/messages/en/staff.json";
import timelineEn from "@/messages/en/timeline.json";
import verifyEn from "@/messages/en/verify.json";
import { type Locale, localePath } from "@/messages/locales";
import access from "@/messages/zh-CN/access.json";
import accounts from "@/messages/zh-CN/accounts.json";
import api from "@/messages/zh-CN/api.json";
import attempts from "@/messages/zh-CN/attempts.json";
import cases from "@/messages/zh-CN/cases.json";
import court from "@/messages/zh-CN/court.json";
import damages from "@/messages/zh-CN/damages.json";
import errors from "@/messages/zh-CN/errors.json";
import evidence from "@/messages/zh-CN/evidence.json";
import home from "@/messages/zh-CN/home.json";
import hotlines from "@/messages/zh-CN/hotlines.json";
import letters from "@/messages/zh-CN/letters.json";
import practice from "@/messages/zh-CN/practice.json";
import reminders from "@/messages/zh-CN/reminders.json";
import replies from "@/messages/zh-CN/replies.json";
import rights from "@/messages/zh-CN/rights.json";
import routes from "@/messages/zh-CN/routes.json";
import shell from "@/messages/zh-CN/shell.json";
import staff from "@/messages/zh-CN/staff.json";
import timeline from "@/messages/zh-CN/timeline.json";
import verify from "@/messages/zh-CN/verify.json";

const MESSAGES = {
  "zh-CN": {
    access,
    accounts,
    attempts,
    cases,
    court,
    damages,
    errors,
    evidence,
    home,
    hotlines,
    practice,
    rights,
    api,
    letters,
    reminders,
    replies,
    timeline,
    verify,
    routes,
    shell,
    staff,
  },
  en: {
    access: accessEn,
    accounts: accountsEn,
    attempts: attemptsEn,
    cases: casesEn,
    court: courtEn,
    damages: damagesEn,
    errors: errorsEn,
    evidence: evidenceEn,
    home: homeEn,
    hotlines: hotlinesEn,
    practice: practiceEn,
    rights: rightsEn,
    api: apiEn,
    letters: lettersEn,
    reminders: remindersEn,
    replies: repliesEn,
    timeline: timelineEn,
    verify: verifyEn,
    routes: routesEn,
    shell: shellEn,
    staff: staffEn,
  },
};

export type Values = Readonly<Record<string, string | number>>;

/** The words of the screen in one language: journeys find things by what a person reads, wherever it is written. */
export type Words = {
  readonly locale: Locale;
  /** Throws when the key is missing, so that a renamed key is not taken for an empty label. */
  say(key: string, values?: Values): string;
  /** The address of a page in this language. */
  path(path: string): string;
};

export function wordsOf(locale: Locale): Words {
  const translate = createTranslator({
    locale,
    messages: MESSAGES[locale],
    timeZone: "Asia/Shanghai",
    onError: (error) => {
      throw error;
    },
  });
  return {
    locale,
    say: (key, values) => translate(key as never, values as never),
    path: (path) => localePath(locale, path),
  };
}
