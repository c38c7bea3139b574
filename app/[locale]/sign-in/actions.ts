"use server";

import { getLocale } from "next-intl/server";
import { may } from "@/domain/access/may";
import { localePath } from "@/messages/locales";
import { askSignIn as askSignInUseCase } from "@/server/accounts/ask-sign-in";
import { signInAsDemo as signInAsDemoUseCase } from "@/server/accounts/demo-sign-in";
import { signInByCode as byCode, signInByLink as byLink } from "@/server/accounts/enter";
import { addPasskey as addPasskeyUseCase } from "@/server/accounts/keep-passkeys";
import {
  enrolFactor as enrolFactorUseCase,
  showFactor as showFactorUseCase,
} from "@/server/accounts/second-factor";
import { showPasskey as showPasskeyUseCase } from "@/server/accounts/show-passkey";
import { keepTyped } from "@/server/accounts/typed-before";
import { currentActor } from "@/server/accounts/visitor";
import { action } from "@/server/action";
import { again } from "../(consumer)/attempts/form-places";
import {
  afterAsking,
  afterEntering,
  afterPasskey,
  afterShowing,
  entering,
  localeOf,
  opensSession,
  text,
  wanted,
} from "./places";

/** Where staff go after their second factor, when no page was wanted. */
const homeOfStaff = async () => (may(await currentActor(), "granted.read") ? "/staff" : "/staff/people");

const local = async (path: string) => localePath(await getLocale(), path);

export const askSignIn = action(
  askSignInUseCase,
  async (outcome, form) => {
    const typed = { address: text(form.address), way: text(form.way) };
    await keepTyped(outcome.ok ? undefined : typed);
    return local(afterAsking(outcome, text(form.next)));
  },
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
    input: (form, browser) => ({ challenge: form.challenge, code: text(form.code), ...entering(browser) }),
    opensSession,
  },
);

export const signInByLink = action(
  byLink,
  async (outcome, form) =>
    local(afterEntering(outcome, `/sign-in/link/${encodeURIComponent(text(form.token))}?`)),
  { input: (form, browser) => ({ token: text(form.token), ...entering(browser) }), opensSession },
);

export const signInAsDemo = action(
  signInAsDemoUseCase,
  async (outcome) => local(afterEntering(outcome, "/sign-in?")),
  {
    input: (form, browser) => ({
      who: form.who,
      next: text(form.next),
      locale: localeOf(form.locale),
      ...entering(browser),
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
  async (outcome, form) => local(afterShowing(outcome, form, await homeOfStaff())),
  {
    input: (form) => ({ code: text(form.code) }),
  },
);

export const showPasskey = action(
  showPasskeyUseCase,
  async (outcome, form) => local(afterPasskey(outcome, form, await homeOfStaff())),
  { input: (form, { origin }) => ({ response: text(form.response), origin }) },
);

/** The first second factor of all: made and shown in one step. */
export const addFirstPasskey = action(
  addPasskeyUseCase,
  async (outcome, form) => {
    const shown = outcome.ok ? { ok: true as const, value: { shown: true } } : outcome;
    return local(afterPasskey(shown, form, await homeOfStaff()));
  },
  {
    input: (form, { origin }) => ({ response: text(form.response), name: text(form.name), origin }),
  },
);
