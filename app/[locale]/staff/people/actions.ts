"use server";

import { getLocale } from "next-intl/server";
import { localePath } from "@/messages/locales";
import {
  agreeReset as agreeResetUseCase,
  askReset as askResetUseCase,
  changeColleague as changeColleagueUseCase,
  inviteColleague as inviteColleagueUseCase,
  withdrawInvitation as withdrawInvitationUseCase,
} from "@/server/accounts/colleagues";
import { keepTyped } from "@/server/accounts/typed-before";
import { action } from "@/server/action";
import { localeOf, text } from "../../sign-in/places";
import { afterPeopleStep, SAID_OF_CHANGE } from "./places";

const local = async (path: string) => localePath(await getLocale(), path);

export const inviteColleague = action(
  inviteColleagueUseCase,
  async (outcome, form) => {
    const typed = { address: text(form.address), way: text(form.role), name: text(form.name) };
    await keepTyped(outcome.ok ? undefined : typed);
    return local(afterPeopleStep(outcome, "invited", "invite"));
  },
  {
    input: (form) => ({
      address: text(form.address),
      name: text(form.name),
      role: form.role,
      locale: localeOf(form.locale),
    }),
  },
);

export const withdrawInvitation = action(withdrawInvitationUseCase, async (outcome) =>
  local(afterPeopleStep(outcome, "withdrawn")),
);

export const changeColleague = action(
  changeColleagueUseCase,
  async (outcome, form) =>
    local(
      afterPeopleStep(outcome, SAID_OF_CHANGE[text(form.change)] ?? "changed", "manage", text(form.person)),
    ),
  {
    input: ({ person, change, role, name }) => ({
      person,
      change,
      ...(role === undefined || role === "" ? {} : { role }),
      ...(name === undefined ? {} : { name }),
    }),
  },
);

export const askReset = action(askResetUseCase, async (outcome, form) =>
  local(afterPeopleStep(outcome, "asked", "manage", text(form.person))),
);

export const agreeReset = action(agreeResetUseCase, async (outcome) =>
  local(afterPeopleStep(outcome, "agreed")),
);
