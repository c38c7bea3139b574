"use server";

import { getLocale } from "next-intl/server";
import { localePath } from "@/messages/locales";
import {
  endOthers as endOthersUseCase,
  endSession as endSessionUseCase,
} from "@/server/accounts/end-sessions";
import { enrolFactor as enrolFactorUseCase } from "@/server/accounts/second-factor";
import { action } from "@/server/action";

const account = async (ended: boolean) =>
  localePath(await getLocale(), ended ? "/account?ended=yes" : "/account");

export const endSession = action(endSessionUseCase, async (outcome) => account(outcome.ok));

export const endOthers = action(endOthersUseCase, async (outcome) => account(outcome.ok), {
  input: () => ({}),
});

/** A stale second factor is asked for again; a fresh one leads on to the new key. Both on one page. */
export const replaceFactor = action(
  enrolFactorUseCase,
  async () => localePath(await getLocale(), "/sign-in/second?next=%2Faccount"),
  { input: () => ({}) },
);
