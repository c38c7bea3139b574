"use server";

import { getLocale } from "next-intl/server";
import { localePath } from "@/messages/locales";
import { acceptInvitation as acceptInvitationUseCase } from "@/server/accounts/accept-invitation";
import { addContact as addContactUseCase } from "@/server/accounts/add-contact";
import { askSignIn as askSignInUseCase } from "@/server/accounts/ask-sign-in";
import {
  endOthers as endOthersUseCase,
  endSession as endSessionUseCase,
} from "@/server/accounts/end-sessions";
import {
  addPasskey as addPasskeyUseCase,
  removePasskey as removePasskeyUseCase,
  renamePasskey as renamePasskeyUseCase,
} from "@/server/accounts/keep-passkeys";
import { enrolFactor as enrolFactorUseCase } from "@/server/accounts/second-factor";
import { keepTyped } from "@/server/accounts/typed-before";
import { action } from "@/server/action";
import { localeOf, text } from "../sign-in/places";
import { afterAccepting, afterAdding, afterAskingContact, afterPasskeyChange } from "./places";

const local = async (path: string) => localePath(await getLocale(), path);
const account = (ended: boolean) => local(ended ? "/account?ended=yes" : "/account");

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

export const addPasskey = action(
  addPasskeyUseCase,
  async (outcome) => local(afterPasskeyChange(outcome, "added")),
  { input: (form, { origin }) => ({ response: text(form.response), name: text(form.name), origin }) },
);

export const renamePasskey = action(renamePasskeyUseCase, async (outcome) =>
  local(afterPasskeyChange(outcome, "renamed")),
);

export const removePasskey = action(removePasskeyUseCase, async (outcome) =>
  local(afterPasskeyChange(outcome, "removed")),
);

/** The code for a new address goes the way of every code, with the same thresholds. */
export const askContact = action(
  askSignInUseCase,
  async (outcome, form) => {
    await keepTyped(outcome.ok ? undefined : { address: text(form.address) });
    return local(afterAskingContact(outcome));
  },
  {
    input: (form) => ({
      address: text(form.address),
      way: "code",
      next: "/account",
      locale: localeOf(form.locale),
    }),
  },
);

export const addContact = action(
  addContactUseCase,
  async (outcome, form) => local(afterAdding(outcome, text(form.challenge))),
  { input: (form) => ({ challenge: form.challenge, code: text(form.code) }) },
);

export const acceptInvitation = action(acceptInvitationUseCase, async (outcome) =>
  local(afterAccepting(outcome)),
);
