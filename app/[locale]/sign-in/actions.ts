"use server";

import { getLocale } from "next-intl/server";
import { may } from "@/domain/access/may";
import { localePath } from "@/messages/locales";
import { askSignIn as askSignInUseCase } from "@/server/accounts/ask-sign-in";
import { signInAsDemo as signInAsDemoUseCase } from "@/server/accounts/demo-sign-in";
import { signInByCode as byCode, signInByLink as byLink } from "@/server/accounts/enter";
import {
  enrolFactor as enrolFactorUseCase,
  showFactor as showFactorUseCase,
} from "@/server/accounts/second-factor";
import { currentActor } from "@/server/accounts/visitor";
import { action } from "@/server/action";
import { again } from "../(consumer)/attempts/form-places";
import { afterAsking, afterEntering, afterShowing, localeOf, opensSession, text, wanted } from "./places";

const local = async (path: string) => localePath(await getLocale(), path);

export const askSignIn = action(
  askSignInUseCase,
  async (outcome, form) => local(afterAsking(outcome, text(form.next))),
  {
    input: (form) => ({
      address: text(form.address),
      way: form.way,
      next: text(form.next),
      locale: localeOf(form.locale),
    }),
  },
);

export const signInByCode = action(
  byCode,
  async (outcome, form) =>
    local(afterEntering(outcome, `/sign-in/code?c=${encodeURIComponent(text(form.challenge))}&`)),
  {
    input: (form, browser) => ({ challenge: form.challenge, code: text(form.code), ...browser }),
    opensSession,
  },
);

export const signInByLink = action(
  byLink,
  async (outcome, form) =>
    local(afterEntering(outcome, `/sign-in/link/${encodeURIComponent(text(form.token))}?`)),
  { input: (form, browser) => ({ token: text(form.token), ...browser }), opensSession },
);

export const signInAsDemo = action(
  signInAsDemoUseCase,
  async (outcome) => local(afterEntering(outcome, "/sign-in?")),
  {
    input: (form, browser) => ({
      who: form.who,
      next: text(form.next),
      locale: localeOf(form.locale),
      ...browser,
    }),
    opensSession,
  },
);

export const enrolFactor = action(
  enrolFactorUseCase,
  // A new address, so that the router shows the key and not the page before it.
  async (_, form) => local(again(`/sign-in/second?${wanted(text(form.next))}`, "")),
  { input: () => ({}) },
);

export const showFactor = action(
  showFactorUseCase,
  async (outcome, form) =>
    local(afterShowing(outcome, form, may(await currentActor(), "granted.read") ? "/staff" : "/account")),
  {
    input: (form) => ({ code: text(form.code) }),
  },
);
