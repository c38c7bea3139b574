"use server";

import { getLocale } from "next-intl/server";
import { JOIN_PURPOSES } from "@/domain/cases/consents";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import { agreeToAcceptance as agreeUseCase } from "@/server/cases/agree-acceptance";
import { checkJoinCase } from "@/server/cases/check-join";
import { joinCase } from "@/server/cases/join-case";
import { leaveCase } from "@/server/cases/leave-case";
import { withdrawConsent } from "@/server/cases/withdraw-consent";
import { again } from "../attempts/form-places";
import { afterAgreeing, afterCheck, afterJoin, caseHome, withoutPlace } from "./case-places";

const local = async (path: string) => localePath(await getLocale(), path);

export const checkJoin = action(checkJoinCase, async (outcome, form) => local(afterCheck(outcome, form)), {
  input: withoutPlace,
});

export const join = action(joinCase, async (outcome, form) => local(afterJoin(outcome, form)), {
  input: (form) => ({
    caseId: form.caseId,
    attemptId: form.attemptId,
    criteriaVersion: form.criteriaVersion,
    consents: JOIN_PURPOSES.filter((purpose) => form[`give-${purpose}`] === "yes").map((purpose) => ({
      purpose,
      textHash: form[`hash-${purpose}`] ?? "",
    })),
  }),
});

export const leave = action(
  leaveCase,
  async (outcome, form) => {
    if (outcome.ok) return local(outcome.value.left ? `${caseHome(form)}/leave` : `${caseHome(form)}/join`);
    return local(
      "fields" in outcome
        ? again(`${caseHome(form)}/leave?missing=yes`, "#errors")
        : `${caseHome(form)}/leave`,
    );
  },
  { input: withoutPlace },
);

export const agreeToAcceptance = action(
  agreeUseCase,
  async (outcome, form) => local(afterAgreeing(outcome, form)),
  { input: withoutPlace },
);

export const withdraw = action(
  withdrawConsent,
  async (_, form) => local(again(`${caseHome(form)}/join`, "#consents")),
  { input: withoutPlace },
);
