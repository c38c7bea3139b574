"use server";

import { getLocale } from "next-intl/server";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import {
  closeCase as closeCaseUseCase,
  draftCase as draftCaseUseCase,
  publishCaseForm,
  saveCase as saveCaseUseCase,
  settleCase as settleCaseUseCase,
} from "@/server/cases/save-case";
import { verifyMember as verifyMemberUseCase } from "@/server/cases/verify-member";
import {
  addAddress as addAddressUseCase,
  addProvider as addProviderUseCase,
  mergeProviders as mergeProvidersUseCase,
} from "@/server/providers/keep-providers";
import { afterCaseStep, caseInput, casePath, now } from "./staff-places";

const local = async (path: string) => localePath(await getLocale(), path);

export const draftCase = action(draftCaseUseCase, async (outcome) =>
  local(outcome.ok ? `/staff/cases/${outcome.value.caseId}` : "/staff/cases"),
);

export const saveCase = action(
  saveCaseUseCase,
  async (outcome, form) => {
    if (!outcome.ok) return local(casePath(form));
    const { conflict, wrong } = outcome.value;
    return local(`${casePath(form)}?at=${now()}${conflict ? "#conflict" : wrong ? "#errors" : ""}`);
  },
  { lists: ["obstacles"], input: caseInput },
);

export const settleCase = action(settleCaseUseCase, async (outcome, form) =>
  local(afterCaseStep(outcome, form)),
);

export const publishCase = action(publishCaseForm, async (outcome, form) =>
  local(afterCaseStep(outcome, form)),
);

export const closeCase = action(closeCaseUseCase, async (outcome, form) =>
  local(afterCaseStep(outcome, form)),
);

export const verifyMember = action(
  verifyMemberUseCase,
  async (outcome, form) => local(`${casePath(form)}/members?at=${now()}${outcome.ok ? "" : "&changed=yes"}`),
  { input: ({ memberId, version, decision }) => ({ memberId, version, decision }) },
);

export const addProvider = action(addProviderUseCase, async (outcome) =>
  local(`/staff/providers?said=${outcome.ok ? "done" : "name"}&at=${now()}`),
);

export const mergeProviders = action(mergeProvidersUseCase, async (outcome) =>
  local(`/staff/providers?said=${outcome.ok ? "done" : "merge"}&at=${now()}`),
);

export const addAddress = action(addAddressUseCase, async (outcome, form) =>
  local(
    `/staff/providers?provider=${encodeURIComponent(String(form.providerId ?? ""))}&said=${outcome.ok ? "done" : "address"}&at=${now()}`,
  ),
);
